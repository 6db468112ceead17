import { createPrivateKey, createPublicKey, randomBytes } from "node:crypto";
import { seal, unseal } from "../people/index.ts";
import type { Db } from "../storage/index.ts";
import { issuerDid } from "./credential.ts";
import { type IssuerKey, type KeyUse, newPair, openKey } from "./keys.ts";
import type { CertificateMeans } from "./means.ts";
import { selfSignedCertificate } from "./seal.ts";
import { type SigningKeyRow, saveSigningKey, signingKeys } from "./signing-keys.postgres.ts";

export type IssuerKeys = Readonly<Record<KeyUse, IssuerKey>>;

const names: Readonly<Record<KeyUse, string>> = { credential: "cachet", token: "jeton", seal: "sceau" };

/** The keys that serve an issuer now; those it lacks are made, and sealed under the master key. */
export const issuerKeys = async (
  db: Db,
  means: CertificateMeans,
  certifier: { readonly id: string; readonly name: string },
): Promise<IssuerKeys> => {
  const held = await signingKeys(db, certifier.id);
  const keyFor = async (use: KeyUse): Promise<IssuerKey> => {
    const serving = held.findLast((key) => key.use === use && key.until === undefined);
    return open(serving ?? (await make(db, means, certifier, use)), means.masterKey);
  };
  return { credential: await keyFor("credential"), token: await keyFor("token"), seal: await keyFor("seal") };
};

const open = (row: SigningKeyRow, masterKey: Uint8Array): IssuerKey => ({
  ...row,
  privateKey: openKey(unseal(masterKey, `key ${row.id}`, row.privateSealed)),
});

const make = async (
  db: Db,
  { world, publicUrl, masterKey }: CertificateMeans,
  certifier: { readonly id: string; readonly name: string },
  use: KeyUse,
): Promise<SigningKeyRow> => {
  const from = new Date(`${world.now().toISOString().slice(0, 19)}Z`);
  const year = from.getUTCFullYear();
  const id = `${issuerDid(publicUrl, certifier.id)}#${names[use]}-${year}-1`;
  const pair = newPair(use);
  const privateKey = createPrivateKey(pair.privatePem);
  const until = new Date(Date.UTC(year + 3, 11, 31));
  const serial = Uint8Array.of(0x01, ...randomBytes(15));
  const certificate =
    use === "seal"
      ? await selfSignedCertificate(
          certifier.name,
          { privateKey, publicKey: createPublicKey(privateKey) },
          { from, until },
          serial,
        )
      : undefined;
  const row = {
    id,
    certifierId: certifier.id,
    use,
    algorithm: pair.algorithm,
    publicJwk: pair.publicJwk,
    privateSealed: seal(masterKey, `key ${id}`, pair.privatePem),
    certificate,
    from,
  };
  await saveSigningKey(db, row);
  // Two hands may have made the key at once: the one that was saved is the one that serves.
  return (await signingKeys(db, certifier.id)).find((one) => one.id === id) ?? row;
};
