import { createHash, randomBytes } from "node:crypto";
import type { World } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { SignedIn } from "./account.ts";
import {
  closeWebSession,
  countLinksSince,
  extendWebSession,
  findAccount,
  findWebSession,
  linkIsGood,
  openWebSession,
  saveLink,
  takeLink,
} from "./accounts.postgres.ts";

const minute = 60_000;
const hour = 60 * minute;
/** A session lasts twelve hours after its last use. */
const sessionLasts = 12 * hour;
const mostLinksAnHour = 5;

const newToken = (): string => randomBytes(32).toString("base64url");
const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
const later = (world: World, lasts: number): Date => new Date(world.now().getTime() + lasts);

/** A link's token for this address, good once and for so many minutes; undefined when no account has it. Only its hash is kept. */
export const oneTimeLink = async (
  db: Db,
  world: World,
  email: string,
  minutes: number,
): Promise<string | undefined> => {
  const account = await findAccount(db, email);
  if (!account) return undefined;
  const token = newToken();
  await saveLink(db, {
    hash: hashOf(token),
    accountId: account.id,
    askedAt: world.now(),
    expiresAt: later(world, minutes * minute),
  });
  return token;
};

/** Has this address asked for as many links in the last hour as it may? An unknown address has not. */
export const hasAskedTooOften = async (db: Db, world: World, email: string): Promise<boolean> => {
  const account = await findAccount(db, email);
  return (
    account !== undefined && (await countLinksSince(db, account.id, later(world, -hour))) >= mostLinksAnHour
  );
};

/** Would this link still open a session? Asking does not use it. */
export const isLinkGood = (db: Db, world: World, token: string): Promise<boolean> =>
  linkIsGood(db, hashOf(token), world.now());

/** Uses a link and answers the token of the session it opens; undefined when it is unknown, used before, or out of date. */
export const useLink = (db: Db, world: World, token: string): Promise<string | undefined> =>
  inTransaction(db, async (tx) => {
    const accountId = await takeLink(tx, hashOf(token), world.now());
    if (accountId === undefined) return undefined;
    const session = newToken();
    await openWebSession(
      tx,
      { hash: hashOf(session), accountId, expiresAt: later(world, sessionLasts) },
      world.now(),
    );
    return session;
  });

/** Who holds this session, with their roles; undefined when it ended. Use within its last eleven hours renews it. */
export const accountOfSession = async (
  db: Db,
  world: World,
  token: string,
): Promise<SignedIn | undefined> => {
  const hash = hashOf(token);
  const found = await findWebSession(db, hash, world.now());
  if (!found) return undefined;
  const renewed = later(world, sessionLasts);
  if (renewed.getTime() - found.expiresAt.getTime() > hour) await extendWebSession(db, hash, renewed);
  return { account: found.account, grants: found.grants };
};

/** Ends a session: its token opens nothing from then on. */
export const signOut = (db: Db, token: string): Promise<void> => closeWebSession(db, hashOf(token));
