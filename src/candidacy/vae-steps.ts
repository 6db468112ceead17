import { recordChange } from "../audit/index.ts";
import { type Day, type Decision, decide, type Finding, finding, type World } from "../kernel/index.ts";
import type { Law, Route } from "../law/index.ts";
import { type RegistrationDays, registrationOn } from "../referential/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { type Candidacy, findCandidacies } from "./candidacy.postgres.ts";
import { type Admissibility, type AdmissibilityCode, vaeAdmissible } from "./vae-file.ts";
import type { VaeStep } from "./vae-step.ts";
import { saveVaeStep, vaeStepsOf } from "./vae-steps.postgres.ts";

export type VaeStepCode =
  | "vae-route"
  | "not-vae-route"
  | "step-of-the-past"
  | "step-to-come"
  | "file-was-complete"
  | "file-not-complete-yet"
  | "answer-explained"
  | "answer-without-reason"
  | "opinion-explained"
  | "opinion-without-reason"
  | "candidate-met"
  | "candidate-met-by-nobody"
  | "step-unreadable";

export type VaeStepFacts = {
  readonly route: Route;
  readonly step: VaeStep;
  readonly held: readonly VaeStep[];
  readonly today: Day;
};

/**
 * May this step be recorded? On a day that has come; but for feasibility, no earlier than the file was complete; with
 * who met the candidate, and why, where it is refused or sent elsewhere.
 */
export const mayRecordStep = (facts: VaeStepFacts): Decision<true, VaeStepCode> =>
  decide([...stepFindings(facts)], () => true as const);

function* stepFindings({ route, step, held, today }: VaeStepFacts): Generator<Finding<VaeStepCode>> {
  const vae = route === "vae";
  yield finding<VaeStepCode>(vae, vae ? "vae-route" : "not-vae-route");
  const come = step.on <= today;
  yield finding<VaeStepCode>(come, come ? "step-of-the-past" : "step-to-come", { on: step.on });
  const complete = held.find(({ kind }) => kind === "complete");
  if (step.kind !== "complete" && step.kind !== "feasibility") {
    const after = complete !== undefined && complete.on <= step.on;
    yield finding<VaeStepCode>(after, after ? "file-was-complete" : "file-not-complete-yet", {
      on: complete?.on ?? null,
    });
  }
  const said = isSaid(step.reason);
  if (step.kind === "answered" && step.admissible === false)
    yield finding<VaeStepCode>(said, said ? "answer-explained" : "answer-without-reason");
  if (step.kind !== "feasibility") return;
  const met = isSaid(step.metBy);
  yield finding<VaeStepCode>(met, met ? "candidate-met" : "candidate-met-by-nobody");
  if (step.opinion !== "go-on")
    yield finding<VaeStepCode>(said, said ? "opinion-explained" : "opinion-without-reason");
}

const isSaid = (text: string | undefined): boolean => (text ?? "").trim() !== "";

/**
 * Is the file admissible on a day, by its steps? The national clock bears on a certification registered in the RNCP on
 * the day the file was complete.
 */
export const vaeFileOn = (
  steps: readonly VaeStep[],
  registrations: readonly (RegistrationDays & { readonly register: string })[],
  on: Day,
  law: Law,
): Decision<Admissibility, AdmissibilityCode> => {
  const step = (kind: VaeStep["kind"]) => steps.find((one) => one.kind === kind);
  const completeOn = step("complete")?.on;
  const answered = step("answered");
  const { running, registration } = registrationOn(registrations, completeOn ?? on);
  const later = [step("validation-file")?.on, step("interview")?.on].flatMap((day) => day ?? []).sort();
  return vaeAdmissible(
    {
      on,
      completeOn,
      answer: answered && { admissible: answered.admissible === true, on: answered.on },
      lastStepOn: later.at(-1),
      registered: running !== "no" && registration?.register === "RNCP",
    },
    law,
  );
};

/** Records a step of a VAE file, or puts right the one of its kind; with what it was in the trail. */
export const recordVaeStep = (
  db: Db,
  world: World,
  candidacyId: Candidacy["id"],
  step: VaeStep,
): Promise<Decision<true, VaeStepCode>> =>
  inTransaction(db, async (tx) => {
    const candidacy = (await findCandidacies(tx, [candidacyId])).get(candidacyId);
    if (!candidacy) throw new Error(`candidacy ${candidacyId} is lost`);
    const held = (await vaeStepsOf(tx, [candidacyId])).get(candidacyId) ?? [];
    const decision = mayRecordStep({ route: candidacy.route, step, held, today: world.today() });
    if (decision.outcome !== "granted") return decision;
    await saveVaeStep(tx, { id: world.newId(), certifierId: candidacy.certifierId, candidacyId }, step);
    const { certifierId, sessionId: within } = candidacy;
    const before = held.find(({ kind }) => kind === step.kind);
    const { reason: why, ...after } = step;
    await recordChange(tx, world, {
      certifierId,
      act: "vae-step-recorded",
      object: candidacyId,
      within,
      why,
      before,
      after,
    });
    return decision;
  });
