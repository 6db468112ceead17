import { type AuditedAct, recordChange, type Values } from "../audit/index.ts";
import { type CandidateFile, loadSession, lockSession, type SessionFile, sitsOrWill } from "../jury/index.ts";
import type { Day, Decision, World } from "../kernel/index.ts";
import type { Texts } from "../rulebook/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { PreparationCode } from "./codes.ts";
import { mayPlan, mayPosition, mayStart, type PreparationFacts } from "./may-prepare.ts";
import { type OfFile, preparationsOf, savePlan, savePositioning, saveStart } from "./preparation.postgres.ts";
import type { IndividualPlan, Positioning } from "./preparation.ts";

export type PreparationMeans = { readonly world: World; readonly texts: Texts };

/** The file of a session that something is recorded of. */
export type PreparedFile = { readonly sessionId: string; readonly candidacyId: string };

type Answer = Decision<true, PreparationCode>;

/** Records a candidate's positioning, or puts it right, with what it was in the trail. */
export const recordPositioning = (
  db: Db,
  means: PreparationMeans,
  about: PreparedFile,
  positioning: Positioning,
): Promise<Answer> =>
  recorded(db, means, about, (facts) => {
    const { note: why, ...after } = positioning;
    return {
      decision: mayPosition(facts, positioning),
      save: (tx, of) => savePositioning(tx, of, positioning),
      change: { act: "positioning-recorded", why, before: facts.held.positioning, after },
    };
  });

/** Records a candidate's individual plan, or another in its place. */
export const recordPlan = (
  db: Db,
  means: PreparationMeans,
  about: PreparedFile,
  plan: IndividualPlan,
): Promise<Answer> =>
  recorded(db, means, about, (facts, { rules }) => ({
    decision: mayPlan(facts, plan, rules),
    save: (tx, of) => savePlan(tx, of, plan),
    change: { act: "individual-plan-recorded", before: facts.held.plan, after: plan },
  }));

/** Declares the day on which a candidate's cycle started, or puts it right. */
export const declareStart = (
  db: Db,
  means: PreparationMeans,
  about: PreparedFile,
  on: Day,
): Promise<Answer> =>
  recorded(db, means, about, (facts) => ({
    decision: mayStart(facts, on),
    save: (tx, of) => saveStart(tx, of, on),
    change: {
      act: "cycle-start-declared",
      before: facts.held.startedOn === undefined ? undefined : { on: facts.held.startedOn },
      after: { on },
    },
  }));

type Step = {
  readonly decision: Answer;
  readonly save: (tx: Db, of: OfFile) => Promise<void>;
  readonly change: {
    readonly act: AuditedAct;
    readonly why?: string | undefined;
    readonly before: Values | undefined;
    readonly after: Values;
  };
};

/** Loads the file, decides, and saves with its entry in the trail what is granted, in one transaction under the session's lock. */
const recorded = (
  db: Db,
  { world, texts }: PreparationMeans,
  { sessionId, candidacyId }: PreparedFile,
  step: (facts: PreparationFacts, file: SessionFile) => Step,
): Promise<Answer> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, sessionId);
    const file = await loadSession(tx, texts, sessionId);
    const candidate = file?.candidates.find(({ candidacy }) => candidacy.id === candidacyId);
    if (!file || !candidate) throw new Error(`candidacy ${candidacyId} is lost`);
    const held = (await preparationsOf(tx, [candidacyId])).get(candidacyId) ?? {};
    const { decision, save, change } = step(factsOf(file, candidate, held, world.today()), file);
    if (decision.outcome !== "granted") return decision;
    const { certifierId } = file.session;
    await save(tx, { candidacyId, certifierId });
    await recordChange(tx, world, { certifierId, object: candidacyId, within: file.session.id, ...change });
    return decision;
  });

const factsOf = (
  { session }: SessionFile,
  { candidacy }: CandidateFile,
  held: PreparationFacts["held"],
  today: Day,
): PreparationFacts => ({
  route: candidacy.route,
  open: sitsOrWill(session.state),
  heldOn: session.heldOn,
  today,
  held,
});
