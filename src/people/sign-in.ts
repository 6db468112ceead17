import type { World } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import {
  countLinksSince,
  findAccount,
  forgetLinks,
  linkIsGood,
  saveLink,
  takeLink,
} from "./accounts.postgres.ts";
import type { Device } from "./device.ts";
import { hashOf, hour, later, minute, newToken } from "./one-time.ts";
import { openWebSession } from "./web-sessions.ts";

const mostLinksAnHour = 5;

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
export const useLink = (
  db: Db,
  world: World,
  token: string,
  device: Device = {},
): Promise<string | undefined> =>
  inTransaction(db, async (tx) => {
    const accountId = await takeLink(tx, hashOf(token), world.now());
    if (accountId === undefined) return undefined;
    await forgetLinks(tx, world.now());
    return openWebSession(tx, world, { accountId, openedBy: "link", device });
  });
