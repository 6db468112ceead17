import { createHash, type KeyObject, sign, X509Certificate } from "node:crypto";
import { promisify } from "node:util";
import { fromBER, type Sequence } from "asn1js";
import { der, objectId, octets, sequence, setOf, small } from "./der.ts";
import type { IssuerKey, KeyAlgorithm, Signer } from "./keys.ts";
import type { TimeStamper } from "./time-stamp.ts";

/** Who seals: what signs in an organisation's name, the certificate that says so, and the authorities above it. */
export type SealIdentity = Pick<IssuerKey, "id" | "algorithm" | "signer" | "certificate" | "chain">;

/** A key held here signs outside the thread that serves people. */
const signWith = ({ local, sign: ask }: Signer, bytes: Uint8Array): Promise<Uint8Array> =>
  local ? signAside("sha256", bytes, local) : Promise.resolve(ask(bytes));

const signAside = promisify<string, Uint8Array, KeyObject, Buffer>(sign);

const algorithms: Readonly<Partial<Record<KeyAlgorithm, Buffer>>> = {
  ES256: sequence(objectId("1.2.840.10045.4.3.2")),
  RS256: sequence(objectId("1.2.840.113549.1.1.11"), der(0x05)),
};
const sha256 = sequence(objectId("2.16.840.1.101.3.4.2.1"));
const data = objectId("1.2.840.113549.1.7.1");
const signedData = objectId("1.2.840.113549.1.7.2");

const attribute = (type: string, value: Uint8Array): Buffer => sequence(objectId(type), setOf(value));

/** A time-stamp token with its authority's certificates, at most: what is kept for one, in bytes. */
const timeStampRoom = 6_144;

/** A seal prepared for an identity: only the digest and the value change from one file to the next. */
export type Seal = {
  /** Bytes to keep in the file for the value. */
  readonly room: number;
  /** The value that seals a file with this SHA-256. Rejects when the signer or the time-stamp authority fails. */
  readonly value: (digest: Uint8Array) => Promise<Uint8Array>;
};

/** Prepares a PAdES seal, B-B; B-T when a time-stamp authority dates it. Source: ETSI EN 319 142-1, 6.3. */
export const prepareSeal = (
  { id, algorithm, signer, certificate, chain }: SealIdentity,
  timeStamper?: TimeStamper,
): Seal => {
  const algorithmId = algorithms[algorithm];
  if (!certificate || !algorithmId) throw new Error(`key ${id} cannot seal`);
  const attributes = signedAttributes(certificate);
  const message = signedMessage(algorithmId, certificate, chain);
  const longest = message(attributes(Buffer.alloc(32)), Buffer.alloc(longestValue(certificate)));
  const room = longest.length + (timeStamper ? timeStampRoom : 0);
  return {
    room,
    value: async (digest) => {
      const toSign = attributes(digest);
      const value = await signWith(signer, toSign);
      const whole = message(toSign, value, await timeStamper?.(value));
      if (whole.length > room) throw new Error(`a seal of ${whole.length} bytes does not fit in ${room}`);
      return whole;
    },
  };
};

/** What is signed, as a set: content type, digest, signing certificate; nothing else is allowed in. */
const signedAttributes = (certificate: Uint8Array): ((digest: Uint8Array) => Buffer) => {
  const fixed = [
    attribute("1.2.840.113549.1.9.3", data),
    attribute("1.2.840.113549.1.9.16.2.47", sequence(sequence(sequence(octets(digestOf(certificate)))))),
  ];
  return (digest) => setOf(...fixed, attribute("1.2.840.113549.1.9.4", octets(digest)));
};

/** The CMS that carries a signature, and the token that dates it. Source: RFC 5652, 5; RFC 3161, appendix A. */
const signedMessage = (algorithmId: Buffer, certificate: Uint8Array, chain: readonly Uint8Array[]) => {
  const head = [small(1), issuerAndSerial(certificate), sha256];
  const certificates = der(0xa0, certificate, ...chain);
  return (attributes: Buffer, value: Uint8Array, token?: Uint8Array): Buffer => {
    const signerInfo = sequence(
      ...head,
      // Signed as a set, carried under the tag [0] in its place.
      Buffer.concat([Buffer.of(0xa0), attributes.subarray(1)]),
      algorithmId,
      octets(value),
      ...(token ? [der(0xa1, attribute("1.2.840.113549.1.9.16.2.14", token))] : []),
    );
    const content = sequence(small(1), setOf(sha256), sequence(data), certificates, setOf(signerInfo));
    return sequence(signedData, der(0xa0, content));
  };
};

/** Writes a seal's value into its place in a file, in hexadecimal; the rest of the place stays zero. */
export const writeSeal = async (
  { value }: Seal,
  pdf: Uint8Array,
  { from, digest }: { readonly from: number; readonly digest: Uint8Array },
): Promise<void> => {
  pdf.set(Buffer.from(Buffer.from(await value(digest)).toString("hex"), "latin1"), from + 1);
};

const digestOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** Bytes of the longest value the certificate's key makes. */
const longestValue = (certificate: Uint8Array): number => {
  const { asymmetricKeyDetails: details } = new X509Certificate(certificate).publicKey;
  return details?.modulusLength ? details.modulusLength / 8 : 2 * 66 + 9;
};

/** Issuer and serial number as the certificate writes them, byte for byte. */
const issuerAndSerial = (certificate: Uint8Array): Buffer => {
  const { result } = fromBER(Uint8Array.from(certificate).buffer);
  const fields = ((result as Sequence).valueBlock.value[0] as Sequence).valueBlock.value;
  // The version, tagged [0], comes first in every certificate since X.509 v3.
  const [, serial, , issuer] = fields;
  if (!serial || !issuer) throw new Error("not a certificate of version 3");
  return sequence(issuer.valueBeforeDecodeView, serial.valueBeforeDecodeView);
};
