import type { Day } from "../kernel/index.ts";
import type { Public, Route } from "../law/index.ts";
import type { IdentityPart } from "../people/index.ts";
import type { Db } from "../storage/index.ts";

type CandidacyTables = {
  candidacy: {
    id: string;
    certifier_id: string;
    session_id: string;
    person_id: string;
    version_id: string;
    organisation_id: string;
    public: Public;
    route: Route;
    entered_on: Day;
    enrolled_on: Day;
    employer: string | null;
    initiative: Initiative;
    cpf_file: string | null;
    state: CandidacyState;
    enrolment_id: string | null;
    contradicted: readonly IdentityPart[];
    told_email: string | null;
  };
};

const initiatives = ["candidate", "centre", "employment-service", "employer", "other"] as const;
/** Who started the enrolment, as the regulator's file asks. */
export type Initiative = (typeof initiatives)[number];
export type CandidacyState = "enrolled" | "deliberated" | "awarded" | "closed";

/** One person's way to one certification before one jury. */
export type Candidacy = {
  readonly id: string;
  readonly certifierId: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly versionId: string;
  readonly organisationId: string;
  readonly public: Public;
  readonly route: Route;
  /** Day of entry into training, or of filing for a VAE. */
  readonly enteredOn: Day;
  readonly enrolledOn: Day;
  readonly employer?: string | undefined;
  readonly initiative: Initiative;
  readonly cpfFile?: string | undefined;
  readonly state: CandidacyState;
  /** The enrolment it came in by, shared with everyone enrolled at once; undefined for files of before. */
  readonly enrolmentId?: string | undefined;
  /** Parts of the identity that this enrolment told otherwise than the person was already known by, until put right. */
  readonly contradicted: readonly IdentityPart[];
  /** The address that this enrolment told of a person known without one, until it is settled whether it is theirs. */
  readonly toldEmail?: string | undefined;
};

const on = (db: Db) => db.withTables<CandidacyTables>();

const candidacyOf = (row: CandidacyTables["candidacy"]): Candidacy => ({
  id: row.id,
  certifierId: row.certifier_id,
  sessionId: row.session_id,
  personId: row.person_id,
  versionId: row.version_id,
  organisationId: row.organisation_id,
  public: row.public,
  route: row.route,
  enteredOn: row.entered_on,
  enrolledOn: row.enrolled_on,
  employer: row.employer ?? undefined,
  initiative: row.initiative,
  cpfFile: row.cpf_file ?? undefined,
  state: row.state,
  enrolmentId: row.enrolment_id ?? undefined,
  contradicted: row.contradicted,
  toldEmail: row.told_email ?? undefined,
});

export const candidaciesOf = async (db: Db, sessionId: string): Promise<Candidacy[]> => {
  const rows = await on(db)
    .selectFrom("candidacy")
    .selectAll()
    .where("session_id", "=", sessionId)
    .orderBy("id")
    .execute();
  return rows.map(candidacyOf);
};

/** Everyone enrolled at once, by their enrolment. */
export const candidaciesOfEnrolment = async (db: Db, enrolmentId: string): Promise<Candidacy[]> => {
  const rows = await on(db)
    .selectFrom("candidacy")
    .selectAll()
    .where("enrolment_id", "=", enrolmentId)
    .orderBy("id")
    .execute();
  return rows.map(candidacyOf);
};

/** Erases files that nothing came of; fails where something did. */
export const eraseCandidacies = async (db: Db, ids: readonly string[]): Promise<void> => {
  await on(db)
    .deleteFrom("candidacy")
    .where("id", "in", [...ids])
    .execute();
};

export const findCandidacies = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Candidacy>> => {
  if (ids.length === 0) return new Map();
  const rows = await on(db)
    .selectFrom("candidacy")
    .selectAll()
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, candidacyOf(row)]));
};

export const candidaciesOfPerson = async (db: Db, personId: string): Promise<Candidacy[]> => {
  const rows = await on(db)
    .selectFrom("candidacy")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("id")
    .execute();
  return rows.map(candidacyOf);
};

export const saveCandidacy = async (db: Db, candidacy: Candidacy): Promise<void> => {
  await on(db)
    .insertInto("candidacy")
    .values({
      id: candidacy.id,
      certifier_id: candidacy.certifierId,
      session_id: candidacy.sessionId,
      person_id: candidacy.personId,
      version_id: candidacy.versionId,
      organisation_id: candidacy.organisationId,
      public: candidacy.public,
      route: candidacy.route,
      entered_on: candidacy.enteredOn,
      enrolled_on: candidacy.enrolledOn,
      employer: candidacy.employer ?? null,
      initiative: candidacy.initiative,
      cpf_file: candidacy.cpfFile ?? null,
      state: candidacy.state,
      enrolment_id: candidacy.enrolmentId ?? null,
      contradicted: [...candidacy.contradicted],
      told_email: candidacy.toldEmail ?? null,
    })
    .execute();
};

export const setCandidacyState = async (db: Db, id: string, state: CandidacyState): Promise<void> => {
  await on(db).updateTable("candidacy").set({ state }).where("id", "=", id).execute();
};

/** Forgets what enrolments of this person told otherwise: someone entitled has settled who they are. */
export const settleContradictions = async (db: Db, personId: string): Promise<void> => {
  await on(db).updateTable("candidacy").set({ contradicted: [] }).where("person_id", "=", personId).execute();
};
