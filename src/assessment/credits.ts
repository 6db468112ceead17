import { type Citation, type Day, lastDayOf } from "../kernel/index.ts";
import type { CreditRule, Rules } from "../rulebook/index.ts";

/** A part won for good or for a time: usable up to and including its last day. */
export type Credit = {
  readonly grain: CreditRule["grain"];
  readonly code: string;
  readonly wonOn: Day;
  /** Last day it may be used; "life", or "not-stated" where the text gives no start. */
  readonly until: Day | "life" | "not-stated";
  readonly rule: Citation;
};

export type CreditFacts = {
  readonly items: readonly {
    readonly code: string;
    readonly acquired: boolean;
    readonly points?: number | undefined;
  }[];
  readonly blocks: readonly { readonly code: string; readonly acquired: boolean }[];
  readonly deliberatedOn: Day;
  /** Day the CPNE decided, where it does; else the deliberation. */
  readonly decidedOn: Day;
  /** Did an RNCP registration run on the day of deliberation (or was it settled so)? */
  readonly registeredRncp: boolean;
};

/** What a partial validation keeps, by the rulebook. Nothing is kept where the text says nothing. */
export const creditsWon = (facts: CreditFacts, rules: Rules): Credit[] => {
  const rule = rules.ask("credit.retention");
  if (!rule.stated) return [];
  return rule.value
    .filter(({ onlyIf }) => onlyIf !== "registered-rncp" || facts.registeredRncp)
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

const codesOf = ({ grain, onlyIf }: CreditRule, { items, blocks }: CreditFacts, rules: Rules): string[] => {
  if (grain === "block") return blocks.flatMap(({ code, acquired }) => (acquired ? [code] : []));
  if (onlyIf !== "mark-reaches-minimum")
    return items.flatMap(({ code, acquired }) => (acquired ? [code] : []));
  const aggregation = rules.ask("assessment.aggregation");
  const minimum =
    aggregation.stated && aggregation.value.kind === "weighted-mean" ? aggregation.value.minimum : undefined;
  return items.flatMap(({ code, points }) =>
    minimum !== undefined && (points ?? -1) >= minimum ? [code] : [],
  );
};

/** "24 months from the deliberation" includes the day of the same number 24 months later. */
const lastDay = ({ lasts, from }: CreditRule, { deliberatedOn, decidedOn }: CreditFacts): Credit["until"] => {
  if (lasts === "life") return "life";
  if (from === "not-stated") return "not-stated";
  const start = from === "deliberation" || from === "jury-day" ? deliberatedOn : decidedOn;
  return lastDayOf(start, lasts);
};

/** Does the credit still count on that day? One whose start no text gives is not presumed. */
export const isAlive = ({ wonOn, until }: Pick<Credit, "wonOn" | "until">, on: Day): boolean => {
  if (on < wonOn) return false;
  if (until === "life") return true;
  return until !== "not-stated" && on <= until;
};
