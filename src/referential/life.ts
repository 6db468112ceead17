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

export type LifeCode =
  | "life-not-stated"
  | "life-not-begun"
  | "life-indefinite"
  | "life-in-probation"
  | "life-after-probation"
  | "life-probation-to-decide"
  | "life-in-term"
  | "life-tacitly-renewed"
  | "life-renewed"
  | "life-over"
  | "life-bound"
  | "life-bound-unknown"
  | "life-bound-over"
  | "life-suppressed";

export type LifeFacts = {
  readonly on: Day;
  readonly createdOn: Day;
  /** Days on which whoever may renewed it, or confirmed it after its probation. */
  readonly renewedOn: readonly Day[];
  readonly suppressedOn?: Day | undefined;
  /** Is what it is bound to still listed? */
  readonly boundListed?: boolean | undefined;
};

/** Alive until a day included, when someone must decide again; or for as long as nobody ends it. */
export type Life = { readonly until: Day | "life" };

/** Is the certification alive on that day, and until when? */
export const lifeOn = (facts: LifeFacts, rules: Rules): Decision<Life, LifeCode> => {
  const { on, createdOn, suppressedOn } = facts;
  const rule = rules.ask("certification.life");
  if (on < createdOn) return refused(finding<LifeCode>(false, "life-not-begun", { createdOn }));
  if (suppressedOn && suppressedOn <= on)
    return refused(finding<LifeCode>(false, "life-suppressed", { suppressedOn }));
  if (!rule.stated)
    return { outcome: "undetermined", findings: [missing<LifeCode>("life-not-stated", { rule: rule.rule })] };
  const { until, found } = lived(rule.value, facts, rule.citation);
  return decide([found], () => ({ until }));
};

const refused = (found: Finding<LifeCode>): Decision<Life, LifeCode> => ({
  outcome: "refused",
  findings: [found],
});

type Lived = { readonly until: Day | "life"; readonly found: Finding<LifeCode> };

const lived = (life: BranchValue<"certification.life">, facts: LifeFacts, rule: Citation): Lived => {
  switch (life.kind) {
    case "indefinite":
      return { until: "life", found: probation(life.probation, facts, rule) };
    case "bound": {
      const { boundListed } = facts;
      if (boundListed === undefined)
        return { until: "life", found: missing<LifeCode>("life-bound-unknown", { to: life.to }, rule) };
      const code = boundListed ? "life-bound" : "life-bound-over";
      return { until: "life", found: finding<LifeCode>(boundListed, code, { to: life.to }, rule) };
    }
    case "terms":
      return inTerms(life, facts, rule);
  }
};

const probation = (
  lasts: Lasting | undefined,
  { on, createdOn, renewedOn }: LifeFacts,
  rule: Citation,
): Finding<LifeCode> => {
  if (!lasts) return finding<LifeCode>(true, "life-indefinite", {}, rule);
  const end = lastDayOf(createdOn, lasts);
  if (end === "life" || on <= end) return finding<LifeCode>(true, "life-in-probation", { end }, rule);
  const confirmed = renewedOn.some((one) => one <= on);
  return confirmed
    ? finding<LifeCode>(true, "life-after-probation", { end }, rule)
    : missing<LifeCode>("life-probation-to-decide", { end }, rule);
};

type Terms = Extract<BranchValue<"certification.life">, { kind: "terms" }>;

/** The first term, then terms one after the other, each to the day of the same number. */
const inTerms = (
  { first, next, renewal }: Terms,
  { on, createdOn, renewedOn }: LifeFacts,
  rule: Citation,
): Lived => {
  const term = next ?? first;
  let end = lastDayOf(createdOn, first);
  let left = renewal === "tacit" ? Number.POSITIVE_INFINITY : renewedOn.filter((one) => one <= on).length;
  let renewed = 0;
  while (end !== "life" && end < on && left > 0) {
    end = lastDayOf(end, term);
    left -= 1;
    renewed += 1;
  }
  const said = { until: end, renewed };
  if (end !== "life" && end < on)
    return { until: end, found: finding<LifeCode>(false, "life-over", said, rule) };
  const code = renewed === 0 ? "life-in-term" : renewal === "tacit" ? "life-tacitly-renewed" : "life-renewed";
  return { until: end, found: finding<LifeCode>(true, code, said, rule) };
};
