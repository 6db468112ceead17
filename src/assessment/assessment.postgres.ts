import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { Credit } from "./credits.ts";
import type { Grounds } from "./grounds.ts";
import type { Mark, NotedMark } from "./marks.ts";

type AssessmentTables = {
  assessment: {
    id: string;
    certifier_id: string;
    candidacy_id: string;
    item: string;
    method: string;
    assessor: string;
    capacity: string;
    mark: Mark | string;
    grounds: Grounds | string | null;
    noted_on: Day;
    replaces: string | null;
  };
  credit: {
    id: string;
    certifier_id: string;
    person_id: string;
    certification_id: string;
    candidacy_id: string;
    grain: Credit["grain"];
    code: string;
    won_on: Day;
    until: Credit["until"];
    rule: Credit["rule"] | string;
  };
};

const on = (db: Db) => db.withTables<AssessmentTables>();

/** A mark with its day and the quality in which its author gave it. */
export type AssessmentRow = NotedMark & {
  readonly candidacyId: string;
  readonly capacity: string;
  readonly notedOn: Day;
};

export const assessmentsOf = async (db: Db, candidacyIds: readonly string[]): Promise<AssessmentRow[]> => {
  if (candidacyIds.length === 0) return [];
  const rows = await on(db)
    .selectFrom("assessment")
    .selectAll()
    .where("candidacy_id", "in", [...candidacyIds])
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    candidacyId: row.candidacy_id,
    item: row.item,
    method: row.method,
    assessor: row.assessor,
    capacity: row.capacity,
    mark: row.mark as Mark,
    grounds: (row.grounds as Grounds | null) ?? undefined,
    notedOn: row.noted_on,
    replaces: row.replaces ?? undefined,
  }));
};

export const saveAssessment = async (db: Db, certifierId: string, one: AssessmentRow): Promise<void> => {
  await on(db)
    .insertInto("assessment")
    .values({
      id: one.id,
      certifier_id: certifierId,
      candidacy_id: one.candidacyId,
      item: one.item,
      method: one.method,
      assessor: one.assessor,
      capacity: one.capacity,
      mark: JSON.stringify(one.mark),
      grounds: one.grounds ? JSON.stringify(one.grounds) : null,
      noted_on: one.notedOn,
      replaces: one.replaces ?? null,
    })
    .execute();
};

export type HeldCredit = Credit & {
  readonly personId: string;
  readonly certificationId: string;
  readonly candidacyId: string;
};

/** Credits these persons won towards a certification, dead ones included. */
export const creditsOf = async (
  db: Db,
  personIds: readonly string[],
  certificationId: string,
): Promise<HeldCredit[]> => {
  if (personIds.length === 0) return [];
  const rows = await on(db)
    .selectFrom("credit")
    .selectAll()
    .where("person_id", "in", [...personIds])
    .where("certification_id", "=", certificationId)
    .orderBy("id")
    .execute();
  return rows.map(creditOf);
};

/** Credits a person won towards any certification, dead ones included. */
export const creditsOfPerson = async (db: Db, personId: string): Promise<HeldCredit[]> => {
  const rows = await on(db)
    .selectFrom("credit")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("id")
    .execute();
  return rows.map(creditOf);
};

const creditOf = (row: AssessmentTables["credit"]): HeldCredit => ({
  personId: row.person_id,
  certificationId: row.certification_id,
  candidacyId: row.candidacy_id,
  grain: row.grain,
  code: row.code,
  wonOn: row.won_on,
  until: row.until,
  rule: row.rule as Credit["rule"],
});

export const saveCredits = async (
  db: Db,
  newId: () => string,
  certifierId: string,
  credits: readonly HeldCredit[],
): Promise<void> => {
  if (credits.length === 0) return;
  const rows = credits.map((credit) => ({
    id: newId(),
    certifier_id: certifierId,
    person_id: credit.personId,
    certification_id: credit.certificationId,
    candidacy_id: credit.candidacyId,
    grain: credit.grain,
    code: credit.code,
    won_on: credit.wonOn,
    until: credit.until,
    rule: JSON.stringify(credit.rule),
  }));
  await on(db).insertInto("credit").values(rows).execute();
};

/** Takes back what a file won: its decision was put right. */
export const dropCredits = async (tx: Db, candidacyId: string): Promise<void> => {
  await on(tx).deleteFrom("credit").where("candidacy_id", "=", candidacyId).execute();
};
