import type { Db } from "../storage/index.ts";
import type { AuthenticatorApp } from "./authenticator-code.ts";

type AuthenticatorTables = {
  authenticator_app: {
    account_id: string;
    secret_sealed: Uint8Array;
    added_at: Date;
    proven_at: Date | null;
    last_step: number;
    wrong_codes: number;
    wrong_since: Date | null;
  };
};

const on = (db: Db) => db.withTables<AuthenticatorTables>();

/** An app as it is kept: its secret sealed, and whether a first code was typed. */
export type KeptApp = Omit<AuthenticatorApp, "secret"> & {
  readonly sealed: Uint8Array;
  readonly addedAt: Date;
  readonly proven: boolean;
};

/** The app of this account, its row locked: two hands never use one code. */
export const lockApp = async (tx: Db, accountId: string): Promise<KeptApp | undefined> => {
  const row = await on(tx)
    .selectFrom("authenticator_app")
    .selectAll()
    .where("account_id", "=", accountId)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      sealed: row.secret_sealed,
      addedAt: row.added_at,
      proven: row.proven_at !== null,
      lastStep: row.last_step,
      wrongCodes: row.wrong_codes,
      wrongSince: row.wrong_since ?? undefined,
    }
  );
};

/** Keeps the secret of an app to be proven; it takes the place of one that never was. */
export const saveApp = async (
  db: Db,
  accountId: string,
  sealed: Uint8Array,
  addedAt: Date,
): Promise<void> => {
  const app = { secret_sealed: Buffer.from(sealed), added_at: addedAt };
  await on(db)
    .insertInto("authenticator_app")
    .values({
      account_id: accountId,
      ...app,
      proven_at: null,
      last_step: 0,
      wrong_codes: 0,
      wrong_since: null,
    })
    .onConflict((conflict) =>
      conflict.column("account_id").doUpdateSet(app).where("authenticator_app.proven_at", "is", null),
    )
    .execute();
};

/** Keeps what a code changed. */
export const keepTry = async (
  tx: Db,
  accountId: string,
  { lastStep, wrongCodes, wrongSince }: Omit<AuthenticatorApp, "secret">,
): Promise<void> => {
  await on(tx)
    .updateTable("authenticator_app")
    .set({ last_step: lastStep, wrong_codes: wrongCodes, wrong_since: wrongSince ?? null })
    .where("account_id", "=", accountId)
    .execute();
};

export const markProven = async (tx: Db, accountId: string, at: Date): Promise<void> => {
  await on(tx)
    .updateTable("authenticator_app")
    .set({ proven_at: at })
    .where("account_id", "=", accountId)
    .execute();
};

export const dropApp = async (tx: Db, accountId: string): Promise<void> => {
  await on(tx).deleteFrom("authenticator_app").where("account_id", "=", accountId).execute();
};

/** Since when this account has an app whose first code was typed. */
export const appSince = async (db: Db, accountId: string): Promise<Date | undefined> => {
  const row = await on(db)
    .selectFrom("authenticator_app")
    .select("proven_at")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row?.proven_at ?? undefined;
};
