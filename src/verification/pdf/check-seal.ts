import { createHash } from "node:crypto";
import { fromBER, OctetString, type Sequence } from "asn1js";
import { Certificate, ContentInfo, SignedData } from "pkijs";
import type { SealRange } from "./read-pdf.ts";

/** What a seal proves of the bytes it covers. */
export type SealCheck = {
  readonly intact: boolean;
  readonly why?:
    | "no-signature"
    | "not-read"
    | "digest-or-signature-differs"
    | "certificate-not-bound"
    | undefined;
  /** SHA-256 of the certificate's DER, hexadecimal. */
  readonly certificate?: string | undefined;
};

const signingCertificateV2 = "1.2.840.113549.1.9.16.2.47";

const exact = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

/** Checks a PAdES signature: digest and signature over the covered bytes, and that it names its own certificate. */
export const checkSeal = async ({ covered, value }: SealRange): Promise<SealCheck> => {
  if (value.length === 0) return { intact: false, why: "no-signature" };
  try {
    const read = fromBER(exact(value));
    if (read.offset === -1) return { intact: false, why: "not-read" };
    const signed = new SignedData({ schema: new ContentInfo({ schema: read.result }).content });
    const certificate = signed.certificates?.find((one): one is Certificate => one instanceof Certificate);
    if (!certificate || signed.signerInfos.length !== 1) return { intact: false, why: "not-read" };
    const der = new Uint8Array(certificate.toSchema(false).toBER(false));
    const fingerprint = createHash("sha256").update(der);
    const digest = fingerprint.digest();
    if (!namesCertificate(signed, digest)) return { intact: false, why: "certificate-not-bound" };
    const holds = await signed.verify({ signer: 0, data: exact(covered), checkChain: false });
    return holds
      ? { intact: true, certificate: digest.toString("hex") }
      : { intact: false, why: "digest-or-signature-differs" };
  } catch {
    return { intact: false, why: "digest-or-signature-differs" };
  }
};

const namesCertificate = (signed: SignedData, digest: Uint8Array): boolean => {
  const attribute = signed.signerInfos[0]?.signedAttrs?.attributes.find(
    ({ type }) => type === signingCertificateV2,
  );
  const inner = (node: unknown): Uint8Array[] => {
    if (node instanceof OctetString) return [node.valueBlock.valueHexView];
    const parts = (node as Sequence | undefined)?.valueBlock?.value;
    return Array.isArray(parts) ? parts.flatMap(inner) : [];
  };
  return inner(attribute?.values[0]).some((one) => Buffer.compare(one, digest) === 0);
};
