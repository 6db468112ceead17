import {
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  type KeyObject,
  X509Certificate,
} from "node:crypto";
import { CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag } from "pkijs";
import { pemOf } from "./keys.ts";

/** An organisation's certificate with its key and the authorities above it, as a PKCS #12 file carries them. */
export type OrganisationCertificate = {
  readonly der: Uint8Array;
  /** Authorities, the nearest first. */
  readonly chain: readonly Uint8Array[];
  readonly privatePem: string;
  readonly publicJwk: JsonWebKey;
  readonly from: Date;
  readonly until: Date;
};

export type P12Fault =
  | "not-p12"
  | "password-not-good"
  | "cipher-too-old"
  | "key-missing"
  | "certificate-missing";
export type P12Reading =
  | { readonly ok: true; readonly certificate: OrganisationCertificate }
  | { readonly ok: false; readonly code: P12Fault };

const largest = 100_000;

/**
 * Reads a PKCS #12 file (RFC 7292). Files encrypted with RC2 or triple DES, which current software no longer writes,
 * answer "cipher-too-old": their owner exports them anew. Never throws.
 */
export const readOrganisationCertificate = async (
  file: Uint8Array,
  password: string,
): Promise<P12Reading> => {
  const pfx = file.length > largest ? undefined : parsed(file);
  if (!pfx) return { ok: false, code: "not-p12" };
  const secret = exact(new TextEncoder().encode(password));
  try {
    await pfx.parseInternalValues({ password: secret, checkIntegrity: true });
  } catch {
    return { ok: false, code: "password-not-good" };
  }
  try {
    return found(await bagsOf(pfx, secret));
  } catch {
    return { ok: false, code: "cipher-too-old" };
  }
};

const exact = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

const parsed = (file: Uint8Array): PFX | undefined => {
  try {
    return PFX.fromBER(exact(file));
  } catch {
    return undefined;
  }
};

const bagsOf = async (pfx: PFX, password: ArrayBuffer): Promise<SafeBag[]> => {
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!safe) return [];
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
  const contents: readonly { readonly value: { readonly safeBags: SafeBag[] } }[] =
    safe.parsedValue.safeContents;
  const bags = contents.flatMap(({ value }) => value.safeBags);
  for (const { bagValue } of bags)
    if (bagValue instanceof PKCS8ShroudedKeyBag)
      await (bagValue as unknown as Shrouded).parseInternalValues({ password });
  return bags;
};

/** The opening of a shrouded key is not in the library's types. */
type Shrouded = { readonly parseInternalValues: (asked: { password: ArrayBuffer }) => Promise<void> };

const found = (bags: readonly SafeBag[]): P12Reading => {
  const keys = bags.flatMap(({ bagValue }) =>
    bagValue instanceof PrivateKeyInfo
      ? [bagValue]
      : bagValue instanceof PKCS8ShroudedKeyBag && bagValue.parsedValue
        ? [bagValue.parsedValue]
        : [],
  );
  const [info] = keys;
  if (!info) return { ok: false, code: "key-missing" };
  const privateKey = createPrivateKey({
    key: Buffer.from(info.toSchema().toBER(false)),
    format: "der",
    type: "pkcs8",
  });
  const certificates = bags.flatMap(({ bagValue }) =>
    bagValue instanceof CertBag && bagValue.parsedValue instanceof Certificate
      ? [new X509Certificate(Buffer.from(bagValue.parsedValue.toSchema(false).toBER(false)))]
      : [],
  );
  const own = certificates.find((one) => one.checkPrivateKey(privateKey));
  return own
    ? { ok: true, certificate: organisationCertificate(own, certificates, privateKey) }
    : { ok: false, code: "certificate-missing" };
};

const organisationCertificate = (
  own: X509Certificate,
  held: readonly X509Certificate[],
  privateKey: KeyObject,
): OrganisationCertificate => ({
  der: new Uint8Array(own.raw),
  chain: above(own, held).map(({ raw }) => new Uint8Array(raw)),
  privatePem: pemOf(privateKey),
  publicJwk: createPublicKey(privateKey).export({ format: "jwk" }),
  from: new Date(own.validFrom),
  until: new Date(own.validTo),
});

/** Each certificate's issuer, as far as the file holds them. */
const above = (one: X509Certificate, held: readonly X509Certificate[]): X509Certificate[] => {
  const issuer = held.find((other) => other !== one && one.checkIssued(other));
  return issuer
    ? [
        issuer,
        ...above(
          issuer,
          held.filter((other) => other !== one),
        ),
      ]
    : [];
};
