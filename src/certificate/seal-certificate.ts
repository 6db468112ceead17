import { type KeyObject, webcrypto } from "node:crypto";
import { BitString, Integer, PrintableString, Utf8String } from "asn1js";
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from "pkijs";

const oid = {
  commonName: "2.5.4.3",
  organization: "2.5.4.10",
  country: "2.5.4.6",
  basicConstraints: "2.5.29.19",
  keyUsage: "2.5.29.15",
} as const;

const exact = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

type Pair = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };

/** P-256 or RSA, with SHA-256. */
const algorithmOf = ({ publicKey }: Pair): webcrypto.EcKeyImportParams | webcrypto.RsaHashedImportParams =>
  publicKey.asymmetricKeyType === "rsa"
    ? { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }
    : { name: "ECDSA", namedCurve: "P-256" };

const importedPair = async (
  pair: Pair,
): Promise<{ readonly privateKey: webcrypto.CryptoKey; readonly publicKey: webcrypto.CryptoKey }> => {
  const algorithm = algorithmOf(pair);
  const { subtle } = webcrypto;
  const pkcs8 = exact(pair.privateKey.export({ format: "der", type: "pkcs8" }));
  const spki = exact(pair.publicKey.export({ format: "der", type: "spki" }));
  return {
    privateKey: await subtle.importKey("pkcs8", pkcs8, algorithm, false, ["sign"]),
    publicKey: await subtle.importKey("spki", spki, algorithm, true, ["verify"]),
  };
};

/** A self-signed certificate in the organisation's name, as DER, for an issuer that has none from an authority. */
export const selfSignedCertificate = async (
  organisation: string,
  pair: Pair,
  period: { readonly from: Date; readonly until: Date },
  serial: Uint8Array,
): Promise<Uint8Array> => {
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ valueHex: exact(serial) }) });
  for (const name of [certificate.subject, certificate.issuer]) {
    name.typesAndValues.push(
      new AttributeTypeAndValue({ type: oid.country, value: new PrintableString({ value: "FR" }) }),
      new AttributeTypeAndValue({ type: oid.organization, value: new Utf8String({ value: organisation }) }),
      new AttributeTypeAndValue({
        type: oid.commonName,
        value: new Utf8String({ value: `Cachet ${organisation}`.slice(0, 64) }),
      }),
    );
  }
  certificate.notBefore.value = period.from;
  certificate.notAfter.value = period.until;
  const signatureAndNonRepudiation = new BitString({
    valueHex: exact(Uint8Array.of(0b1100_0000)),
    unusedBits: 6,
  });
  certificate.extensions = [
    new Extension({
      extnID: oid.basicConstraints,
      critical: true,
      extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(false),
    }),
    new Extension({
      extnID: oid.keyUsage,
      critical: true,
      extnValue: signatureAndNonRepudiation.toBER(false),
    }),
  ];
  const { privateKey, publicKey } = await importedPair(pair);
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(privateKey, "SHA-256");
  return new Uint8Array(certificate.toSchema(true).toBER(false));
};
