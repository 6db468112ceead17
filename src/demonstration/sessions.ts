import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Application, enrol, readApplications } from "../candidacy/index.ts";
import { readTable } from "../intake/index.ts";
import { appoint, enrolmentSession, inviteUnions, planSession, type Session, settle } from "../jury/index.ts";
import { addDays, type Day } from "../kernel/index.ts";
import { frameworksOf } from "../referential/index.ts";
import type { Db } from "../storage/index.ts";
import type { bakerJury } from "./cast.ts";
import { type DemonstrationMeans, takenBy } from "./means.ts";

/** A settlement of the demonstration: what the text leaves unstated, with a reason that says it is invented. */
export type Settled = { readonly rule: string; readonly value: unknown; readonly reason: string };

/** A session as the demonstration plans it. */
export type PlannedSession = {
  readonly reference: string;
  readonly certifierId: string;
  readonly certificationId: string;
  readonly routeScope: Session["routeScope"];
  readonly heldOn: Day;
  readonly place: string;
  readonly organiser: string;
  readonly organiserId?: string | undefined;
  readonly unions?: number | undefined;
  readonly settled: readonly Settled[];
  readonly jury: typeof bakerJury;
};

/** Plans a session, settles its gaps on record and appoints its jury, unions asked and jurors convened 20 days before. */
export const plan = async (
  db: Db,
  { world, texts }: DemonstrationMeans,
  planned: PlannedSession,
  accounts: ReadonlyMap<string, string> = new Map(),
): Promise<string> => {
  const { settled, jury, unions, ...facts } = planned;
  const [framework] = await frameworksOf(db, facts.certificationId);
  if (!framework) throw new Error(`${facts.certificationId} has no framework`);
  const id = await planSession(db, world, { ...facts, versionId: framework.id });
  if (id === undefined) throw new Error(`the reference ${facts.reference} is taken`);
  const asked = addDays(facts.heldOn, -20);
  const session = { id, certifierId: facts.certifierId };
  if (unions !== undefined) await inviteUnions(db, world, session, asked, unions);
  for (const one of settled) {
    const refusals = await settle(db, { world, texts }, id, { ...one, by: takenBy, demonstration: true });
    if (refusals.length > 0) throw new Error(`${one.rule} could not be settled: ${refusals.join(", ")}`);
  }
  for (const member of jury)
    await appoint(db, world, session, { ...member, convenedOn: asked }, accounts.get(member.name));
  return id;
};

/** Enrols people as a centre would; throws when one of them is refused, for the demonstration's own are good. */
export const enrolAll = async (
  db: Db,
  means: DemonstrationMeans,
  sessionId: string,
  applications: readonly Application[],
): Promise<void> => {
  const session = await enrolmentSession(db, sessionId);
  if (session.outcome !== "granted") throw new Error(`session ${sessionId} takes no one`);
  const done = await enrol(db, { ...means, takenBy }, session.value, applications, "all");
  if (done.taken) return;
  const refused = done.answers.flatMap(({ decision }) =>
    decision.outcome === "granted" ? [] : decision.findings,
  );
  throw new Error(
    `the demonstration's candidates are refused: ${JSON.stringify(refused.filter(({ outcome }) => outcome !== "met"))}`,
  );
};

/** The candidates of a file of `data/demonstration/`. */
export const applicationsIn = async (root: string, file: string): Promise<readonly Application[]> => {
  const { applications, faults } = readApplications(
    file,
    await readTable(file, readFileSync(join(root, "data/demonstration", file))),
  );
  if (faults.length > 0) throw new Error(`${file}: ${JSON.stringify(faults)}`);
  return applications;
};
