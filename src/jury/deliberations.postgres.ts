import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { Verdict } from "./deliberate.ts";

type DeliberationTables = {
  deliberation: {
    candidacy_id: string;
    version: number;
    certifier_id: string;
    session_id: string;
    outcome: Verdict["outcome"];
    items: Verdict["items"] | string;
    blocks: Verdict["blocks"] | string;
    votes: DeliberationDetail | string;
    reason: string | null;
    decided_on: Day;
    taken_by: string | null;
    taken_at: Date | null;
  };
};

const on = (db: Db) => db.withTables<DeliberationTables>();

type DeliberationDetail = Pick<Verdict, "vote" | "mean" | "because">;

/** What the jury decided on one file, as it will stand in the minutes. A file taken up again gets a new version. */
export type Deliberation = Verdict & {
  readonly candidacyId: string;
  readonly decidedOn: Day;
  /** From 1 on. */
  readonly version: number;
  /** Who was signed in where it was recorded, and when; unknown of the oldest ones. */
  readonly takenBy?: string | undefined;
  readonly takenAt?: Date | undefined;
};

/** The decision that stands on each file of a session: its last version. */
export const deliberationsOf = async (db: Db, sessionId: string): Promise<Deliberation[]> => {
  const rows = await on(db)
    .selectFrom("deliberation")
    .selectAll()
    .distinctOn("candidacy_id")
    .where("session_id", "=", sessionId)
    .orderBy("candidacy_id")
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({
    candidacyId: row.candidacy_id,
    outcome: row.outcome,
    items: row.items as Verdict["items"],
    blocks: row.blocks as Verdict["blocks"],
    reason: row.reason ?? undefined,
    decidedOn: row.decided_on,
    version: row.version,
    takenBy: row.taken_by ?? undefined,
    takenAt: row.taken_at ?? undefined,
    ...(row.votes as DeliberationDetail),
  }));
};

/** Adds a version: two hands that decide from the same one meet the primary key. */
export const saveDeliberation = async (
  db: Db,
  session: { readonly id: string; readonly certifierId: string },
  one: Deliberation,
): Promise<void> => {
  await on(db)
    .insertInto("deliberation")
    .values({
      candidacy_id: one.candidacyId,
      version: one.version,
      certifier_id: session.certifierId,
      session_id: session.id,
      outcome: one.outcome,
      items: JSON.stringify(one.items),
      blocks: JSON.stringify(one.blocks),
      votes: JSON.stringify({ vote: one.vote, mean: one.mean, because: one.because }),
      reason: one.reason ?? null,
      decided_on: one.decidedOn,
      taken_by: one.takenBy ?? null,
      taken_at: one.takenAt ?? null,
    })
    .execute();
};
