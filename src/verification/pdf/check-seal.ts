import { fromBER, OctetString, type Sequence } from "asn1js";
import { Certificate, ContentInfo, SignedData, TSTInfo } from "pkijs";
import { sha256, toHex } from "../../platform/index.ts";
import type { SealRange } from "./read-pdf.ts";

/** What a seal proves of the bytes it covers. */
export type SealCheck =
  | { readonly intact: false; readonly why: SealFault; readonly certificate?: undefined }
  | {
      readonly intact: true;
      readonly why?: undefined;
      /** SHA-256 of the sealing certificate's DER, hexadecimal. */
      readonly certificate: string;
      /** The period of that certificate. */
      readonly from: Date;
      readonly until: Date;
      readonly timeStamp?: TimeStamp | undefined;
    };

export type SealFault = "no-signature" | "not-read" | "certificate-not-bound" | "digest-or-signature-differs";

/** What a time-stamp says of a seal; nothing more is known of a broken one. */
export type TimeStamp =
  | { readonly intact: false }
  | {
      readonly intact: true;
      readonly at: Date;
      /** SHA-256 of the authority's certificate, hexadecimal. */
      readonly authority: string;
    };

const signingCertificateV2 = "1.2.840.113549.1.9.16.2.47";
const timeStampToken = "1.2.840.113549.1.9.16.2.14";
const sha2 = new Set(["2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"]);

/**
 * Checks a PAdES signature: digest and signature over the covered bytes, and that it names its own certificate,
 * wherever that stands among those of a chain. Source: ETSI EN 319 142-1, levels B-B and B-T.
 */
export const checkSeal = async ({ covered, value }: SealRange): Promise<SealCheck> => {
  if (value.length === 0) return { intact: false, why: "no-signature" };
  try {
    return await checkSigned(value, joined(covered));
  } catch {
    return { intact: false, why: "digest-or-signature-differs" };
  }
};

const checkSigned = async (value: Uint8Array, data: ArrayBuffer): Promise<SealCheck> => {
  const signed = signedDataIn(value);
  const signer = signed?.signerInfos[0];
  if (!signed || !signer || signed.signerInfos.length !== 1) return { intact: false, why: "not-read" };
  if (!sha2.has(signer.digestAlgorithm.algorithmId))
    return { intact: false, why: "digest-or-signature-differs" };
  const named = certificatesOf(signed).find(({ digest }) => namesCertificate(signed, digest));
  if (!named) return { intact: false, why: "certificate-not-bound" };
  const result = await signed.verify({ signer: 0, data, checkChain: false, extendedMode: true });
  if (result.signerCertificate !== named.certificate) return { intact: false, why: "certificate-not-bound" };
  if (!result.signatureVerified) return { intact: false, why: "digest-or-signature-differs" };
  return {
    intact: true,
    certificate: toHex(named.digest),
    from: named.certificate.notBefore.value,
    until: named.certificate.notAfter.value,
    timeStamp: await timeStampOf(signed),
  };
};

const signedDataIn = (value: Uint8Array): SignedData | undefined => {
  const read = fromBER(exact(value));
  // The room kept for a seal is filled up with zeros, and with nothing else.
  if (read.offset === -1 || value.subarray(read.offset).some((byte) => byte !== 0)) return undefined;
  return new SignedData({ schema: new ContentInfo({ schema: read.result }).content });
};

const certificatesOf = ({ certificates = [] }: SignedData) =>
  certificates
    .filter((one): one is Certificate => one instanceof Certificate)
    .slice(0, 16)
    .map((certificate) => ({
      certificate,
      digest: sha256(new Uint8Array(certificate.toSchema(false).toBER(false))),
    }));

const namesCertificate = (signed: SignedData, digest: Uint8Array): boolean => {
  const attribute = signed.signerInfos[0]?.signedAttrs?.attributes.find(
    ({ type }) => type === signingCertificateV2,
  );
  const inner = (node: unknown): Uint8Array[] => {
    if (node instanceof OctetString) return [node.valueBlock.valueHexView];
    const parts = (node as Sequence | undefined)?.valueBlock?.value;
    return Array.isArray(parts) ? parts.flatMap(inner) : [];
  };
  return inner(attribute?.values[0]).some((one) => toHex(one) === toHex(digest));
};

/** The time-stamp over the signature's value, when the seal carries one. Source: RFC 3161. */
const timeStampOf = async (signed: SignedData): Promise<TimeStamp | undefined> => {
  const [signer] = signed.signerInfos;
  const held = signer?.unsignedAttrs?.attributes.find(({ type }) => type === timeStampToken)?.values[0];
  if (!signer || held === undefined) return undefined;
  try {
    const token = new SignedData({ schema: new ContentInfo({ schema: held }).content });
    const said = token.encapContentInfo.eContent?.getValue();
    const data = exact(signer.signature.valueBlock.valueHexView);
    const result = await token.verify({ signer: 0, data, checkChain: false, extendedMode: true });
    if (!said || !result.signatureVerified || !result.signerCertificate) return { intact: false };
    const der = new Uint8Array(result.signerCertificate.toSchema(false).toBER(false));
    return { intact: true, at: TSTInfo.fromBER(said).genTime, authority: toHex(sha256(der)) };
  } catch {
    return { intact: false };
  }
};

const exact = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

const joined = ([first, second]: SealRange["covered"]): ArrayBuffer => {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole.buffer;
};
