import type { World } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import { type Account, emailKey, type Grant, type Role } from "./account.ts";

type AccountTables = {
  account: { id: string; email: string; name: string; created_at: Date };
  account_role: {
    account_id: string;
    certifier_id: string;
    role: Role;
    organisation_id: string | null;
    person_id: string | null;
  };
  sign_in_link: {
    token_hash: string;
    account_id: string;
    expires_at: Date;
    used_at: Date | null;
    asked_at: Date;
  };
};

const on = (db: Db) => db.withTables<AccountTables>();

/** The account of this address: the one already known, which keeps its name, or a new one. Returns its identifier. */
export const saveAccount = async (
  db: Db,
  world: World,
  account: Pick<Account, "email" | "name">,
): Promise<string> => {
  const email = emailKey(account.email);
  const saved = await on(db)
    .insertInto("account")
    .values({ id: world.newId(), email, name: account.name, created_at: world.now() })
    .onConflict((conflict) => conflict.column("email").doUpdateSet({ email }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return saved.id;
};

export const findAccount = async (db: Db, email: string): Promise<Account | undefined> =>
  on(db)
    .selectFrom("account")
    .select(["id", "email", "name"])
    .where("email", "=", emailKey(email))
    .executeTakeFirst();

export const findAccounts = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Account>> => {
  if (ids.length === 0) return new Map();
  const rows = await on(db)
    .selectFrom("account")
    .select(["id", "email", "name"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** Gives a role. A role already held at the certifier stays as it is: it never moves to another person or centre. */
export const grantRole = async (db: Db, accountId: string, grant: Grant): Promise<void> => {
  await on(db)
    .insertInto("account_role")
    .values({
      account_id: accountId,
      certifier_id: grant.certifierId,
      role: grant.role,
      organisation_id: grant.organisationId ?? null,
      person_id: grant.personId ?? null,
    })
    .onConflict((conflict) => conflict.columns(["account_id", "certifier_id", "role"]).doNothing())
    .execute();
};

export const grantsOf = async (db: Db, accountId: string): Promise<Grant[]> => {
  const rows = await on(db)
    .selectFrom("account_role")
    .selectAll()
    .where("account_id", "=", accountId)
    .orderBy("certifier_id")
    .orderBy("role")
    .execute();
  return rows.map((row) => ({
    certifierId: row.certifier_id,
    role: row.role,
    organisationId: row.organisation_id ?? undefined,
    personId: row.person_id ?? undefined,
  }));
};

export const saveLink = async (
  db: Db,
  link: {
    readonly hash: string;
    readonly accountId: string;
    readonly askedAt: Date;
    readonly expiresAt: Date;
  },
): Promise<void> => {
  await on(db)
    .insertInto("sign_in_link")
    .values({
      token_hash: link.hash,
      account_id: link.accountId,
      asked_at: link.askedAt,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
};

export const countLinksSince = async (db: Db, accountId: string, since: Date): Promise<number> => {
  const row = await on(db)
    .selectFrom("sign_in_link")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("account_id", "=", accountId)
    .where("asked_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** Marks a link used and answers its account; undefined when unknown, used before, or out of date. One hand alone gets it. */
export const takeLink = async (db: Db, hash: string, now: Date): Promise<string | undefined> => {
  const row = await on(db)
    .updateTable("sign_in_link")
    .set({ used_at: now })
    .where("token_hash", "=", hash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning("account_id")
    .executeTakeFirst();
  return row?.account_id;
};

export const linkIsGood = async (db: Db, hash: string, now: Date): Promise<boolean> =>
  (await on(db)
    .selectFrom("sign_in_link")
    .select("account_id")
    .where("token_hash", "=", hash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst()) !== undefined;

/** Forgets the links that ended more than a day ago: until then they count as asked. */
export const forgetLinks = async (db: Db, now: Date): Promise<void> => {
  await on(db)
    .deleteFrom("sign_in_link")
    .where("expires_at", "<", new Date(now.getTime() - 86_400_000))
    .execute();
};
