import type { Day, Decision, Facts, Finding, World } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";

type DecisionTables = {
  decision_record: {
    id: string;
    certifier_id: string;
    kind: string;
    subject: string;
    on_day: Day;
    facts: Facts | string;
    decision: { outcome: Decision<unknown>["outcome"]; findings: readonly Finding[] } | string;
    taken_by: string;
    taken_at: Date;
  };
};

const on = (db: Db) => db.withTables<DecisionTables>();

/** What a decision was about, and who took it. Facts hold codes, days and counts; never a person's identity. */
export type Taken = {
  readonly certifierId: string;
  readonly kind: "enrolment" | "sitting" | "deliberation" | "award" | "claim";
  /** Identifier of what was decided: a candidacy, a session. */
  readonly subject: string;
  readonly onDay: Day;
  readonly facts: Facts;
  readonly takenBy: string;
};

/** A decision as it was taken, with every finding and the versions of the rules it stood on. */
export type RecordedDecision = Taken & {
  readonly id: string;
  readonly outcome: Decision<unknown>["outcome"];
  readonly findings: readonly Finding[];
  readonly takenAt: Date;
};

/** Keeps a decision for good, in the caller's transaction. */
export const recordDecision = async (db: Db, world: World, taken: Taken, decision: Decision<unknown>): Promise<void> => {
  await on(db)
    .insertInto("decision_record")
    .values({
      id: world.newId(),
      certifier_id: taken.certifierId,
      kind: taken.kind,
      subject: taken.subject,
      on_day: taken.onDay,
      facts: JSON.stringify(taken.facts),
      decision: JSON.stringify({ outcome: decision.outcome, findings: decision.findings }),
      taken_by: taken.takenBy,
      taken_at: world.now(),
    })
    .execute();
};

/** Decisions taken about these subjects, the first taken first. */
export const decisionsAbout = async (db: Db, subjects: readonly string[]): Promise<RecordedDecision[]> => {
  if (subjects.length === 0) return [];
  const rows = await on(db).selectFrom("decision_record").selectAll().where("subject", "in", [...subjects]).orderBy("taken_at").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    certifierId: row.certifier_id,
    kind: row.kind as Taken["kind"],
    subject: row.subject,
    onDay: row.on_day,
    facts: row.facts as Facts,
    takenBy: row.taken_by,
    takenAt: row.taken_at,
    ...(row.decision as { outcome: RecordedDecision["outcome"]; findings: Finding[] }),
  }));
};
