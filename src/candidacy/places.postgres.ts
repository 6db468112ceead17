import type { Db } from "../storage/index.ts";

type PlaceTables = { jury_session: { id: string; places: number | null } };

const of = (db: Db, sessionId: string) =>
  db.withTables<PlaceTables>().selectFrom("jury_session").select("places").where("id", "=", sessionId);

/** How many candidates a session takes; undefined where no number is set. */
export const placesOf = async (db: Db, sessionId: string): Promise<number | undefined> =>
  (await of(db, sessionId).executeTakeFirst())?.places ?? undefined;

/** Holds a session until the transaction ends, so that two enrolments never give the last place twice. */
export const holdPlaces = async (tx: Db, sessionId: string): Promise<void> => {
  await of(tx, sessionId).forUpdate().executeTakeFirst();
};
