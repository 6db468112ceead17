import { type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";

export type PracticeCode =
  | "practice-not-asked"
  | "practice-enough"
  | "practice-too-short"
  | "practice-unknown";

export type PracticeFacts = {
  readonly aims: "whole" | "block";
  readonly certification?: string | undefined;
  readonly months?: number | undefined;
  readonly hours?: number | undefined;
};

/** Has this person practised at work as long as the branch asks before an assessment? Silence asks nothing. */
export const mayBeAssessed = (facts: PracticeFacts, rules: Rules): Decision<true, PracticeCode> => {
  const rule = rules.ask("enrolment.practice");
  const asked = rule.stated
    ? rule.value.filter(
        ({ aims, certification }) =>
          aims === facts.aims && (certification === undefined || certification === facts.certification),
      )
    : [];
  if (!rule.stated || asked.length === 0)
    return decide(
      [finding<PracticeCode>(true, "practice-not-asked", { aims: facts.aims })],
      () => true as const,
    );
  const findings = asked.flatMap(({ months, hours }) => [
    ...practised("months", months, facts.months),
    ...practised("hours", hours, facts.hours),
  ]);
  return decide(
    findings.map((one) => ({ ...one, rule: rule.citation })),
    () => true as const,
  );
};

const practised = (
  unit: "months" | "hours",
  needed: number | undefined,
  done: number | undefined,
): Finding<PracticeCode>[] => {
  if (needed === undefined) return [];
  if (done === undefined) return [missing<PracticeCode>("practice-unknown", { unit, needed })];
  const enough = done >= needed;
  return [
    finding<PracticeCode>(enough, enough ? "practice-enough" : "practice-too-short", { unit, done, needed }),
  ];
};

export type GateCode =
  | "gate-not-stated"
  | "gate-open"
  | "gate-items-missing"
  | "gate-training-missing"
  | "gate-conditions-missing"
  | "gate-left-to-a-person";

export type GateFacts = {
  /** Items of the certification, and those acquired before the jury. */
  readonly items: number;
  readonly acquired: number;
  readonly trainingFollowed?: boolean | undefined;
  /** Do the conditions that the text words hold? */
  readonly conditionsHold?: boolean | undefined;
};

/** May this file come before the jury? A text that is silent shuts no door. */
export const mayComeBeforeJury = (facts: GateFacts, rules: Rules): Decision<true, GateCode> => {
  const rule = rules.ask("jury.gate");
  if (!rule.stated)
    return decide([finding<GateCode>(true, "gate-not-stated", { rule: rule.rule })], () => true as const);
  const { value, citation } = rule;
  const { items, acquired } = facts;
  const said = { items, acquired };
  const open = (holds: boolean | undefined, shut: GateCode, more = {}): Finding<GateCode> =>
    holds === undefined
      ? missing<GateCode>(shut, { ...said, ...more }, citation)
      : finding<GateCode>(holds, holds ? "gate-open" : shut, { ...said, ...more }, citation);
  switch (value.kind) {
    case "any":
      return decide([open(true, "gate-open")], () => true as const);
    case "all-items-acquired":
      return decide([open(acquired >= items, "gate-items-missing")], () => true as const);
    case "all-training-followed":
      return decide([open(facts.trainingFollowed, "gate-training-missing")], () => true as const);
    case "conditions": {
      // "May be refused" is not "is refused": a person decides.
      const refusable = value.mayBeRefused && facts.conditionsHold !== true;
      return decide(
        [
          refusable
            ? open(undefined, "gate-left-to-a-person", { asks: value.says })
            : open(facts.conditionsHold, "gate-conditions-missing", { asks: value.says }),
        ],
        () => true as const,
      );
    }
  }
};
