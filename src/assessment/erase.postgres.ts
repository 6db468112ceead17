import type { Db } from "../storage/index.ts";
import type { Credit } from "./credits.ts";

type ErasedTables = {
  assessment: { candidacy_id: string };
  credit: { certifier_id: string; person_id: string; until: Credit["until"] };
};

const on = (db: Db) => db.withTables<ErasedTables>();

/** Erases the marks of these files. Answers how many. */
export const eraseMarks = async (db: Db, candidacyIds: readonly string[]): Promise<number> => {
  if (candidacyIds.length === 0) return 0;
  const { numDeletedRows } = await on(db)
    .deleteFrom("assessment")
    .where("candidacy_id", "in", [...candidacyIds])
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** Until when each credit ever won at a certifier lives, and whose it is. */
export const creditEndsOf = async (
  db: Db,
  certifierId: string,
): Promise<readonly { readonly personId: string; readonly until: Credit["until"] }[]> => {
  const rows = await on(db)
    .selectFrom("credit")
    .select(["person_id", "until"])
    .where("certifier_id", "=", certifierId)
    .execute();
  return rows.map(({ person_id, until }) => ({ personId: person_id, until }));
};
