import {
  type Citation,
  type Day,
  type Decision,
  decide,
  type Finding,
  finding,
  type Lasting,
  lastDayOf,
  missing,
} from "../kernel/index.ts";
import type { BranchValue, Rules } from "../rulebook/index.ts";

type Terms = BranchValue<"accreditation.terms">[number];
export type AccreditedSubject = Terms["subject"];

export type TermCode =
  | "terms-not-stated"
  | "term-free"
  | "term-allowed"
  | "term-too-short"
  | "term-too-long"
  | "term-not-the-one-set";

export type TermFacts = {
  readonly subject: AccreditedSubject;
  /** First day: of the decision, or of its notification where the text counts from it. */
  readonly from: Day;
  readonly lasting: Lasting;
};

/** May an accreditation be given for so long, and when does it end? Its last day is included. */
export const mayLast = (
  { subject, from, lasting }: TermFacts,
  rules: Rules,
): Decision<{ readonly until: Day | "life" }, TermCode> => {
  const asked = termsOf(subject, rules);
  if (!asked) return decide([missing<TermCode>("terms-not-stated", { subject })], () => ({ until: from }));
  const until = lastDayOf(from, lasting);
  return decide([...lengthFindings(asked.terms, from, until, asked.citation)], () => ({ until }));
};

const termsOf = (
  subject: AccreditedSubject,
  rules: Rules,
): { terms: Terms; citation: Citation } | undefined => {
  const rule = rules.ask("accreditation.terms");
  const terms = rule.stated ? rule.value.find((one) => one.subject === subject) : undefined;
  return rule.stated && terms ? { terms, citation: rule.citation } : undefined;
};

function* lengthFindings(
  { term, subject }: Terms,
  from: Day,
  until: Day | "life",
  rule: Citation,
): Generator<Finding<TermCode>> {
  const end = (lasting: Lasting | undefined) => lasting && lastDayOf(from, lasting);
  const [least, most, exact] = [end(term?.atLeast), end(term?.atMost), end(term?.exactly)];
  const said = { subject, from, until };
  if (!least && !most && !exact) {
    yield finding<TermCode>(true, "term-free", said, rule);
    return;
  }
  const good =
    (!least || !isBefore(until, least)) && (!most || !isBefore(most, until)) && (!exact || exact === until);
  if (good) yield finding<TermCode>(true, "term-allowed", said, rule);
  if (least && isBefore(until, least))
    yield finding<TermCode>(false, "term-too-short", { ...said, least }, rule);
  if (most && isBefore(most, until)) yield finding<TermCode>(false, "term-too-long", { ...said, most }, rule);
  if (exact && exact !== until)
    yield finding<TermCode>(false, "term-not-the-one-set", { ...said, exact }, rule);
}

/** "life" ends after every day. */
const isBefore = (one: Day | "life", other: Day | "life"): boolean =>
  one !== "life" && (other === "life" || one < other);

export type StandingCode =
  | "accreditation-runs"
  | "accreditation-not-begun"
  | "accreditation-over"
  | "accreditation-taken-back"
  | "accreditation-used"
  | "accreditation-lapsed-unused"
  | "accreditation-reviewed"
  | "accreditation-review-awaited"
  | "accreditation-missing";

export type StandingFacts = {
  readonly subject: AccreditedSubject;
  readonly on: Day;
  /** Absent when no accreditation was ever given. */
  readonly given?:
    | { readonly from: Day; readonly until?: Day | undefined; readonly withdrawnOn?: Day | undefined }
    | undefined;
  /** Last day of a training or an assessment held under it. */
  readonly lastActivityOn?: Day | undefined;
  readonly reviewedOn?: Day | undefined;
};

/**
 * Does the accreditation still stand on that day: not over, not withdrawn, not lapsed for want of activity, and
 * reviewed as often as the text asks? A review that is awaited leaves it undetermined.
 */
export const accreditationStands = (
  facts: StandingFacts,
  rules: Rules,
): Decision<{ readonly until: Day | null }, StandingCode> =>
  decide([...standingFindings(facts, rules)], () => ({ until: facts.given?.until ?? null }));

function* standingFindings(facts: StandingFacts, rules: Rules): Generator<Finding<StandingCode>> {
  const { given, on, subject } = facts;
  const compulsory = rules.ask("accreditation.compulsory");
  if (!given) {
    const cited = compulsory.stated ? compulsory.citation : undefined;
    yield compulsory.stated && !compulsory.value
      ? finding<StandingCode>(true, "accreditation-runs", { subject }, cited)
      : finding<StandingCode>(false, "accreditation-missing", { subject }, cited);
    return;
  }
  const asked = termsOf(subject, rules);
  const { from, until, withdrawnOn } = given;
  const said = { subject, on, from, until: until ?? null };
  if (on < from) yield finding<StandingCode>(false, "accreditation-not-begun", said, asked?.citation);
  else if (until && until < on)
    yield finding<StandingCode>(false, "accreditation-over", said, asked?.citation);
  else yield finding<StandingCode>(true, "accreditation-runs", said, asked?.citation);
  if (withdrawnOn && withdrawnOn <= on)
    yield finding<StandingCode>(false, "accreditation-taken-back", { subject, withdrawnOn }, asked?.citation);
  if (asked) yield* termFindings(facts, from, asked.terms, asked.citation);
}

function* termFindings(
  { on, lastActivityOn, reviewedOn }: StandingFacts,
  from: Day,
  { lapsesAfterIdle, reviewedEvery }: Terms,
  rule: Citation,
): Generator<Finding<StandingCode>> {
  if (lapsesAfterIdle) {
    const since = lastActivityOn ?? from;
    const last = lastDayOf(since, lapsesAfterIdle);
    const used = !isBefore(last, on);
    yield finding<StandingCode>(
      used,
      used ? "accreditation-used" : "accreditation-lapsed-unused",
      { since, last },
      rule,
    );
  }
  if (reviewedEvery) {
    const due = lastDayOf(reviewedOn ?? from, reviewedEvery);
    const said = { since: reviewedOn ?? from, due };
    yield isBefore(due, on)
      ? missing<StandingCode>("accreditation-review-awaited", said, rule)
      : finding<StandingCode>(true, "accreditation-reviewed", said, rule);
  }
}
