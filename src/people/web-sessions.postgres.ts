import type { Db } from "../storage/index.ts";
import type { SignedIn } from "./account.ts";
import { grantsOf } from "./accounts.postgres.ts";
import type { Device } from "./device.ts";

/** How a session was opened: by a link in a letter, a passkey, or an organisation's own sign-in. */
export type OpenedBy = "link" | "passkey" | "provider";

type WebSessionTables = {
  web_session: {
    id: string;
    token_hash: string;
    account_id: string;
    opened_at: Date;
    opened_by: OpenedBy;
    used_at: Date;
    expires_at: Date;
    browser: string | null;
    system: string | null;
  };
  account: { id: string; email: string; name: string };
};

const on = (db: Db) => db.withTables<WebSessionTables>();

/** A session as its holder sees it. */
export type WebSession = {
  readonly id: string;
  readonly openedAt: Date;
  readonly openedBy: OpenedBy;
  readonly usedAt: Date;
  readonly device: Device;
};

/** Opens a session, and forgets those that ended. */
export const saveWebSession = async (
  db: Db,
  session: WebSession & { readonly hash: string; readonly accountId: string; readonly expiresAt: Date },
): Promise<void> => {
  await on(db).deleteFrom("web_session").where("expires_at", "<", session.openedAt).execute();
  await on(db)
    .insertInto("web_session")
    .values({
      id: session.id,
      token_hash: session.hash,
      account_id: session.accountId,
      opened_at: session.openedAt,
      opened_by: session.openedBy,
      used_at: session.usedAt,
      expires_at: session.expiresAt,
      browser: session.device.browser ?? null,
      system: session.device.system ?? null,
    })
    .execute();
};

/** Who holds this session, with their roles, and when it was last seen used. */
export const findWebSession = async (
  db: Db,
  hash: string,
  now: Date,
): Promise<(SignedIn & { readonly sessionId: string; readonly usedAt: Date }) | undefined> => {
  const row = await on(db)
    .selectFrom("web_session")
    .innerJoin("account", "account.id", "web_session.account_id")
    .select(["account.id", "account.email", "account.name", "web_session.id as session_id", "used_at"])
    .where("token_hash", "=", hash)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!row) return undefined;
  const { session_id: sessionId, used_at: usedAt, ...account } = row;
  return { account, grants: await grantsOf(db, account.id), sessionId, usedAt };
};

/** Notes that a session was used, and until when it lasts. */
export const keepWebSession = async (
  db: Db,
  id: string,
  times: { readonly usedAt: Date; readonly expiresAt: Date },
): Promise<void> => {
  await on(db)
    .updateTable("web_session")
    .set({ used_at: times.usedAt, expires_at: times.expiresAt })
    .where("id", "=", id)
    .execute();
};

export const closeWebSession = async (db: Db, hash: string): Promise<void> => {
  await on(db).deleteFrom("web_session").where("token_hash", "=", hash).execute();
};

/** Closes one session of this account; answers whether there was such a one. */
export const closeWebSessionOf = async (db: Db, accountId: string, sessionId: string): Promise<boolean> => {
  const { numDeletedRows } = await on(db)
    .deleteFrom("web_session")
    .where("id", "=", sessionId)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Closes every session of this account, but one when it is named. Answers how many. */
export const closeWebSessions = async (db: Db, accountId: string, kept?: string): Promise<number> => {
  const every = on(db).deleteFrom("web_session").where("account_id", "=", accountId);
  const { numDeletedRows } = await (kept === undefined
    ? every
    : every.where("id", "!=", kept)
  ).executeTakeFirst();
  return Number(numDeletedRows);
};

/** The sessions an account has open, the last used first. */
export const webSessionsOf = async (db: Db, accountId: string, now: Date): Promise<WebSession[]> => {
  const rows = await on(db)
    .selectFrom("web_session")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("expires_at", ">", now)
    .orderBy("used_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    usedAt: row.used_at,
    device: { browser: row.browser ?? undefined, system: row.system ?? undefined },
  }));
};
