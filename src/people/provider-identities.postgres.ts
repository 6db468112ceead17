import type { Db } from "../storage/index.ts";

type ProviderTables = {
  provider_identity: { issuer: string; subject: string; account_id: string; bound_at: Date };
};

const on = (db: Db) => db.withTables<ProviderTables>();

/** The account bound to who this issuer names. */
export const boundAccount = async (
  db: Db,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<string | undefined> => {
  const row = await on(db)
    .selectFrom("provider_identity")
    .select("account_id")
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
  return row?.account_id;
};

/** Binds an account to who this issuer names; answers false when it is bound to another of this issuer already. */
export const bindAccount = async (
  db: Db,
  bound: {
    readonly issuer: string;
    readonly subject: string;
    readonly accountId: string;
    readonly boundAt: Date;
  },
): Promise<boolean> => {
  const row = await on(db)
    .insertInto("provider_identity")
    .values({
      issuer: bound.issuer,
      subject: bound.subject,
      account_id: bound.accountId,
      bound_at: bound.boundAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("account_id")
    .executeTakeFirst();
  return row !== undefined;
};
