import type { Day, Finding } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";

type AwardTables = {
  award: {
    id: string;
    certifier_id: string;
    candidacy_id: string;
    outcome: "full" | "partial";
    organ: string;
    decided_on: Day;
    registration: unknown;
    rulebook: string;
    findings: readonly Finding[] | string;
    replaced_at: Date | null;
    version: number | null;
  };
};

const on = (db: Db) => db.withTables<AwardTables>();

/** The candidacy that each of these awards was made on. */
export const candidaciesOfAwards = async (
  db: Db,
  awardIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (awardIds.length === 0) return new Map();
  const rows = await on(db)
    .selectFrom("award")
    .select(["id", "candidacy_id"])
    .where("id", "in", [...awardIds])
    .execute();
  return new Map(rows.map(({ id, candidacy_id }) => [id, candidacy_id]));
};

export type SavedAward = {
  readonly id: string;
  readonly candidacyId: string;
  readonly outcome: "full" | "partial";
  readonly organ: string;
  readonly decidedOn: Day;
  /** The registration claimed, frozen on the day of the award. */
  readonly registration?: unknown;
  readonly rulebook: string;
  readonly findings: readonly Finding[];
  /** Of the jury's decision it was made on; undefined for awards of before this was kept. */
  readonly version?: number | undefined;
};

/** The awards that stand on these files; those replaced since are left out. */
export const awardsOf = async (db: Db, candidacyIds: readonly string[]): Promise<SavedAward[]> => {
  if (candidacyIds.length === 0) return [];
  const rows = await on(db)
    .selectFrom("award")
    .selectAll()
    .where("candidacy_id", "in", [...candidacyIds])
    .where("replaced_at", "is", null)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    candidacyId: row.candidacy_id,
    outcome: row.outcome,
    organ: row.organ,
    decidedOn: row.decided_on,
    registration: row.registration ?? undefined,
    rulebook: row.rulebook,
    findings: row.findings as Finding[],
    version: row.version ?? undefined,
  }));
};

export const saveAward = async (db: Db, certifierId: string, award: SavedAward): Promise<void> => {
  await on(db)
    .insertInto("award")
    .values({
      id: award.id,
      certifier_id: certifierId,
      candidacy_id: award.candidacyId,
      outcome: award.outcome,
      organ: award.organ,
      decided_on: award.decidedOn,
      registration: award.registration ? JSON.stringify(award.registration) : null,
      rulebook: award.rulebook,
      findings: JSON.stringify(award.findings),
      version: award.version ?? null,
    })
    .execute();
};

/** Keeps an award as one that another replaced. */
export const replaceAward = async (tx: Db, id: string, at: Date): Promise<void> => {
  await on(tx).updateTable("award").set({ replaced_at: at }).where("id", "=", id).execute();
};
