import type { Db } from "../storage/index.ts";

/** What a challenge is for: adding a passkey, signing in, or confirming who signs. */
export type ChallengePurpose = "add" | "sign-in" | "confirm";

type PasskeyTables = {
  passkey: {
    credential_id: string;
    account_id: string;
    public_key: Uint8Array;
    counter: number;
    transports: string[];
    name: string;
    added_at: Date;
    used_at: Date | null;
  };
  passkey_challenge: {
    challenge: string;
    purpose: ChallengePurpose;
    account_id: string | null;
    expires_at: Date;
  };
};

const on = (db: Db) => db.withTables<PasskeyTables>();

/** A passkey as its holder knows it. */
export type Passkey = {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Date;
  readonly usedAt: Date | undefined;
};

/** A passkey as its signature is checked. */
export type PasskeyToCheck = {
  readonly id: string;
  readonly accountId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
};

export const passkeysOf = async (
  db: Db,
  accountId: string,
): Promise<(Passkey & { readonly transports: string[] })[]> => {
  const rows = await on(db)
    .selectFrom("passkey")
    .selectAll()
    .where("account_id", "=", accountId)
    .orderBy("added_at")
    .orderBy("credential_id")
    .execute();
  return rows.map((row) => ({
    id: row.credential_id,
    name: row.name,
    addedAt: row.added_at,
    usedAt: row.used_at ?? undefined,
    transports: row.transports,
  }));
};

/** Keeps a new passkey; answers false when it is known already. */
export const savePasskey = async (
  db: Db,
  passkey: PasskeyToCheck & {
    readonly transports: readonly string[];
    readonly name: string;
    readonly addedAt: Date;
  },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await on(db)
    .insertInto("passkey")
    .values({
      credential_id: passkey.id,
      account_id: passkey.accountId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
      name: passkey.name,
      added_at: passkey.addedAt,
      used_at: null,
    })
    .onConflict((conflict) => conflict.column("credential_id").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** A passkey by its identifier, its row locked: its counter only goes up. */
export const lockPasskey = async (tx: Db, id: string): Promise<PasskeyToCheck | undefined> => {
  const row = await on(tx)
    .selectFrom("passkey")
    .selectAll()
    .where("credential_id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && { id, accountId: row.account_id, publicKey: row.public_key, counter: row.counter };
};

export const keepPasskeyUse = async (tx: Db, id: string, counter: number, usedAt: Date): Promise<void> => {
  await on(tx)
    .updateTable("passkey")
    .set({ counter, used_at: usedAt })
    .where("credential_id", "=", id)
    .execute();
};

/** Gives another name to a passkey of this account. */
export const renamePasskey = async (db: Db, accountId: string, id: string, name: string): Promise<void> => {
  await on(db)
    .updateTable("passkey")
    .set({ name })
    .where("credential_id", "=", id)
    .where("account_id", "=", accountId)
    .execute();
};

/** Removes a passkey of this account. */
export const dropPasskey = async (db: Db, accountId: string, id: string): Promise<void> => {
  await on(db)
    .deleteFrom("passkey")
    .where("credential_id", "=", id)
    .where("account_id", "=", accountId)
    .execute();
};

/** Keeps a challenge until it is answered, and forgets those out of date. */
export const saveChallenge = async (
  db: Db,
  asked: {
    readonly challenge: string;
    readonly purpose: ChallengePurpose;
    readonly accountId: string | undefined;
    readonly expiresAt: Date;
  },
  now: Date,
): Promise<void> => {
  await on(db).deleteFrom("passkey_challenge").where("expires_at", "<=", now).execute();
  await on(db)
    .insertInto("passkey_challenge")
    .values({
      challenge: asked.challenge,
      purpose: asked.purpose,
      account_id: asked.accountId ?? null,
      expires_at: asked.expiresAt,
    })
    .execute();
};

/** Takes a challenge out, once; answers whether it was asked for this and is still good. */
export const takeChallenge = async (
  tx: Db,
  asked: {
    readonly challenge: string;
    readonly purpose: ChallengePurpose;
    readonly accountId: string | undefined;
  },
  now: Date,
): Promise<boolean> => {
  const row = await on(tx)
    .deleteFrom("passkey_challenge")
    .where("challenge", "=", asked.challenge)
    .where("purpose", "=", asked.purpose)
    .where("account_id", asked.accountId === undefined ? "is" : "=", asked.accountId ?? null)
    .where("expires_at", ">", now)
    .returning("challenge")
    .executeTakeFirst();
  return row !== undefined;
};
