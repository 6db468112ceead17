import type { Db } from "../storage/index.ts";

type RecusalTables = {
  recusal: { member_id: string; candidacy_id: string; certifier_id: string; reason: string };
};

const on = (db: Db) => db.withTables<RecusalTables>();

/** A member who stands aside on one file, and why. */
export type Recusal = { readonly memberId: string; readonly candidacyId: string; readonly reason: string };

export const recusalsOf = async (db: Db, memberIds: readonly string[]): Promise<Recusal[]> => {
  if (memberIds.length === 0) return [];
  const rows = await on(db)
    .selectFrom("recusal")
    .selectAll()
    .where("member_id", "in", [...memberIds])
    .orderBy("candidacy_id")
    .orderBy("member_id")
    .execute();
  return rows.map(({ member_id, candidacy_id, reason }) => ({
    memberId: member_id,
    candidacyId: candidacy_id,
    reason,
  }));
};

/** Those of these files on which a member stands aside. */
export const recusedFiles = async (db: Db, candidacyIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (candidacyIds.length === 0) return new Set();
  const rows = await on(db)
    .selectFrom("recusal")
    .select("candidacy_id")
    .distinct()
    .where("candidacy_id", "in", [...candidacyIds])
    .execute();
  return new Set(rows.map(({ candidacy_id }) => candidacy_id));
};

export const saveRecusal = async (
  db: Db,
  certifierId: string,
  { memberId, candidacyId, reason }: Recusal,
): Promise<void> => {
  await on(db)
    .insertInto("recusal")
    .values({ member_id: memberId, candidacy_id: candidacyId, certifier_id: certifierId, reason })
    .onConflict((conflict) => conflict.columns(["member_id", "candidacy_id"]).doUpdateSet({ reason }))
    .execute();
};

/** Takes a recusal back; false when there was none. */
export const removeRecusal = async (db: Db, memberId: string, candidacyId: string): Promise<boolean> => {
  const { numDeletedRows } = await on(db)
    .deleteFrom("recusal")
    .where("member_id", "=", memberId)
    .where("candidacy_id", "=", candidacyId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
};
