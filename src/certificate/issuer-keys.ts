import { createPublicKey, randomBytes } from "node:crypto";
import { seal, unseal } from "../people/index.ts";
import type { Db } from "../storage/index.ts";
import { issuerDid } from "./credential.ts";
import {
  type IssuerKey,
  type KeyKind,
  type KeyUse,
  keyKinds,
  localSigner,
  newPair,
  pemOf,
  type Signer,
} from "./keys.ts";
import type { CertificateMeans } from "./means.ts";
import { selfSignedCertificate } from "./seal-certificate.ts";
import { type SigningKeyRow, saveKeyAct, saveSigningKey, signingKeys } from "./signing-keys.postgres.ts";

export type IssuerKeys = Readonly<Record<KeyUse, IssuerKey>>;
export type NamedCertifier = { readonly id: string; readonly name: string };

const names: Readonly<Record<KeyUse, string>> = { credential: "cachet", token: "jeton", seal: "sceau" };

/** The keys that serve an issuer now; those it lacks are made, and sealed under the master key. */
export const issuerKeys = async (
  db: Db,
  means: CertificateMeans,
  certifier: NamedCertifier,
): Promise<IssuerKeys> => {
  const held = await signingKeys(db, certifier.id);
  const keyFor = async (use: KeyUse): Promise<IssuerKey> =>
    opened(servingIn(held, use) ?? (await firstKey(db, means, certifier, use, held)), means);
  return { credential: await keyFor("credential"), token: await keyFor("token"), seal: await keyFor("seal") };
};

/** The key that serves a use: neither retired nor known to others. */
export const servingIn = (held: readonly SigningKeyRow[], use: KeyUse): SigningKeyRow | undefined =>
  held.find((key) => key.use === use && key.until === undefined && key.compromisedFrom === undefined);

const firstKey = async (
  db: Db,
  means: CertificateMeans,
  certifier: NamedCertifier,
  use: KeyUse,
  held: readonly SigningKeyRow[],
): Promise<SigningKeyRow> => {
  const made = await makeKey(means, certifier, use, keyKinds[use][0], held);
  if (await saveSigningKey(db, made)) {
    await noteAct(db, means, made, "made", "OpenCQP");
    return made;
  }
  // Two hands made the key at once: the one that was saved is the one that serves.
  const serving = servingIn(await signingKeys(db, certifier.id), use);
  if (!serving) throw new Error(`no ${use} key serves ${certifier.id}`);
  return serving;
};

/** Keeps in the issuer's history who did what with a key. */
export const noteAct = (
  db: Db,
  { world }: Pick<CertificateMeans, "world">,
  { id: keyId, certifierId }: SigningKeyRow,
  act: Parameters<typeof saveKeyAct>[1]["act"],
  doneBy: string,
): Promise<void> => saveKeyAct(db, { id: world.newId(), certifierId, keyId, act, doneBy, at: world.now() });

/** The next name of a key: use, year, and its rank among the issuer's keys of that use and year. */
export const nextKeyId = (
  { publicUrl }: Pick<CertificateMeans, "publicUrl">,
  certifierId: string,
  use: KeyUse,
  year: number,
  held: readonly SigningKeyRow[],
): string => {
  const prefix = `${issuerDid(publicUrl, certifierId)}#${names[use]}-${year}-`;
  const ranks = held.flatMap(({ id }) => (id.startsWith(prefix) ? [Number(id.slice(prefix.length))] : []));
  return `${prefix}${Math.max(0, ...ranks) + 1}`;
};

/** Instants of keys are whole seconds, as those of signatures. */
export const wholeSecond = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000);

/** Makes a key pair, sealed under the master key; a seal gets a self-signed certificate that lasts to the end of the third year. */
export const makeKey = async (
  means: CertificateMeans,
  certifier: NamedCertifier,
  use: KeyUse,
  kind: KeyKind,
  held: readonly SigningKeyRow[],
): Promise<SigningKeyRow> => {
  const from = wholeSecond(means.world.now());
  const year = from.getUTCFullYear();
  const id = nextKeyId(means, certifier.id, use, year, held);
  const { algorithm, publicJwk, privateKey } = newPair(kind);
  const certificate =
    use === "seal"
      ? await selfSignedCertificate(
          certifier.name,
          { privateKey, publicKey: createPublicKey(privateKey) },
          { from, until: new Date(Date.UTC(year + 3, 11, 31)) },
          Uint8Array.of(0x01, ...randomBytes(15)),
        )
      : undefined;
  const privateHalf = { sealed: seal(means.masterKey, `key ${id}`, pemOf(privateKey)) };
  return {
    id,
    certifierId: certifier.id,
    use,
    algorithm,
    publicJwk,
    privateHalf,
    certificate,
    chain: [],
    from,
  };
};

/** Signers of keys already opened, by key and sealed bytes: opening one costs more than a signature. */
const known = new Map<string, Signer>();
const mostKnown = 256;

const opened = (row: SigningKeyRow, means: CertificateMeans): IssuerKey => {
  const { id, use, algorithm, publicJwk, certificate, chain, from } = row;
  return { id, use, algorithm, publicJwk, certificate, chain, from, signer: signerOf(row, means) };
};

const signerOf = ({ id, algorithm, privateHalf }: SigningKeyRow, means: CertificateMeans): Signer => {
  if ("holder" in privateHalf) {
    const holder = means.keyHolders?.[privateHalf.holder];
    if (!holder) throw new Error(`key ${id}: its holder ${privateHalf.holder} is not configured`);
    return holder(privateHalf.reference, algorithm);
  }
  const name = Buffer.from(privateHalf.sealed).toString("base64");
  const held = known.get(name);
  if (held) return held;
  const signer = localSigner(unseal(means.masterKey, `key ${id}`, privateHalf.sealed), algorithm);
  if (known.size >= mostKnown) known.clear();
  known.set(name, signer);
  return signer;
};
