import type { JsonWebKey } from "node:crypto";
import type { Db } from "../storage/index.ts";
import type { KeyAlgorithm, KeyUse } from "./keys.ts";

type KeyTables = {
  signing_key: {
    id: string;
    certifier_id: string;
    use: KeyUse;
    algorithm: KeyAlgorithm;
    public_jwk: JsonWebKey | string;
    private_sealed: Uint8Array | null;
    holder: string | null;
    reference: string | null;
    certificate: Uint8Array | null;
    chain: Uint8Array[];
    from_time: Date;
    until_time: Date | null;
    compromised_from: Date | null;
  };
  key_act: { id: string; certifier_id: string; key_id: string; act: KeyAct; done_by: string; at: Date };
};

export type KeyAct = "made" | "imported" | "entrusted" | "retired" | "compromised";

const on = (db: Db) => db.withTables<KeyTables>();

/** Where a private key is: sealed here under the master key, or with a holder that knows it by a reference. */
export type PrivateHalf =
  | { readonly sealed: Uint8Array }
  | { readonly holder: string; readonly reference: string };

export type SigningKeyRow = {
  readonly id: string;
  readonly certifierId: string;
  readonly use: KeyUse;
  readonly algorithm: KeyAlgorithm;
  readonly publicJwk: JsonWebKey;
  readonly privateHalf: PrivateHalf;
  readonly certificate?: Uint8Array | undefined;
  readonly chain: readonly Uint8Array[];
  readonly from: Date;
  /** It signed nothing after this instant. */
  readonly until?: Date | undefined;
  /** From this instant others may have signed with it. */
  readonly compromisedFrom?: Date | undefined;
};

/** Keys of one issuer, or of all, the oldest first. */
export const signingKeys = async (db: Db, certifierId?: string): Promise<SigningKeyRow[]> => {
  const query = on(db).selectFrom("signing_key").selectAll().orderBy("from_time").orderBy("id");
  const rows = await (certifierId === undefined
    ? query
    : query.where("certifier_id", "=", certifierId)
  ).execute();
  return rows.map(keyOf);
};

const keyOf = (row: KeyTables["signing_key"]): SigningKeyRow => ({
  id: row.id,
  certifierId: row.certifier_id,
  use: row.use,
  algorithm: row.algorithm,
  publicJwk: row.public_jwk as JsonWebKey,
  privateHalf:
    row.private_sealed === null
      ? { holder: row.holder ?? "", reference: row.reference ?? "" }
      : { sealed: row.private_sealed },
  certificate: row.certificate ?? undefined,
  chain: row.chain,
  from: row.from_time,
  until: row.until_time ?? undefined,
  compromisedFrom: row.compromised_from ?? undefined,
});

/** The key by its name, its row locked: its life is about to change. */
export const lockSigningKey = async (db: Db, id: string): Promise<SigningKeyRow | undefined> => {
  const row = await on(db)
    .selectFrom("signing_key")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && keyOf(row);
};

/** Keeps a new key; one of the same name, or another already serving that use, stays as it is. */
export const saveSigningKey = async (db: Db, key: SigningKeyRow): Promise<boolean> => {
  const { privateHalf } = key;
  const { numInsertedOrUpdatedRows } = await on(db)
    .insertInto("signing_key")
    .values({
      id: key.id,
      certifier_id: key.certifierId,
      use: key.use,
      algorithm: key.algorithm,
      public_jwk: JSON.stringify(key.publicJwk),
      private_sealed: "sealed" in privateHalf ? Buffer.from(privateHalf.sealed) : null,
      holder: "holder" in privateHalf ? privateHalf.holder : null,
      reference: "holder" in privateHalf ? privateHalf.reference : null,
      certificate: key.certificate ? Buffer.from(key.certificate) : null,
      chain: key.chain.map((one) => Buffer.from(one)),
      from_time: key.from,
      until_time: key.until ?? null,
      compromised_from: key.compromisedFrom ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

export const endSigningKey = async (
  db: Db,
  id: string,
  { until, compromisedFrom }: { readonly until: Date; readonly compromisedFrom?: Date | undefined },
): Promise<void> => {
  await on(db)
    .updateTable("signing_key")
    .set({ until_time: until, ...(compromisedFrom && { compromised_from: compromisedFrom }) })
    .where("id", "=", id)
    .execute();
};

/** What was done with a key, by whom. */
export type KeyActRow = {
  readonly id: string;
  readonly certifierId: string;
  readonly keyId: string;
  readonly act: KeyAct;
  readonly doneBy: string;
  readonly at: Date;
};

export const saveKeyAct = async (db: Db, act: KeyActRow): Promise<void> => {
  await on(db)
    .insertInto("key_act")
    .values({
      id: act.id,
      certifier_id: act.certifierId,
      key_id: act.keyId,
      act: act.act,
      done_by: act.doneBy,
      at: act.at,
    })
    .execute();
};

/** Everything done with an issuer's keys, the first first. */
export const keyActsOf = async (db: Db, certifierId: string): Promise<KeyActRow[]> =>
  (
    await on(db)
      .selectFrom("key_act")
      .selectAll()
      .where("certifier_id", "=", certifierId)
      .orderBy("at")
      .orderBy("id")
      .execute()
  ).map((row) => ({
    id: row.id,
    certifierId: row.certifier_id,
    keyId: row.key_id,
    act: row.act,
    doneBy: row.done_by,
    at: row.at,
  }));
