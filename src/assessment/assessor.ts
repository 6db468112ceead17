import {
  type Citation,
  type Day,
  type Decision,
  decide,
  type Finding,
  finding,
  lastDayOf,
  missing,
} from "../kernel/index.ts";
import type { BranchValue, Rules } from "../rulebook/index.ts";

/** What ties an assessor to a candidate; the words are those of the rulebooks. */
export type AssessorLink = BranchValue<"assessors.incompatibilities">[number];

export type AssessorCode =
  | "assessor-independent"
  | "assessor-linked"
  | "assessor-link-allowed"
  | "assessor-links-not-stated"
  | "assessor-trained"
  | "assessor-not-trained"
  | "assessor-practised"
  | "assessor-practised-too-little"
  | "assessor-practice-unknown"
  | "assessor-recent"
  | "assessor-left-too-long-ago"
  | "assessor-accredited"
  | "assessor-not-accredited";

export type AssessorFacts = {
  /** Day of the assessment. */
  readonly on: Day;
  readonly links: readonly AssessorLink[];
  readonly trained?: boolean | undefined;
  readonly accredited?: boolean | undefined;
  /** Years in the job or over it, and years training it: one of the two is enough where the text asks both. */
  readonly yearsPractised?: number | undefined;
  readonly yearsTraining?: number | undefined;
  /** Last day in a company of the branch; undefined while there. */
  readonly leftOn?: Day | undefined;
};

/** May this person assess this candidate? By the links that the rulebook excludes and the qualities it asks. */
export const mayAssess = (facts: AssessorFacts, rules: Rules): Decision<true, AssessorCode> =>
  decide([...linkFindings(facts, rules), ...qualityFindings(facts, rules)], () => true as const);

function* linkFindings({ links }: AssessorFacts, rules: Rules): Generator<Finding<AssessorCode>> {
  const rule = rules.ask("assessors.incompatibilities");
  if (links.length === 0) {
    yield finding<AssessorCode>(true, "assessor-independent", {}, rule.stated ? rule.citation : undefined);
    return;
  }
  for (const link of links) {
    if (!rule.stated) yield missing<AssessorCode>("assessor-links-not-stated", { link, rule: rule.rule });
    else {
      const allowed = !rule.value.includes(link);
      yield finding<AssessorCode>(
        allowed,
        allowed ? "assessor-link-allowed" : "assessor-linked",
        { link },
        rule.citation,
      );
    }
  }
}

function* qualityFindings(facts: AssessorFacts, rules: Rules): Generator<Finding<AssessorCode>> {
  const rule = rules.ask("assessors.qualities");
  if (!rule.stated) return;
  const { value, citation } = rule;
  const holds = (good: boolean, met: AssessorCode, unmet: AssessorCode, said = {}) =>
    finding<AssessorCode>(good, good ? met : unmet, said, citation);
  if (value.trained) yield holds(facts.trained === true, "assessor-trained", "assessor-not-trained");
  if (value.accredited)
    yield holds(facts.accredited === true, "assessor-accredited", "assessor-not-accredited");
  yield* practiceFinding(facts, value, citation);
  if (!value.leftWithin) return;
  const since = lastDayOf(facts.on, value.leftWithin, -1);
  const recent = facts.leftOn === undefined || since === "life" || facts.leftOn >= since;
  yield holds(recent, "assessor-recent", "assessor-left-too-long-ago", {
    leftOn: facts.leftOn ?? null,
    since,
  });
}

/** Having practised the job or having trained it: one is enough. */
function* practiceFinding(
  { yearsPractised, yearsTraining }: AssessorFacts,
  asked: BranchValue<"assessors.qualities">,
  rule: Citation,
): Generator<Finding<AssessorCode>> {
  const ways = [
    [asked.yearsPractised, yearsPractised],
    [asked.yearsTraining, yearsTraining],
  ] as const;
  const stated = ways.filter(([needed]) => needed !== undefined);
  if (stated.length === 0) return;
  const said = {
    practised: yearsPractised ?? null,
    training: yearsTraining ?? null,
    needed: stated[0]?.[0] ?? null,
  };
  if (stated.some(([needed, had]) => had !== undefined && had >= (needed ?? 0)))
    yield finding<AssessorCode>(true, "assessor-practised", said, rule);
  else if (stated.some(([, had]) => had === undefined))
    yield missing<AssessorCode>("assessor-practice-unknown", said, rule);
  else yield finding<AssessorCode>(false, "assessor-practised-too-little", said, rule);
}
