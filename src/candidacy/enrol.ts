import { type Change, recordChange } from "../audit/index.ts";
import { accreditationsOf, type Centre, centresOf } from "../centre/index.ts";
import { recordDecision, type Taken } from "../decisions/index.ts";
import { type Day, type Decision, finding, type World } from "../kernel/index.ts";
import type { Public, Route } from "../law/index.ts";
import { findPeople, type Identity, identityKey, knownPerson, seal } from "../people/index.ts";
import { type Certification, type Framework, registrationOn, registrationsOf } from "../referential/index.ts";
import { rulesOn, type Texts } from "../rulebook/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { candidaciesOf, type Initiative, saveCandidacy } from "./candidacy.postgres.ts";
import type { EnrolmentCode } from "./codes.ts";
import { mayEnrol } from "./may-enrol.ts";
import { holdPlaces, placesOf } from "./places.postgres.ts";
import { ageAtEntry } from "./route.ts";

/** A request to enrol one person, parsed at the door. `line` is its line in the file it came from. */
export type Application = {
  readonly line?: number | undefined;
  readonly identity: Identity;
  /** Thirteen characters and no key; sealed at once. */
  readonly nir?: string | undefined;
  readonly public: Public;
  readonly route: Route;
  readonly enteredOn: Day;
  readonly centreSiret: string;
  readonly employer?: string | undefined;
  readonly initiative: Initiative;
  readonly cpfFile?: string | undefined;
  readonly experienceMonths?: number | undefined;
};

/** The jury session people are enrolled for, with what it examines. */
export type EnrolmentSession = {
  readonly id: string;
  readonly certifierId: string;
  readonly idcc: string;
  readonly certification: Certification;
  readonly framework: Framework;
  /** Code of a registration that no sheet dates, settled on record for this session as running at entry. */
  readonly settledRegistration?: string | undefined;
};

export type ApplicationCode = EnrolmentCode | "centre-unknown";
export type Enrolled = {
  readonly application: Application;
  readonly decision: Decision<Day, ApplicationCode>;
};

/** `all`: nobody unless everybody may; `granted`: those who may, the user having chosen so. */
export type Taking = "all" | "granted";

export type Enrolment = {
  readonly taken: boolean;
  /** By which those enrolled at once are found again; undefined when nobody was. */
  readonly id?: string | undefined;
  readonly enrolled: number;
  readonly answers: readonly Enrolled[];
};

/** What the use case is given beside the database. */
export type EnrolmentMeans = {
  readonly world: World;
  readonly texts: Texts;
  readonly masterKey: Uint8Array;
  readonly takenBy: string;
};

/**
 * Decides each application and enrols, in one transaction. With `all`, one refusal leaves the session
 * untouched. Every decision of those enrolled is kept with its findings.
 */
export const enrol = (
  db: Db,
  means: EnrolmentMeans,
  session: EnrolmentSession,
  applications: readonly Application[],
  taking: Taking,
): Promise<Enrolment> =>
  inTransaction(db, async (tx) => {
    await holdPlaces(tx, session.id);
    const answers = await decideAll(tx, means, session, applications);
    const granted = answers.filter(({ decision }) => decision.outcome === "granted");
    const taken =
      taking === "granted" ? granted.length > 0 : granted.length === answers.length && granted.length > 0;
    if (!taken) return { taken, enrolled: 0, answers };
    const centres = await centresBySiret(tx, session.certifierId);
    const id = means.world.newId();
    const ids: string[] = [];
    for (const answer of granted) ids.push(await save(tx, means, session, answer, centres, id));
    for (const [i, { application }] of granted.entries())
      await recordChange(tx, means.world, enrolmentOf(session, ids[i] as string, application));
    return { taken, id, enrolled: granted.length, answers };
  });

/** What each application would be answered, without enrolling anyone. */
export const previewEnrolment = (
  db: Db,
  means: Pick<EnrolmentMeans, "world" | "texts">,
  session: EnrolmentSession,
  applications: readonly Application[],
): Promise<readonly Enrolled[]> => decideAll(db, means, session, applications);

const centresBySiret = async (db: Db, certifierId: string): Promise<Map<string, Centre>> =>
  new Map((await centresOf(db, certifierId)).map((centre) => [centre.siret, centre]));

/** An answer with all that it looked at, to be kept with it. */
type Answered = Enrolled & { readonly facts: Taken["facts"]; readonly rulebook?: string | undefined };

const decideAll = async (
  db: Db,
  { texts }: Pick<EnrolmentMeans, "world" | "texts">,
  session: EnrolmentSession,
  applications: readonly Application[],
): Promise<Answered[]> => {
  const centres = await centresBySiret(db, session.certifierId);
  const registrations = await registrationsOf(db, session.certification.id);
  const seen = await enrolledKeys(db, session.id);
  const places = await placesOf(db, session.id);
  let left = places === undefined ? undefined : Math.max(0, places - seen.size);
  const accreditations = new Map(
    await Promise.all(
      [...centres.values()].map(async ({ id, siret }) => [siret, await accreditationsOf(db, id)] as const),
    ),
  );
  return applications.map((application) => {
    const { route, enteredOn, identity } = application;
    const matter = {
      idcc: session.idcc,
      kind: session.certification.kind,
      certification: session.certification.id,
      route,
    };
    const rulebook = texts.shelf.governing(matter, enteredOn);
    const { running, registration } = registrationOn(registrations, enteredOn);
    const key = identityKey(identity);
    const facts = {
      route,
      public: application.public,
      age: ageAtEntry(identity.bornOn, enteredOn),
      register: registration?.register,
      registered:
        running === "unknown" && registration?.code === session.settledRegistration ? "settled" : running,
      experienceMonths: application.experienceMonths,
      certificationId: session.certification.id,
      framework: {
        ...(session.framework.from && { from: session.framework.from }),
        until: session.framework.until,
      },
      accreditations: accreditations.get(application.centreSiret) ?? [],
      alreadyEnrolled: seen.has(key),
      ...(left !== undefined && { placesLeft: left }),
    } as const;
    seen.add(key);
    const decision: Decision<Day, ApplicationCode> = centres.has(application.centreSiret)
      ? mayEnrol({ ...facts, on: enteredOn }, texts.law, rulebook && rulesOn(rulebook, enteredOn))
      : {
          outcome: "refused",
          findings: [finding<ApplicationCode>(false, "centre-unknown", { siret: application.centreSiret })],
        };
    if (left !== undefined && decision.outcome === "granted") left -= 1;
    return { application, decision, facts, rulebook: rulebook?.id };
  });
};

const enrolledKeys = async (db: Db, sessionId: string): Promise<Set<string>> => {
  const candidacies = await candidaciesOf(db, sessionId);
  const people = await findPeople(
    db,
    candidacies.map(({ personId }) => personId),
  );
  return new Set([...people.values()].map(identityKey));
};

const save = async (
  tx: Db,
  { world, masterKey, takenBy }: EnrolmentMeans,
  session: EnrolmentSession,
  { application, decision, facts, rulebook }: Answered,
  centres: ReadonlyMap<string, Centre>,
  enrolmentId: string,
): Promise<string> => {
  const { identity, nir, centreSiret, route, enteredOn } = application;
  const centre = centres.get(centreSiret);
  if (!centre) throw new Error("a granted application has a known centre");
  const {
    id: personId,
    contradicted,
    toldEmail,
  } = await knownPerson(
    tx,
    world,
    session.certifierId,
    identity,
    nir ? seal(masterKey, "nir", nir) : undefined,
  );
  const id = world.newId();
  await saveCandidacy(tx, {
    id,
    certifierId: session.certifierId,
    sessionId: session.id,
    personId,
    versionId: session.framework.id,
    organisationId: centre.id,
    public: application.public,
    route,
    enteredOn,
    enrolledOn: world.today(),
    employer: application.employer,
    initiative: application.initiative,
    cpfFile: application.cpfFile,
    state: "enrolled",
    enrolmentId,
    contradicted,
    toldEmail,
  });
  const taken = {
    certifierId: session.certifierId,
    kind: "enrolment",
    subject: id,
    onDay: enteredOn,
    facts,
    rulebook,
    takenBy,
  } as const;
  await recordDecision(tx, world, taken, decision, enteredOn);
  return id;
};

/** Who they are stands in the file itself: the trail keeps how they came in. */
const enrolmentOf = (
  { certifierId, id: within }: EnrolmentSession,
  object: string,
  { route, enteredOn, centreSiret, line, public: as }: Application,
): Change => ({
  certifierId,
  act: "candidate-enrolled",
  object,
  within,
  after: { route, public: as, enteredOn, centreSiret, line },
});
