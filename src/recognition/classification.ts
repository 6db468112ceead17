import {
  type Citation,
  type Day,
  type Decision,
  type Finding,
  finding,
  lastDayOf,
  missing,
} from "../kernel/index.ts";
import { applies, type BranchValue, type Rules, type WhenFacts } from "../rulebook/index.ts";

type Class = BranchValue<"classification.grants">[number];
type Need = Class["needs"][number];

export type ClassificationCode =
  | "classification-not-stated"
  | "classification-granted"
  | "classification-to-come"
  | "classification-start-not-stated"
  | "classification-need-met"
  | "classification-need-unmet"
  | "classification-need-unknown"
  | "classification-clause-unknown"
  | "classification-of-no-clause";

export type ClassificationFacts = WhenFacts & {
  readonly on: Day;
  readonly awardedOn: Day;
  /** First day in the post that the certificate is for; undefined while it is not held. */
  readonly postHeldSince?: Day | undefined;
  /** Were they hired for a job that asks for the certificate? */
  readonly jobAsksIt?: boolean | undefined;
};

/** A grade since a day, and the step that follows it. */
export type Grade = {
  readonly grade: string;
  readonly since: Day;
  readonly next?: { readonly grade: string; readonly on: Day | "life" } | undefined;
};

/** Which grade of the branch's grid does the certificate give its holder on that day? Its conditions add up. */
export const classificationOn = (
  facts: ClassificationFacts,
  rules: Rules,
): Decision<Grade, ClassificationCode> => {
  const rule = rules.ask("classification.grants");
  if (!rule.stated)
    return {
      outcome: "undetermined",
      findings: [missing<ClassificationCode>("classification-not-stated", { rule: rule.rule })],
    };
  const looked = rule.value
    .map((one) => ({ one, clause: clauseApplies(one, facts) }))
    .filter(({ clause }) => clause !== "no")
    .map(({ one, clause }) => look(one, clause, facts, rule.citation));
  // Clauses are alternatives: the one that grants, else one that may, else the reasons of all.
  const granting = looked.find(({ findings }) => findings.every(({ outcome }) => outcome === "met"));
  if (granting?.grade) return { outcome: "granted", value: granting.grade, findings: granting.findings };
  const open = looked.find(({ findings }) => !findings.some(({ outcome }) => outcome === "unmet"));
  if (open) return { outcome: "undetermined", findings: open.findings };
  const reasons = looked.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome !== "met"));
  const said = { certification: facts.certification ?? null };
  const ofNone = finding<ClassificationCode>(false, "classification-of-no-clause", said, rule.citation);
  return { outcome: "refused", findings: looked.length > 0 ? reasons : [ofNone] };
};

const clauseApplies = (
  { certification, when }: Class,
  facts: ClassificationFacts,
): "yes" | "no" | "unknown" =>
  certification !== undefined && certification !== facts.certification
    ? ("no" as const)
    : applies(when, facts);

type Looked = {
  readonly findings: readonly Finding<ClassificationCode>[];
  readonly grade?: Grade | undefined;
};

const look = (
  one: Class,
  clause: "yes" | "no" | "unknown",
  facts: ClassificationFacts,
  rule: Citation,
): Looked => {
  const stepped = stepOf(one, facts, rule);
  const unknown =
    clause === "unknown" ? [missing<ClassificationCode>("classification-clause-unknown", {}, rule)] : [];
  return {
    findings: [...unknown, ...one.needs.map((need) => needFinding(need, facts, rule)), stepped.finding],
    grade: stepped.grade,
  };
};

const needFinding = (need: Need, facts: ClassificationFacts, rule: Citation): Finding<ClassificationCode> => {
  const holds: Record<Need, boolean | undefined> = {
    "post-held": facts.postHeldSince !== undefined && facts.postHeldSince <= facts.on,
    "activity-practised": facts.practising,
    "job-asks-it": facts.jobAsksIt,
    "employer-initiative": facts.initiative === undefined ? undefined : facts.initiative === "employer",
  };
  const held = holds[need];
  if (held === undefined) return missing<ClassificationCode>("classification-need-unknown", { need }, rule);
  return finding<ClassificationCode>(
    held,
    held ? "classification-need-met" : "classification-need-unmet",
    { need },
    rule,
  );
};

/** The latest step reached. A start the text does not give is the award or the taking of the post: the later one is sure. */
const stepOf = (
  one: Class,
  facts: ClassificationFacts,
  rule: Citation,
): { finding: Finding<ClassificationCode>; grade?: Grade } => {
  const { steps } = one;
  const started = startsOf(one, facts);
  if (!started)
    return {
      finding: finding<ClassificationCode>(false, "classification-need-unmet", { need: "post-held" }, rule),
    };
  const { earliest, latest } = started;
  const begins = (from: Day, { after }: Class["steps"][number]) => (after ? lastDayOf(from, after) : from);
  const surely = steps.findLast((step) => begins(latest, step) <= facts.on);
  const perhaps = steps.findLast((step) => begins(earliest, step) <= facts.on);
  const first = steps[0];
  if (perhaps !== surely) {
    const said = { grade: surely?.grade ?? null, perhaps: perhaps?.grade ?? null };
    return { finding: missing<ClassificationCode>("classification-start-not-stated", said, rule) };
  }
  if (!surely) {
    const said = { grade: first?.grade ?? null, from: first ? begins(latest, first) : null };
    return { finding: finding<ClassificationCode>(false, "classification-to-come", said, rule) };
  }
  const next = steps[steps.indexOf(surely) + 1];
  const since = begins(latest, surely);
  const grade = {
    grade: surely.grade,
    since: since === "life" ? latest : since,
    ...(next && { next: { grade: next.grade, on: begins(latest, next) } }),
  };
  return {
    grade,
    finding: finding<ClassificationCode>(
      true,
      "classification-granted",
      { grade: grade.grade, since: grade.since },
      rule,
    ),
  };
};

const startsOf = (
  { from }: Class,
  { awardedOn, postHeldSince }: ClassificationFacts,
): { readonly earliest: Day; readonly latest: Day } | undefined => {
  const afterBoth = postHeldSince && awardedOn < postHeldSince ? postHeldSince : awardedOn;
  if (from === "post-held") return postHeldSince && { earliest: afterBoth, latest: afterBoth };
  const stated = from !== undefined && from !== "not-stated";
  return { earliest: awardedOn, latest: stated ? awardedOn : afterBoth };
};
