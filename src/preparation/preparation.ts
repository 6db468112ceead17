import type { TutorFacts } from "../candidacy/index.ts";
import type { Day } from "../kernel/index.ts";

export const positioningMeans = ["interview", "grid", "test"] as const;

/** What a candidate holds already and what is missing, looked at before training. */
export type Positioning = {
  readonly on: Day;
  readonly ledBy: string;
  readonly means: readonly (typeof positioningMeans)[number][];
  /** Codes of the competences to be acquired; all the others are held. */
  readonly missing: readonly string[];
  /** Why no training is needed, when nothing is missing. */
  readonly note?: string | undefined;
};

/** Hours planned for one missing competence, in the centre and at the company. */
export type PlannedCompetence = {
  readonly code: string;
  readonly centreHours: number;
  readonly companyHours: number;
};

export type Tutor = Pick<TutorFacts, "years" | "trained"> & { readonly name: string };

/** Training on what is missing, and on that alone. */
export type IndividualPlan = {
  readonly from: Day;
  /** Last day, included. */
  readonly until: Day;
  readonly tutor?: Tutor | undefined;
  readonly competences: readonly PlannedCompetence[];
};

/** What is recorded of a candidate before assessment. */
export type Preparation = {
  readonly positioning?: Positioning | undefined;
  readonly plan?: IndividualPlan | undefined;
  /** Day on which the centre declared that the cycle started. */
  readonly startedOn?: Day | undefined;
};

export type PreparationStage = "to-position" | "to-plan" | "to-start" | "in-training" | "without-training";

/** What a candidate waits for before assessment; a plan that the positioning has overtaken is to be written anew. */
export const stageOf = ({ positioning, plan, startedOn }: Preparation): PreparationStage => {
  if (!positioning) return "to-position";
  if (positioning.missing.length === 0) return "without-training";
  if (!plan || !follows(plan, positioning)) return "to-plan";
  return startedOn === undefined ? "to-start" : "in-training";
};

/** Does the plan train on exactly what the positioning found missing, once it was found? */
export const follows = (
  { from, competences }: Pick<IndividualPlan, "from" | "competences">,
  { on, missing }: Pick<Positioning, "on" | "missing">,
): boolean =>
  on <= from && unplanned(competences, missing).length + strange(competences, missing).length === 0;

/** Competences that are missing and that the plan leaves without an hour. */
export const unplanned = (planned: readonly PlannedCompetence[], missing: readonly string[]): string[] =>
  missing.filter(
    (code) => !planned.some((one) => one.code === code && one.centreHours + one.companyHours > 0),
  );

/** Competences planned that are not missing. */
export const strange = (planned: readonly PlannedCompetence[], missing: readonly string[]): string[] =>
  planned.flatMap(({ code }) => (missing.includes(code) ? [] : [code]));
