import {
  type AssessmentRow,
  assessmentsOf,
  creditsOf,
  type HeldCredit,
  type Item,
  isAlive,
  itemsOf,
  propose,
} from "../assessment/index.ts";
import { type Candidacy, candidaciesOf } from "../candidacy/index.ts";
import { type Certifier, findCertifier, findPeople, type Person } from "../people/index.ts";
import {
  type Certification,
  type Framework,
  findCertification,
  findFramework,
  type Registration,
  registrationsOf,
} from "../referential/index.ts";
import { type Rulebook, type Rules, rulesOn, type Texts } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";
import { attendanceOf } from "./attendance.postgres.ts";
import { type AttendanceAct, seated } from "./attendance.ts";
import type { JuryFile } from "./deliberate.ts";
import { type Deliberation, deliberationsOf } from "./deliberations.postgres.ts";
import { appointedTo, findSession, type Session } from "./jury.postgres.ts";
import { type Recusal, recusalsOf } from "./recusals.postgres.ts";
import { type RecordedSettlement, settlementsOf } from "./settlements.postgres.ts";
import type { Member, Sitting } from "./sitting.ts";

/** One candidate as the jury meets them. */
export type CandidateFile = {
  readonly candidacy: Candidacy;
  readonly person: Person;
  readonly marks: readonly AssessmentRow[];
  /** Credits towards this certification still alive on the day of the jury. */
  readonly credits: readonly HeldCredit[];
  readonly deliberation?: Deliberation | undefined;
};

/** All that a session's decisions need, loaded at once. */
export type SessionFile = {
  readonly session: Session;
  readonly certifier: Certifier;
  readonly certification: Certification;
  readonly framework: Framework;
  readonly registrations: readonly Registration[];
  /** As they are at the table: present or not, one presiding. */
  readonly members: readonly Member[];
  readonly attendance: readonly AttendanceAct[];
  readonly recusals: readonly Recusal[];
  readonly settlements: readonly RecordedSettlement[];
  readonly candidates: readonly CandidateFile[];
  readonly rulebook: Rulebook;
  /** The rules in force on the day of the jury, with the gaps settled for this session. */
  readonly rules: Rules;
  readonly items: readonly Item[];
};

/** Loads a session by identifier or reference; undefined when there is none. Throws when no rulebook governs it. */
export const loadSession = async (
  db: Db,
  texts: Texts,
  idOrReference: string,
): Promise<SessionFile | undefined> => {
  const session = await findSession(db, idOrReference);
  if (!session) return undefined;
  const [
    certifier,
    certification,
    framework,
    registrations,
    appointed,
    attendance,
    settlements,
    candidacies,
    deliberations,
  ] = await Promise.all([
    findCertifier(db, session.certifierId),
    findCertification(db, session.certificationId),
    findFramework(db, session.versionId),
    registrationsOf(db, session.certificationId),
    appointedTo(db, session.id),
    attendanceOf(db, session.id),
    settlementsOf(db, session.id),
    candidaciesOf(db, session.id),
    deliberationsOf(db, session.id),
  ]);
  if (!certifier || !certification || !framework)
    throw new Error(`session ${session.reference} has lost its certification`);
  const rulebook = governing(texts, session, certifier, certification);
  if (!rulebook) throw new Error(`no rulebook governs ${certification.id} on ${session.heldOn}`);
  const rules = rulesOn(rulebook, session.heldOn, settlements);
  const personIds = candidacies.map(({ personId }) => personId);
  const [people, marks, credits, recusals] = await Promise.all([
    findPeople(db, personIds),
    assessmentsOf(
      db,
      candidacies.map(({ id }) => id),
    ),
    creditsOf(db, personIds, certification.id),
    recusalsOf(
      db,
      appointed.map(({ id }) => id),
    ),
  ]);
  const candidates = candidacies.map((candidacy) => ({
    candidacy,
    person: known(people.get(candidacy.personId)),
    marks: marks.filter(({ candidacyId }) => candidacyId === candidacy.id),
    credits: credits.filter(
      (credit) =>
        credit.personId === candidacy.personId &&
        credit.candidacyId !== candidacy.id &&
        isAlive(credit, session.heldOn),
    ),
    deliberation: deliberations.find(({ candidacyId }) => candidacyId === candidacy.id),
  }));
  const items = itemsOf(framework, rules) ?? [];
  return {
    session,
    certifier,
    certification,
    framework,
    registrations,
    members: seated(appointed, attendance),
    attendance,
    recusals,
    settlements,
    candidates,
    rulebook,
    rules,
    items,
  };
};

type Governed = Pick<Session, "routeScope" | "heldOn">;

/** The rules that govern a session on the day of its jury, without what was settled for it; undefined when none does. */
export const rulesOfSession = (
  texts: Texts,
  session: Governed,
  certifier: Pick<Certifier, "idcc">,
  certification: Pick<Certification, "id" | "kind">,
): Rules | undefined => {
  const rulebook = governing(texts, session, certifier, certification);
  return rulebook && rulesOn(rulebook, session.heldOn);
};

const governing = (
  { shelf }: Texts,
  session: Governed,
  certifier: Pick<Certifier, "idcc">,
  certification: Pick<Certification, "id" | "kind">,
): Rulebook | undefined =>
  shelf.governing(
    {
      idcc: certifier.idcc,
      kind: certification.kind,
      certification: certification.id,
      route:
        session.routeScope === "vae" ? "vae" : session.routeScope === "training" ? "company-plan" : undefined,
    },
    session.heldOn,
  );

const known = (person: Person | undefined): Person => {
  if (!person) throw new Error("a candidacy has lost its person");
  return person;
};

/** The jury as it sits, for the decisions on sitting and deliberating. */
export const sittingOf = ({ session, members, candidates }: SessionFile): Sitting => ({
  heldOn: session.heldOn,
  members,
  unions: session.unions,
  unionsInvitedOn: session.unionsInvitedOn,
  hasVae: candidates.some(({ candidacy }) => candidacy.route === "vae"),
});

/** One candidate's file as it comes before the jury: what is proposed, what credits hold, who stands aside. */
export const juryFile = (file: SessionFile, candidate: CandidateFile): JuryFile => ({
  items: file.items,
  proposals: Object.fromEntries(file.items.map(({ code }) => [code, propose(code, candidate.marks)])),
  held: heldItems(file.items, candidate.credits),
  recused: file.recusals
    .filter(({ candidacyId }) => candidacyId === candidate.candidacy.id)
    .map(({ memberId }) => memberId),
});

/** A credit holds its own item, and a block's credit every item of the block. */
const heldItems = (items: readonly Item[], credits: readonly HeldCredit[]): string[] => {
  const held = new Set(credits.map(({ code }) => code));
  return items.flatMap(({ code, block }) =>
    held.has(code) || (block !== undefined && held.has(block)) ? [code] : [],
  );
};
