import { type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";

export type EquivalenceCode =
  | "equivalence-not-stated"
  | "equivalence-of-nothing"
  | "equivalence-held"
  | "equivalence-incomplete"
  | "equivalence-to-be-asked";

export type EquivalenceFacts = {
  /** Blocks or certifications held, in the rulebook's words. */
  readonly holds: readonly string[];
  readonly wants: string;
  /** Was it asked for, where the text gives it on request only? */
  readonly requested?: boolean | undefined;
};

/** Does what is held stand for what is wanted? A set counts as a whole. */
export const standsFor = (
  { holds, wants, requested }: EquivalenceFacts,
  rules: Rules,
): Decision<true, EquivalenceCode> => {
  const rule = rules.ask("certification.equivalence");
  const done = (findings: readonly Finding<EquivalenceCode>[]) => decide(findings, () => true as const);
  if (!rule.stated) return done([missing<EquivalenceCode>("equivalence-not-stated", { rule: rule.rule })]);
  const about = rule.value.filter(({ gives }) => gives.includes(wants));
  if (about.length === 0)
    return done([finding<EquivalenceCode>(false, "equivalence-of-nothing", { wants }, rule.citation)]);
  const whole = about.filter(({ all }) => all.every((one) => holds.includes(one)));
  const complete = whole.find(({ onRequest }) => !onRequest) ?? whole[0];
  if (!complete)
    return done(
      about.map(({ all }) =>
        finding<EquivalenceCode>(
          false,
          "equivalence-incomplete",
          { wants, lacking: all.filter((one) => !holds.includes(one)) },
          rule.citation,
        ),
      ),
    );
  const held = finding<EquivalenceCode>(true, "equivalence-held", { wants, of: complete.all }, rule.citation);
  const unasked = complete.onRequest && requested !== true;
  return done(
    unasked
      ? [held, finding<EquivalenceCode>(false, "equivalence-to-be-asked", { wants }, rule.citation)]
      : [held],
  );
};
