import { type Citation, type Day, lastDayOf } from "../kernel/index.ts";
import type { Route } from "../law/index.ts";
import type { CreditRule, Rules, StartName } from "../rulebook/index.ts";

/** A part won for good or for a time: usable up to and including its last day. */
export type Credit = {
  readonly grain: CreditRule["grain"];
  readonly code: string;
  readonly wonOn: Day;
  /** Last day it may be used; "life", or "not-stated" where the text gives no start or its day has not come. */
  readonly until: Day | "life" | "not-stated";
  readonly rule: Citation;
};

/** The days a credit's life may start from; the issue of a document comes after the decision, if at all. */
export type CreditDays = {
  readonly deliberatedOn: Day;
  /** Day the CPNE decided, where it does; else the deliberation. */
  readonly decidedOn: Day;
  /** Day of the first decision on this person for this certification, when it came before this one. */
  readonly firstDecidedOn?: Day | undefined;
  readonly issuedOn?: Day | undefined;
};

export type CreditFacts = CreditDays & {
  readonly items: readonly {
    readonly code: string;
    readonly acquired: boolean;
    readonly points?: number | undefined;
  }[];
  readonly blocks: readonly { readonly code: string; readonly acquired: boolean }[];
  /** Did an RNCP registration run on the day of deliberation (or was it settled so)? */
  readonly registeredRncp: boolean;
  readonly route?: Route | undefined;
};

/** What a partial validation keeps, by the rulebook. Nothing is kept where the text says nothing. */
export const creditsWon = (facts: CreditFacts, rules: Rules): Credit[] => {
  const rule = rules.ask("credit.retention");
  if (!rule.stated) return [];
  return rule.value
    .filter((credit) => isForEveryone(credit, facts))
    .flatMap((credit) =>
      codesOf(credit, facts, rules).map((code) => ({
        grain: credit.grain,
        code,
        wonOn: facts.deliberatedOn,
        until: lastDay(credit, facts),
        rule: rule.citation,
      })),
    );
};

/** A credit kept only by who holds another certificate, or practises the job, is looked at when it is used. */
const isForEveryone = ({ onlyIf, routes }: CreditRule, { registeredRncp, route }: CreditFacts): boolean =>
  (onlyIf === undefined ||
    onlyIf === "mark-reaches-minimum" ||
    (onlyIf === "registered-rncp" && registeredRncp)) &&
  (routes === undefined || (route !== undefined && routes.includes(route)));

const codesOf = ({ grain, onlyIf }: CreditRule, { items, blocks }: CreditFacts, rules: Rules): string[] => {
  if (grain === "block") return blocks.flatMap(({ code, acquired }) => (acquired ? [code] : []));
  if (onlyIf !== "mark-reaches-minimum")
    return items.flatMap(({ code, acquired }) => (acquired ? [code] : []));
  const minimum = meanMinimum(rules);
  return items.flatMap(({ code, points }) =>
    minimum !== undefined && (points ?? -1) >= minimum ? [code] : [],
  );
};

/** The mean that the whole asks, which a mark must reach to be kept. */
const meanMinimum = (rules: Rules): number | undefined => {
  const aggregation = rules.ask("assessment.aggregation");
  if (!aggregation.stated) return undefined;
  const { value } = aggregation;
  const single = value.kind === "all-of" ? value.rules : [value];
  return single.flatMap((one) => (one.kind === "weighted-mean" ? [one.minimum] : []))[0];
};

/** "24 months from the deliberation" includes the day of the same number 24 months later. */
const lastDay = ({ lasts, from }: CreditRule, days: CreditDays): Credit["until"] => {
  if (lasts === "life") return "life";
  const start = creditStart(from, days);
  return start === undefined ? "not-stated" : lastDayOf(start, lasts);
};

/** The day a credit's life starts; undefined where the text does not say, or that day has not come. */
export const creditStart = (from: StartName, days: CreditDays): Day | undefined => {
  switch (from) {
    case "not-stated":
      return undefined;
    case "deliberation":
    case "jury-day":
    case "first-jury":
      return days.deliberatedOn;
    case "first-decision":
      return days.firstDecidedOn ?? days.decidedOn;
    case "issue":
      return days.issuedOn;
    default:
      return days.decidedOn;
  }
};

/** Does the credit still count on that day? One whose start no text gives is not presumed. */
export const isAlive = ({ wonOn, until }: Pick<Credit, "wonOn" | "until">, on: Day): boolean => {
  if (on < wonOn) return false;
  if (until === "life") return true;
  return until !== "not-stated" && on <= until;
};
