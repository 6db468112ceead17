import { sql } from "kysely";
import type { Db } from "../storage/index.ts";
import { type JuryTables, type Session, sessionOf } from "./jury.postgres.ts";

const on = (db: Db) => db.withTables<JuryTables>();

/** The sessions that someone may know: all of these certifiers', those that these organisations hold, and these. */
export type KnownSessions = {
  readonly certifierIds: readonly string[];
  readonly organiserIds: readonly string[];
  readonly ids: readonly string[];
};

const known = ({ certifierIds, organiserIds, ids }: KnownSessions) => sql<boolean>`(
  certifier_id = any(${[...certifierIds]}) or organiser_id = any(${[...organiserIds]}::uuid[])
  or id = any(${[...ids]}::uuid[]))`;

/** One page of the sessions someone may know, the last held first, from after a session of the page before. */
export const pageOfSessions = async (
  db: Db,
  whose: KnownSessions,
  page: { readonly most: number; readonly after?: Pick<Session, "heldOn" | "id"> | undefined },
): Promise<Session[]> => {
  let query = on(db)
    .selectFrom("jury_session")
    .selectAll()
    .where(known(whose))
    .orderBy("held_on", "desc")
    .orderBy("id", "desc")
    .limit(page.most);
  if (page.after)
    query = query.where(sql<boolean>`(held_on, id) < (${page.after.heldOn}, ${page.after.id}::uuid)`);
  return (await query.execute()).map(sessionOf);
};

/** Sessions someone may know whose reference begins as written, the last held first. `most` at the most. */
export const findByReference = async (
  db: Db,
  whose: KnownSessions,
  beginning: string,
  most: number,
): Promise<Session[]> => {
  const rows = await on(db)
    .selectFrom("jury_session")
    .selectAll()
    .where(known(whose))
    .where(sql<boolean>`starts_with(upper(reference), ${beginning.toUpperCase()})`)
    .orderBy("held_on", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  return rows.map(sessionOf);
};

/** How many of the sessions someone may know are still to be held, or are being held. */
export const countComing = async (db: Db, whose: KnownSessions): Promise<number> => {
  const { count } = await on(db)
    .selectFrom("jury_session")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(known(whose))
    .where("state", "in", ["planned", "open"])
    .executeTakeFirstOrThrow();
  return Number(count);
};
