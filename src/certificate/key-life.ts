import { createPublicKey, type JsonWebKey } from "node:crypto";
import { recordChange } from "../audit/index.ts";
import { seal } from "../people/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { makeKey, type NamedCertifier, nextKeyId, noteAct, servingIn, wholeSecond } from "./issuer-keys.ts";
import { type KeyAlgorithm, type KeyKind, type KeyUse, keyKinds } from "./keys.ts";
import type { CertificateMeans } from "./means.ts";
import {
  type OrganisationCertificate,
  type P12Fault,
  readOrganisationCertificate,
} from "./organisation-certificate.ts";
import {
  endSigningKey,
  lockSigningKey,
  type SigningKeyRow,
  saveSigningKey,
  signingKeys,
} from "./signing-keys.postgres.ts";

export type RotationRefusal = "kind-not-for-this-use" | "just-made";

/**
 * Gives a use a new key and retires the one that served: what it signed stays valid, it signs nothing more.
 * Refused for a kind the use does not admit, and within the second in which the serving key was made.
 */
export const rotateKey = (
  db: Db,
  means: CertificateMeans,
  certifier: NamedCertifier,
  asked: { readonly use: KeyUse; readonly kind: KeyKind; readonly by: string },
): Promise<RotationRefusal | undefined> =>
  inTransaction(db, async (tx) => {
    if (!keyKinds[asked.use].includes(asked.kind)) return "kind-not-for-this-use";
    const held = await signingKeys(tx, certifier.id);
    const made = await makeKey(means, certifier, asked.use, asked.kind, held);
    return succeed(tx, means, made, "made", asked.by);
  });

export type ImportRefusal =
  | P12Fault
  | "certificate-not-yet-valid"
  | "certificate-over"
  | "key-kind-not-admitted"
  | "just-made";

/**
 * Seals from now on with an organisation's own certificate (PKCS #12): its key is kept sealed, the key that served is
 * retired. Refused when the file or its password is not good, or when the certificate does not run today.
 */
export const importSealCertificate = (
  db: Db,
  means: CertificateMeans,
  certifier: NamedCertifier,
  asked: { readonly file: Uint8Array; readonly password: string; readonly by: string },
): Promise<ImportRefusal | undefined> =>
  inTransaction(db, async (tx) => {
    const read = await readOrganisationCertificate(asked.file, asked.password);
    if (!read.ok) return read.code;
    const { certificate } = read;
    const now = means.world.now();
    if (now < certificate.from) return "certificate-not-yet-valid";
    if (now > certificate.until) return "certificate-over";
    const algorithm = sealAlgorithm(certificate.publicJwk);
    if (!algorithm) return "key-kind-not-admitted";
    return succeed(
      tx,
      means,
      sealKeyOf(means, certifier, certificate, algorithm, await signingKeys(tx, certifier.id)),
      "imported",
      asked.by,
    );
  });

const sealKeyOf = (
  means: CertificateMeans,
  certifier: NamedCertifier,
  { der, chain, privatePem, publicJwk }: OrganisationCertificate,
  algorithm: KeyAlgorithm,
  held: readonly SigningKeyRow[],
): SigningKeyRow => {
  const from = wholeSecond(means.world.now());
  const id = nextKeyId(means, certifier.id, "seal", from.getUTCFullYear(), held);
  const privateHalf = { sealed: seal(means.masterKey, `key ${id}`, privatePem) };
  return {
    id,
    certifierId: certifier.id,
    use: "seal",
    algorithm,
    publicJwk,
    privateHalf,
    certificate: der,
    chain,
    from,
  };
};

/** P-256 and RSA of 2,048 bits or more seal; anything else does not. */
const sealAlgorithm = (jwk: JsonWebKey): KeyAlgorithm | undefined => {
  if (jwk.kty === "EC" && jwk.crv === "P-256") return "ES256";
  const bits = jwk.kty === "RSA" ? Buffer.from(String(jwk.n), "base64url").length * 8 : 0;
  return bits >= 2_048 ? "RS256" : undefined;
};

/** Entrusts a use to a key that a configured holder keeps: this installation knows its public half and a reference. */
export const entrustKey = (
  db: Db,
  means: CertificateMeans,
  certifier: NamedCertifier,
  asked: {
    readonly use: KeyUse;
    readonly algorithm: KeyAlgorithm;
    readonly holder: string;
    readonly reference: string;
    readonly publicKeyPem: string;
    readonly certificate?: Uint8Array | undefined;
    readonly chain?: readonly Uint8Array[] | undefined;
    readonly by: string;
  },
): Promise<"holder-unknown" | "just-made" | undefined> =>
  inTransaction(db, async (tx) => {
    if (!means.keyHolders?.[asked.holder]) return "holder-unknown";
    const from = wholeSecond(means.world.now());
    const held = await signingKeys(tx, certifier.id);
    const key: SigningKeyRow = {
      id: nextKeyId(means, certifier.id, asked.use, from.getUTCFullYear(), held),
      certifierId: certifier.id,
      use: asked.use,
      algorithm: asked.algorithm,
      publicJwk: createPublicKey(asked.publicKeyPem).export({ format: "jwk" }),
      privateHalf: { holder: asked.holder, reference: asked.reference },
      certificate: asked.certificate,
      chain: asked.chain ?? [],
      from,
    };
    return succeed(tx, means, key, "entrusted", asked.by);
  });

/** Retires the key that serves, then keeps its successor. The old key's last second is the new one's first. */
const succeed = async (
  tx: Db,
  means: CertificateMeans,
  successor: SigningKeyRow,
  act: "made" | "imported" | "entrusted",
  by: string,
): Promise<"just-made" | undefined> => {
  const serving = servingIn(await signingKeys(tx, successor.certifierId), successor.use);
  const locked = serving && (await lockSigningKey(tx, serving.id));
  if (locked && locked.from.getTime() >= successor.from.getTime()) return "just-made";
  if (locked) {
    await endSigningKey(tx, locked.id, { until: successor.from });
    await noteAct(tx, means, locked, "retired", by);
  }
  if (!(await saveSigningKey(tx, successor))) return "just-made";
  await noteAct(tx, means, successor, act, by);
  await recordChange(tx, means.world, {
    certifierId: successor.certifierId,
    act: "key-put-to-use",
    object: successor.id,
    before: { retired: locked?.id },
    after: { use: successor.use, algorithm: successor.algorithm, act },
  });
  return undefined;
};

export type CompromiseRefusal =
  | "key-unknown"
  | "already-compromised"
  | "compromise-in-the-future"
  | "before-the-key";

/**
 * Declares that others may have signed with a key since `since`. It serves no more; what it signed counts only where
 * the public log shows it from before that instant. The next signature makes a new key.
 */
export const declareCompromise = (
  db: Db,
  means: CertificateMeans,
  asked: { readonly certifierId: string; readonly keyId: string; readonly since: Date; readonly by: string },
): Promise<CompromiseRefusal | undefined> =>
  inTransaction(db, async (tx) => {
    const key = await lockSigningKey(tx, asked.keyId);
    if (!key || key.certifierId !== asked.certifierId) return "key-unknown";
    if (key.compromisedFrom) return "already-compromised";
    const now = wholeSecond(means.world.now());
    if (asked.since > now) return "compromise-in-the-future";
    if (asked.since < key.from) return "before-the-key";
    await endSigningKey(tx, key.id, { until: key.until ?? now, compromisedFrom: asked.since });
    await noteAct(tx, means, key, "compromised", asked.by);
    await recordChange(tx, means.world, {
      certifierId: key.certifierId,
      act: "key-compromised",
      object: key.id,
      before: { until: key.until?.toISOString() },
      after: { since: asked.since.toISOString() },
    });
    return undefined;
  });

/** Every reason for which an act on the keys may be refused. */
export type KeyRefusal = RotationRefusal | ImportRefusal | CompromiseRefusal;
