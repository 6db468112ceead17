import { type RawBuilder, sql } from "kysely";
import type { Day, Finding } from "../../kernel/index.ts";
import type { Db } from "../../storage/index.ts";
import type { Session } from "../jury.postgres.ts";
import type { AppealAnswer, LodgedAppeal } from "./lodged.ts";

type AppealTables = {
  appeal: {
    id: string;
    certifier_id: string;
    candidacy_id: string;
    filed_on: Day;
    body: string;
    ground: LodgedAppeal["ground"];
    first_step_done: boolean;
    says: string;
    admissibility: LodgedAppeal["admissibility"];
    findings: readonly Finding[] | string;
    recorded_at: Date;
    upheld: boolean | null;
    answered_by: string | null;
    answered_on: Day | null;
    answer_reason: string | null;
    answered_at: Date | null;
  };
};

const on = (db: Db) => db.withTables<AppealTables>();

const lodged = (row: AppealTables["appeal"]): LodgedAppeal => ({
  id: row.id,
  candidacyId: row.candidacy_id,
  filedOn: row.filed_on,
  to: row.body,
  ground: row.ground,
  firstStepDone: row.first_step_done,
  says: row.says,
  recordedAt: row.recorded_at,
  admissibility: row.admissibility,
  findings: row.findings as Finding[],
  answer:
    row.upheld !== null && row.answered_by !== null && row.answered_on && row.answered_at
      ? {
          upheld: row.upheld,
          by: row.answered_by,
          on: row.answered_on,
          reason: row.answer_reason ?? undefined,
          at: row.answered_at,
        }
      : undefined,
});

/** The appeals on these files, the first recorded first. */
export const appealsOf = async (db: Db, candidacyIds: readonly string[]): Promise<LodgedAppeal[]> => {
  if (candidacyIds.length === 0) return [];
  const rows = await on(db)
    .selectFrom("appeal")
    .selectAll()
    .where("candidacy_id", "in", [...candidacyIds])
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  return rows.map(lodged);
};

export const saveAppeal = async (
  tx: Db,
  certifierId: string,
  appeal: Omit<LodgedAppeal, "answer">,
): Promise<void> => {
  await on(tx)
    .insertInto("appeal")
    .values({
      id: appeal.id,
      certifier_id: certifierId,
      candidacy_id: appeal.candidacyId,
      filed_on: appeal.filedOn,
      body: appeal.to,
      ground: appeal.ground,
      first_step_done: appeal.firstStepDone,
      says: appeal.says,
      admissibility: appeal.admissibility,
      findings: JSON.stringify(appeal.findings),
      recorded_at: appeal.recordedAt,
      upheld: null,
      answered_by: null,
      answered_on: null,
      answer_reason: null,
      answered_at: null,
    })
    .execute();
};

export const saveAnswer = async (tx: Db, id: string, answer: AppealAnswer, at: Date): Promise<void> => {
  await on(tx)
    .updateTable("appeal")
    .set({
      upheld: answer.upheld,
      answered_by: answer.by,
      answered_on: answer.on,
      answer_reason: answer.reason ?? null,
      answered_at: at,
    })
    .where("id", "=", id)
    .execute();
};

/** An appeal that waits for its answer, with what tells which text governs it. */
export type WaitingAppeal = Pick<Session, "reference" | "certificationId" | "routeScope" | "heldOn"> &
  Pick<LodgedAppeal, "filedOn" | "to">;

const waiting: RawBuilder<unknown> = sql`upheld is null and admissibility <> 'refused'`;

/** The appeals of a certifier that wait for their answer, the first filed first. */
export const appealsWaiting = async (db: Db, certifierId: string): Promise<WaitingAppeal[]> => {
  const { rows } = await sql<WaitingAppeal>`
    select s.reference, s.certification_id as "certificationId", s.route_scope as "routeScope",
      s.held_on as "heldOn", a.filed_on as "filedOn", a.body as "to"
    from appeal a
    join candidacy c on c.id = a.candidacy_id
    join jury_session s on s.id = c.session_id
    where a.certifier_id = ${certifierId} and ${waiting}
    order by a.filed_on, a.id`.execute(db);
  return rows;
};

/** Erases the appeals on these files. */
export const eraseAppeals = async (tx: Db, candidacyIds: readonly string[]): Promise<void> => {
  if (candidacyIds.length === 0) return;
  await on(tx)
    .deleteFrom("appeal")
    .where("candidacy_id", "in", [...candidacyIds])
    .execute();
};
