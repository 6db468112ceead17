import type { Day, Decision, Finding, World } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";

type Kept = {
  readonly outcome: Decision<unknown>["outcome"];
  readonly findings: readonly Finding[];
  readonly value?: unknown;
};

type DecisionTables = {
  decision_record: {
    id: string;
    certifier_id: string;
    kind: string;
    subject: string;
    on_day: Day;
    facts: Readonly<Record<string, unknown>> | string;
    rulebook: string | null;
    settlements: readonly SettledRule[] | string;
    decision: Kept | string;
    taken_by: string;
    taken_at: Date;
  };
};

const on = (db: Db) => db.withTables<DecisionTables>();

/** A gap of the text as it was settled for one session; who settled it is kept with the session. */
export type SettledRule = { readonly rule: string; readonly value: unknown; readonly on: Day };

/**
 * What a decision was about, and who took it. Facts are all that it looked at, in the shape in which a worked case
 * gives them: identifiers, codes, days and counts; never a person's identity, never free text.
 */
export type Taken = {
  readonly certifierId: string;
  readonly kind: "enrolment" | "sitting" | "deliberation" | "award" | "claim" | "appeal";
  /** Identifier of what was decided: a candidacy, a session. */
  readonly subject: string;
  /** The day that counts for the decision, on which the rules were in force. */
  readonly onDay: Day;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Identifier of the rulebook that spoke; undefined where none was held. */
  readonly rulebook?: string | undefined;
  readonly settlements?: readonly SettledRule[] | undefined;
  readonly takenBy: string;
};

/** A decision as it was taken, with every finding and the versions of the rules it stood on. */
export type RecordedDecision = Taken &
  Kept & {
    readonly id: string;
    readonly takenAt: Date;
  };

/** Keeps a decision for good, in the caller's transaction. Of its value, `kept` is what another taking must give again. */
export const recordDecision = async (
  db: Db,
  world: World,
  taken: Taken,
  { outcome, findings }: Decision<unknown>,
  kept?: unknown,
): Promise<void> => {
  const settlements = (taken.settlements ?? []).map(({ rule, value, on: day }) => ({ rule, value, on: day }));
  await on(db)
    .insertInto("decision_record")
    .values({
      id: world.newId(),
      certifier_id: taken.certifierId,
      kind: taken.kind,
      subject: taken.subject,
      on_day: taken.onDay,
      facts: JSON.stringify(taken.facts),
      rulebook: taken.rulebook ?? null,
      settlements: JSON.stringify(settlements),
      decision: JSON.stringify({ outcome, findings, value: kept }),
      taken_by: taken.takenBy,
      taken_at: world.now(),
    })
    .execute();
};

/** Decisions taken about these subjects, the first taken first. */
export const decisionsAbout = async (db: Db, subjects: readonly string[]): Promise<RecordedDecision[]> => {
  if (subjects.length === 0) return [];
  const rows = await on(db)
    .selectFrom("decision_record")
    .selectAll()
    .where("subject", "in", [...subjects])
    .orderBy("taken_at")
    .orderBy("id")
    .execute();
  return rows.map(asRecorded);
};

const atOnce = 500;

/** Every decision ever taken, the first first, read a few hundred at a time so that any number fits in memory. */
export async function* everyDecision(db: Db): AsyncGenerator<RecordedDecision> {
  for (let after: string | undefined; ; ) {
    let page = on(db).selectFrom("decision_record").selectAll().orderBy("id").limit(atOnce);
    if (after !== undefined) page = page.where("id", ">", after);
    const rows = await page.execute();
    yield* rows.map(asRecorded);
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.id;
  }
}

type Row = DecisionTables["decision_record"];

const asRecorded = (row: Row): RecordedDecision => ({
  id: row.id,
  certifierId: row.certifier_id,
  kind: row.kind as Taken["kind"],
  subject: row.subject,
  onDay: row.on_day,
  facts: row.facts as Taken["facts"],
  rulebook: row.rulebook ?? undefined,
  settlements: row.settlements as readonly SettledRule[],
  takenBy: row.taken_by,
  takenAt: row.taken_at,
  ...(row.decision as Kept),
});
