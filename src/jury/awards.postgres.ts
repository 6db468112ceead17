import type { Db } from "../storage/index.ts";

type AwardTables = { award: { id: string; candidacy_id: string } };

/** The candidacy that each of these awards was made on. */
export const candidaciesOfAwards = async (
  db: Db,
  awardIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (awardIds.length === 0) return new Map();
  const rows = await db
    .withTables<AwardTables>()
    .selectFrom("award")
    .select(["id", "candidacy_id"])
    .where("id", "in", [...awardIds])
    .execute();
  return new Map(rows.map(({ id, candidacy_id }) => [id, candidacy_id]));
};
