import { type Decision, decide, finding, missing } from "../kernel/index.ts";
import { applies, type BranchValue, type Rules, type WhenFacts } from "../rulebook/index.ts";

export type Bonus = BranchValue<"bonus.grants">[number];
export type BonusCode =
  | "bonus-not-stated"
  | "bonus-due"
  | "bonus-condition-unmet"
  | "bonus-condition-unknown"
  | "bonus-of-no-clause";

/** Which bonus does the certificate bring its holder, by the branch's text? The sum stays as the text expresses it. */
export const bonusFor = (facts: WhenFacts, rules: Rules): Decision<readonly Bonus[], BonusCode> => {
  const rule = rules.ask("bonus.grants");
  if (!rule.stated)
    return {
      outcome: "undetermined",
      findings: [missing<BonusCode>("bonus-not-stated", { rule: rule.rule })],
    };
  const said = { certification: facts.certification ?? null };
  const about = rule.value.filter(
    ({ certification }) => certification === undefined || certification === facts.certification,
  );
  if (about.length === 0)
    return {
      outcome: "refused",
      findings: [finding<BonusCode>(false, "bonus-of-no-clause", said, rule.citation)],
    };
  const looked = about.map((one) => ({ one, clause: applies(one.when, facts) }));
  const due = looked.flatMap(({ one, clause }) => (clause === "yes" ? [one] : []));
  const unknown = looked.some(({ clause }) => clause === "unknown");
  const holds = due.length > 0;
  const found =
    !holds && unknown
      ? missing<BonusCode>("bonus-condition-unknown", said, rule.citation)
      : finding<BonusCode>(holds, holds ? "bonus-due" : "bonus-condition-unmet", said, rule.citation);
  return decide([found], () => due);
};
