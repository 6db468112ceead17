import { type Day, type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { Public, Route } from "../law/index.ts";
import type { Rules } from "../rulebook/index.ts";
import type { PositioningAskedCode } from "./codes.ts";

export type PositioningAskedFacts = {
  readonly public: Public;
  readonly route: Route;
  readonly positionedOn?: Day | undefined;
  /** Day the training began: the start declared, else the entry of the enrolment. */
  readonly startedOn: Day;
};

/**
 * Was this person positioned as the branch asks, before training began? Silence asks nothing and forbids nothing: the
 * answer is undetermined and stops nobody. `rules`: the text of the day training began, if any governed then.
 */
export const positionedAsAsked = (
  facts: PositioningAskedFacts,
  rules: Rules | undefined,
): Decision<true, PositioningAskedCode> => decide([askedFinding(facts, rules)], () => true as const);

const askedFinding = (
  { public: status, route, positionedOn, startedOn }: PositioningAskedFacts,
  rules: Rules | undefined,
): Finding<PositioningAskedCode> => {
  const rule = rules?.ask("entry.positioning");
  if (!rule) return missing<PositioningAskedCode>("positioning-not-stated");
  if (!rule.stated) return missing<PositioningAskedCode>("positioning-not-stated", { rule: rule.rule });
  const { value, citation } = rule;
  const say = (holds: boolean, code: PositioningAskedCode, more = {}) =>
    finding<PositioningAskedCode>(holds, code, { by: value.by ?? null, ...more }, citation);
  if (!value.compulsory) return say(true, "positioning-free");
  if (positionedOn !== undefined) {
    const inTime = positionedOn <= startedOn;
    return say(inTime, inTime ? "positioning-in-time" : "positioning-late", { on: positionedOn, startedOn });
  }
  if (value.ifExperienced?.includes(route))
    return missing<PositioningAskedCode>("positioning-if-experienced", { by: value.by ?? null }, citation);
  if (value.for !== undefined && !value.for.includes(status)) return say(true, "positioning-not-for-public");
  return say(false, "positioning-absent");
};
