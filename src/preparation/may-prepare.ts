import { mayTutor, type TutorFacts } from "../candidacy/index.ts";
import { type Day, type Decision, decide, type Finding, finding } from "../kernel/index.ts";
import type { Route } from "../law/index.ts";
import type { Rules } from "../rulebook/index.ts";
import type { PreparationCode } from "./codes.ts";
import {
  follows,
  type IndividualPlan,
  type Positioning,
  type Preparation,
  strange,
  unplanned,
} from "./preparation.ts";

/** The file as it stands, and the day of the question. */
export type PreparationFacts = {
  readonly route: Route;
  /** May its session still change: planned or open. */
  readonly open: boolean;
  /** Day of its jury. */
  readonly heldOn: Day;
  readonly today: Day;
  readonly held: Preparation;
};

type Found = Finding<PreparationCode>;
type Answer = Decision<true, PreparationCode>;

const answer = (findings: Iterable<Found>): Answer => decide([...findings], () => true as const);
const either = (holds: boolean, met: PreparationCode, unmet: PreparationCode, facts = {}): Found =>
  finding<PreparationCode>(holds, holds ? met : unmet, facts);

/** A VAE has no training path: its steps are those of its file. */
function* stillPreparing({ route, open }: PreparationFacts): Generator<Found> {
  yield either(route !== "vae", "path-of-training", "vae-has-own-steps");
  yield either(open, "session-to-come", "session-over-for-path");
}

/** May this positioning be recorded? On a day that has come, before the jury and the start; with a note when nothing is missing. */
export const mayPosition = (facts: PreparationFacts, asked: Positioning): Answer =>
  answer(positioningFindings(facts, asked));

function* positioningFindings(facts: PreparationFacts, { on, missing, note }: Positioning): Generator<Found> {
  const { heldOn, today, held } = facts;
  yield* stillPreparing(facts);
  yield either(on <= today, "positioning-day-come", "positioning-day-to-come", { on });
  yield either(on <= heldOn, "positioning-before-jury", "positioning-after-jury", { on, heldOn });
  if (held.startedOn !== undefined) {
    const said = { on, startedOn: held.startedOn };
    yield either(on <= held.startedOn, "positioning-before-start", "positioning-after-start", said);
  }
  if (missing.length === 0)
    yield either(Boolean(note?.trim()), "straight-with-note", "straight-without-note");
}

/** May this plan be recorded? It trains on what the positioning found missing, all of it and nothing else, before the jury. */
export const mayPlan = (facts: PreparationFacts, asked: IndividualPlan, rules: Rules): Answer =>
  answer(planFindings(facts, asked, rules));

function* planFindings(facts: PreparationFacts, plan: IndividualPlan, rules: Rules): Generator<Found> {
  const { heldOn, held } = facts;
  const { from, until, competences } = plan;
  yield* stillPreparing(facts);
  yield* positionedFindings(held);
  if (held.positioning && held.positioning.missing.length > 0) {
    const { on, missing } = held.positioning;
    const [more, less] = [strange(competences, missing), unplanned(competences, missing)];
    if (more.length > 0) yield finding<PreparationCode>(false, "planned-not-missing", { competences: more });
    yield either(less.length === 0, "missing-planned", "missing-not-planned", { competences: less });
    yield either(on <= from, "plan-after-positioning", "plan-before-positioning", { from, on });
  }
  yield either(from <= until, "plan-days-in-order", "plan-days-reversed", { from, until });
  yield either(until <= heldOn, "plan-ends-before-jury", "plan-ends-after-jury", { until, heldOn });
  if (held.startedOn !== undefined) {
    const said = { startedOn: held.startedOn, from, until };
    yield either(within(held.startedOn, plan), "plan-holds-start", "plan-without-start", said);
  }
  yield* mayTutor(tutorFacts(plan), rules).findings;
}

const tutorFacts = ({ tutor }: IndividualPlan): TutorFacts => ({
  named: tutor !== undefined,
  years: tutor?.years,
  trained: tutor?.trained,
});

/** May the start of the cycle be declared on this day? Once it has come, within a plan of what is missing. */
export const mayStart = (facts: PreparationFacts, on: Day): Answer => answer(startFindings(facts, on));

function* startFindings(facts: PreparationFacts, on: Day): Generator<Found> {
  const { today, held } = facts;
  const { positioning, plan } = held;
  yield* stillPreparing(facts);
  yield* positionedFindings(held);
  if (positioning && positioning.missing.length > 0 && !plan)
    yield finding<PreparationCode>(false, "plan-not-written");
  if (positioning && plan) yield either(follows(plan, positioning), "plan-follows", "plan-overtaken");
  yield either(on <= today, "start-come", "start-to-come", { on });
  if (plan)
    yield either(within(on, plan), "start-within-plan", "start-outside-plan", {
      on,
      from: plan.from,
      until: plan.until,
    });
}

/** A plan and a start ask that the person was positioned, and that something is missing. */
function* positionedFindings({ positioning }: Preparation): Generator<Found> {
  yield either(positioning !== undefined, "positioned", "not-positioned", { on: positioning?.on ?? null });
  if (positioning) yield either(positioning.missing.length > 0, "something-missing", "nothing-missing");
}

const within = (day: Day, { from, until }: Pick<IndividualPlan, "from" | "until">): boolean =>
  from <= day && day <= until;
