import { createHash } from "node:crypto";
import { logKey } from "../log/index.ts";
import { toBase64 } from "../log/pure/index.ts";
import { type Certifier, listCertifiers } from "../people/index.ts";
import type { Db } from "../storage/index.ts";
import { type TrustList, toBase58 } from "../verification/index.ts";
import { issuerDid } from "./credential.ts";
import type { CertificateMeans } from "./means.ts";
import { type SigningKeyRow, signingKeys } from "./signing-keys.postgres.ts";

/** The installation's own issuers, their keys with their periods, and the log's key: what a verifier trusts. */
export const trustList = async (db: Db, means: CertificateMeans): Promise<TrustList> => {
  const [certifiers, keys, log] = await Promise.all([listCertifiers(db), signingKeys(db), logKey(db, means)]);
  return {
    version: 1,
    generatedAt: means.world.now().toISOString(),
    issuers: certifiers
      .filter(({ id }) => keys.some(({ certifierId }) => certifierId === id))
      .map((certifier) =>
        trusted(
          certifier,
          keys.filter(({ certifierId }) => certifierId === certifier.id),
          means.publicUrl,
        ),
      ),
    log: { name: log.name, publicKey: toBase64(log.publicKey) },
    ...(means.timeStampAuthorities && { timeStampAuthorities: [...means.timeStampAuthorities] }),
  };
};

const trusted = (
  { id, name }: Certifier,
  keys: readonly SigningKeyRow[],
  publicUrl: string,
): TrustList["issuers"][number] => ({
  id: issuerDid(publicUrl, id),
  name,
  keys: keys.map((key) => ({
    id: key.id,
    algorithm: key.algorithm,
    use: key.use,
    publicKeyJwk: key.publicJwk as Record<string, unknown>,
    from: key.from.toISOString(),
    ...(key.until && { until: key.until.toISOString() }),
    ...(key.compromisedFrom && { compromisedFrom: key.compromisedFrom.toISOString() }),
    ...(key.certificate && { certificate: createHash("sha256").update(key.certificate).digest("hex") }),
  })),
});

/**
 * The DID document of an issuer, with every key it ever had: `expires` is the last second of a retired key, `revoked`
 * the first instant at which a compromised one was others'. Source: W3C DID 1.0, did:web; W3C Controlled Identifiers 1.0.
 */
export const didDocument = async (
  db: Db,
  means: CertificateMeans,
  certifierId: string,
): Promise<object | undefined> => {
  const keys = await signingKeys(db, certifierId);
  if (keys.length === 0) return undefined;
  const did = issuerDid(means.publicUrl, certifierId);
  const methods = keys.map((key) => ({
    id: key.id,
    controller: did,
    ...(key.algorithm === "Ed25519"
      ? { type: "Multikey", publicKeyMultibase: multikey(key) }
      : { type: "JsonWebKey", publicKeyJwk: key.publicJwk }),
    ...(key.until && { expires: key.until.toISOString() }),
    ...(key.compromisedFrom && { revoked: key.compromisedFrom.toISOString() }),
  }));
  return {
    "@context": [
      "https://www.w3.org/ns/did/v1",
      "https://w3id.org/security/multikey/v1",
      "https://w3id.org/security/jwk/v1",
    ],
    id: did,
    verificationMethod: methods,
    assertionMethod: keys.filter(({ use }) => use !== "seal").map(({ id }) => id),
  };
};

/** Multikey spelling of an Ed25519 public key: two bytes of type, then the key. */
const multikey = ({ publicJwk }: SigningKeyRow): string =>
  toBase58(Uint8Array.of(0xed, 0x01, ...Buffer.from(String(publicJwk.x), "base64url")));

/** Every key an issuer ever had as a JSON Web Key Set, with its certificates where it has any. Source: RFC 7517; OpenID Federation 1.0, historical keys. */
export const jsonWebKeySet = async (db: Db, certifierId: string): Promise<object | undefined> => {
  const keys = await signingKeys(db, certifierId);
  if (keys.length === 0) return undefined;
  return {
    keys: keys.map(({ id, algorithm, publicJwk, certificate, chain, from, until, compromisedFrom }) => ({
      ...publicJwk,
      kid: id,
      use: "sig",
      alg: algorithm === "Ed25519" ? "EdDSA" : algorithm,
      ...(certificate && { x5c: [certificate, ...chain].map((der) => Buffer.from(der).toString("base64")) }),
      nbf: seconds(from),
      ...(until && { exp: seconds(until) }),
      ...(compromisedFrom && {
        revoked: { revoked_at: seconds(compromisedFrom), reason: "compromised" },
      }),
    })),
  };
};

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
