import type { World } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { SignedIn } from "./account.ts";
import { hashOf, hour, later, minute, newToken } from "./one-time.ts";
import {
  closeWebSession,
  findWebSession,
  keepWebSession,
  saveWebSession,
  type WebSession,
} from "./web-sessions.postgres.ts";

/** A session lasts twelve hours after its last use. */
const sessionLasts = 12 * hour;
/** Its last use is kept to the nearest ten minutes: not every page writes. */
const notedEvery = 10 * minute;

/** Opens a session and answers its token, of which only the hash is kept. */
export const openWebSession = async (
  db: Db,
  world: World,
  opened: Pick<WebSession, "openedBy" | "device"> & { readonly accountId: string },
): Promise<string> => {
  const token = newToken();
  await saveWebSession(db, {
    ...opened,
    id: world.newId(),
    hash: hashOf(token),
    openedAt: world.now(),
    usedAt: world.now(),
    expiresAt: later(world, sessionLasts),
  });
  return token;
};

/** Who holds this session, with their roles; undefined when it ended. Each use renews it. */
export const accountOfSession = async (
  db: Db,
  world: World,
  token: string,
): Promise<(SignedIn & { readonly sessionId: string }) | undefined> => {
  const found = await findWebSession(db, hashOf(token), world.now());
  if (!found) return undefined;
  const { usedAt, ...signedIn } = found;
  if (world.now().getTime() - usedAt.getTime() >= notedEvery)
    await keepWebSession(db, found.sessionId, { usedAt: world.now(), expiresAt: later(world, sessionLasts) });
  return signedIn;
};

/** Ends a session: its token opens nothing from then on. */
export const signOut = (db: Db, token: string): Promise<void> => closeWebSession(db, hashOf(token));
