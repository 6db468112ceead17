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
import type { Route } from "../law/index.ts";
import type { BranchValue, CreditRule, Rules } from "../rulebook/index.ts";
import { type CreditDays, creditStart } from "./credits.ts";

export type CreditCode =
  | "credit-not-stated"
  | "credit-kept"
  | "nothing-kept"
  | "credit-alive"
  | "credit-for-life"
  | "credit-expired"
  | "credit-start-not-stated"
  | "credit-start-to-come"
  | "credit-condition-unknown"
  | "credit-for-this-certification"
  | "credit-serves-others"
  | "credit-block-declared-common"
  | "credit-of-another-certification"
  | "credit-for-not-stated"
  | "registration-end-beside";

/** A part once won, put forward on a day. */
export type CreditUse = CreditDays & {
  readonly on: Day;
  readonly grain: CreditRule["grain"];
  /** Route by which it was won. */
  readonly route?: Route | undefined;
  readonly registeredRncp?: boolean | undefined;
  /** End of the certification's registration, shown beside a life that does not follow it. */
  readonly registrationEndsOn?: Day | undefined;
  /** Is it put forward for another certification, and was the part declared common with it? */
  readonly towardsAnother?: boolean | undefined;
  readonly declaredCommon?: boolean | undefined;
  /** Is the whole certificate held, and has the job been practised daily since? */
  readonly wholeHeld?: boolean | undefined;
  readonly jobPractised?: boolean | undefined;
};

export type UsableCredit = { readonly until: Day | "life"; readonly registrationUntil?: Day | undefined };

/** Does the credit count on that day, for this certification or for another? To the day, by the rule it was won under. */
export const mayUseCredit = (use: CreditUse, rules: Rules): Decision<UsableCredit, CreditCode> => {
  const lines = linesFor(use, rules);
  if (!lines.stated)
    return {
      outcome: "undetermined",
      findings: [missing<CreditCode>("credit-not-stated", { rule: lines.rule })],
    };
  const { value, citation } = lines;
  const holding = value.filter((line) => line.holds === true);
  const lives = holding.map((line) => lifeOf(line, use, citation));
  const best =
    lives.find(({ finding: { outcome } }) => outcome === "met") ??
    lives.find(({ finding: { outcome } }) => outcome === "missing") ??
    lives[0];
  if (!best) return noneHolds(value, use.grain, citation);
  const beside = holding.some(({ besideRegistrationEnd }) => besideRegistrationEnd)
    ? use.registrationEndsOn
    : undefined;
  return decide(
    [
      best.finding,
      ...purposeFindings(use, rules),
      ...(beside ? [finding<CreditCode>(true, "registration-end-beside", { endsOn: beside }, citation)] : []),
    ],
    () => ({ until: best.until, ...(beside && { registrationUntil: beside }) }),
  );
};

type Line = Pick<CreditRule, "lasts" | "from" | "onlyIf" | "besideRegistrationEnd"> & {
  readonly holds: boolean | undefined;
};

/** No clause keeps the part: what some of them ask is not known, or nothing is kept. */
const noneHolds = (
  lines: readonly Line[],
  grain: CreditRule["grain"],
  rule: Citation,
): Decision<never, CreditCode> => {
  const unknown = lines.filter(({ holds }) => holds === undefined);
  if (unknown.length === 0)
    return { outcome: "refused", findings: [finding<CreditCode>(false, "nothing-kept", { grain }, rule)] };
  const asks = unknown.flatMap(({ onlyIf }) => onlyIf ?? []);
  return {
    outcome: "undetermined",
    findings: [missing<CreditCode>("credit-condition-unknown", { grain, asks }, rule)],
  };
};

/** The clauses on this grain: those on parts of a whole certificate when it is held, else those of a partial result. */
const linesFor = (use: CreditUse, rules: Rules) => {
  const whole = rules.ask("credit.of-whole");
  if (use.wholeHeld && whole.stated) {
    const value = whole.value
      .filter(({ of }) => of === use.grain)
      .map(
        (line): Line => ({
          lasts: line.lasts,
          from: line.from ?? "not-stated",
          holds: practised(line.onlyIf, use),
          onlyIf: line.onlyIf,
        }),
      );
    if (value.length > 0) return { stated: true as const, value, citation: whole.citation };
  }
  const rule = rules.ask("credit.retention");
  if (!rule.stated) return rule;
  const value = rule.value
    .filter(({ grain }) => grain === use.grain)
    .map((line): Line => ({ ...line, holds: conditionHolds(line, use) }));
  return { stated: true as const, value, citation: rule.citation };
};

const practised = (
  onlyIf: NonNullable<BranchValue<"credit.of-whole">>[number]["onlyIf"],
  { jobPractised }: CreditUse,
) => {
  if (onlyIf === undefined) return true;
  return jobPractised === undefined ? undefined : jobPractised === (onlyIf === "job-practised");
};

const conditionHolds = ({ onlyIf, routes }: CreditRule, use: CreditUse): boolean | undefined => {
  if (routes && use.route === undefined) return undefined;
  if (routes && use.route && !routes.includes(use.route)) return false;
  switch (onlyIf) {
    case undefined:
    case "mark-reaches-minimum":
      return true;
    case "registered-rncp":
      return use.registeredRncp;
    case "holder-of-another":
      return use.wholeHeld;
    case "job-practised":
    case "job-not-practised":
      return practised(onlyIf, use);
  }
};

type Life = { readonly finding: Finding<CreditCode>; readonly until: Day | "life" };

const lifeOf = ({ lasts, from }: Line, use: CreditUse, rule: Citation): Life => {
  const { on } = use;
  if (lasts === "life")
    return { until: "life", finding: finding<CreditCode>(true, "credit-for-life", { on }, rule) };
  const start = creditStart(from, use);
  if (start === undefined) return unsaidLife(lasts, from, use, rule);
  const until = lastDayOf(start, lasts);
  const alive = until === "life" || on <= until;
  return {
    until,
    finding: finding<CreditCode>(
      alive,
      alive ? "credit-alive" : "credit-expired",
      { on, until, start },
      rule,
    ),
  };
};

/**
 * A start that the text does not give is one of the days known: before the earliest end the credit counts, after the
 * latest it does not, and between them nobody can tell. While no document was issued, the latest is not known.
 */
const unsaidLife = (
  lasts: Exclude<Line["lasts"], "life">,
  from: Line["from"],
  use: CreditUse,
  rule: Citation,
): Life => {
  const { on, deliberatedOn, decidedOn, issuedOn } = use;
  const ends = [deliberatedOn, decidedOn, ...(issuedOn ? [issuedOn] : [])]
    .map((day) => lastDayOf(day, lasts) as Day)
    .sort();
  const [earliest = on, latest] = [ends[0], issuedOn ? ends.at(-1) : undefined];
  const said = { on, earliest, latest: latest ?? null };
  const code = from === "not-stated" ? "credit-start-not-stated" : "credit-start-to-come";
  if (on <= earliest && from === "not-stated")
    return {
      until: earliest,
      finding: finding<CreditCode>(true, "credit-alive", { on, until: earliest, start: null }, rule),
    };
  if (latest !== undefined && latest < on)
    return {
      until: latest,
      finding: finding<CreditCode>(false, "credit-expired", { on, until: latest, start: null }, rule),
    };
  return { until: earliest, finding: missing<CreditCode>(code, said, rule) };
};

/** A credit serves the certification it was won for; others only as the rulebook or a declared common part says. */
const purposeFindings = (
  { towardsAnother, declaredCommon, wholeHeld }: CreditUse,
  rules: Rules,
): Finding<CreditCode>[] => {
  if (!towardsAnother) return [finding<CreditCode>(true, "credit-for-this-certification")];
  const whole = rules.ask("credit.of-whole");
  if (wholeHeld && whole.stated)
    return [finding<CreditCode>(true, "credit-serves-others", {}, whole.citation)];
  const rule = rules.ask("credit.for");
  if (rule.stated && rule.value === "any-with-the-item")
    return [finding<CreditCode>(true, "credit-serves-others", {}, rule.citation)];
  if (declaredCommon) return [finding<CreditCode>(true, "credit-block-declared-common")];
  return rule.stated
    ? [finding<CreditCode>(false, "credit-of-another-certification", {}, rule.citation)]
    : [missing<CreditCode>("credit-for-not-stated", { rule: rule.rule })];
};
