import { type Decision, decide, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";
import type { CreditCode } from "./credit-use.ts";
import { type Credit, type CreditFacts, creditsWon } from "./credits.ts";

/** What does a partial result keep? Granted with each part and its last day; undetermined where the text is silent. */
export const keeps = (facts: CreditFacts, rules: Rules): Decision<readonly Credit[], CreditCode> => {
  const rule = rules.ask("credit.retention");
  if (!rule.stated)
    return {
      outcome: "undetermined",
      findings: [missing<CreditCode>("credit-not-stated", { rule: rule.rule })],
    };
  const credits = creditsWon(facts, rules);
  const kept = credits.map(({ grain, code, until }) =>
    finding<CreditCode>(true, "credit-kept", { grain, code, until }, rule.citation),
  );
  return decide(
    kept.length > 0 ? kept : [finding<CreditCode>(false, "nothing-kept", {}, rule.citation)],
    () => credits,
  );
};
