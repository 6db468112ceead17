import { type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { BranchValue, Rules } from "../rulebook/index.ts";

export type TutorCode =
  | "tutor-not-asked"
  | "tutor-named"
  | "tutor-missing"
  | "tutor-experienced"
  | "tutor-too-new"
  | "tutor-experience-unknown"
  | "tutor-free"
  | "tutor-follows-too-many"
  | "tutor-may-be-employer"
  | "tutor-is-employer"
  | "tutor-staff-unknown"
  | "tutor-trained"
  | "tutor-not-trained";

export type TutorFacts = {
  readonly named: boolean;
  /** Years practised in the trade. */
  readonly years?: number | undefined;
  /** People followed, this one included. */
  readonly trainees?: number | undefined;
  readonly trained?: boolean | undefined;
  readonly isEmployer?: boolean | undefined;
  /** People employed in the company. */
  readonly staff?: number | undefined;
};

/** May this person be the tutor? Silence asks for none. */
export const mayTutor = (facts: TutorFacts, rules: Rules): Decision<true, TutorCode> => {
  const rule = rules.ask("tutor.rules");
  if (!rule.stated)
    return decide([finding<TutorCode>(true, "tutor-not-asked", { rule: rule.rule })], () => true as const);
  const findings = [...tutorFindings(facts, rule.value)];
  return decide(
    findings.map((one) => ({ ...one, rule: rule.citation })),
    () => true as const,
  );
};

function* tutorFindings(facts: TutorFacts, asked: BranchValue<"tutor.rules">): Generator<Finding<TutorCode>> {
  if (!facts.named) {
    yield finding<TutorCode>(!asked.compulsory, asked.compulsory ? "tutor-missing" : "tutor-not-asked");
    return;
  }
  yield finding<TutorCode>(true, "tutor-named");
  const { yearsOfExperience: needed, mostTrainees: most, mayBeEmployer, trained } = asked;
  if (needed !== undefined) {
    const said = { years: facts.years ?? null, needed };
    const enough = (facts.years ?? 0) >= needed;
    yield facts.years === undefined
      ? missing<TutorCode>("tutor-experience-unknown", said)
      : finding<TutorCode>(enough, enough ? "tutor-experienced" : "tutor-too-new", said);
  }
  if (most !== undefined && facts.trainees !== undefined) {
    const free = facts.trainees <= most;
    yield finding<TutorCode>(free, free ? "tutor-free" : "tutor-follows-too-many", {
      trainees: facts.trainees,
      most,
    });
  }
  if (trained === true)
    yield finding<TutorCode>(
      facts.trained === true,
      facts.trained === true ? "tutor-trained" : "tutor-not-trained",
    );
  if (facts.isEmployer && mayBeEmployer !== undefined) yield employerFinding(facts.staff, mayBeEmployer);
}

const employerFinding = (
  staff: number | undefined,
  allowed: NonNullable<BranchValue<"tutor.rules">["mayBeEmployer"]>,
): Finding<TutorCode> => {
  const said = { staff: staff ?? null, under: typeof allowed === "boolean" ? null : allowed.staffUnder };
  if (typeof allowed !== "boolean" && staff === undefined)
    return missing<TutorCode>("tutor-staff-unknown", said);
  const may = typeof allowed === "boolean" ? allowed : (staff ?? 0) < allowed.staffUnder;
  return finding<TutorCode>(may, may ? "tutor-may-be-employer" : "tutor-is-employer", said);
};
