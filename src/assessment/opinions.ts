import { type Decision, decide, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";

export type OpinionCode = "opinions-concur" | "opinions-differ" | "two-opinions-not-stated";

/** What two opinions on one part make: won, not won, or left to the jury. */
export type OpinionsMake = "acquired" | "not-acquired" | "jury-decides";

/** What do two opinions on one item make, by the rulebook? */
export const weighOpinions = (
  { opinions }: { readonly opinions: readonly [boolean, boolean] },
  rules: Rules,
): Decision<OpinionsMake, OpinionCode> => {
  const [one, other] = opinions;
  const said = { first: one, second: other };
  const rule = rules.ask("assessment.two-opinions");
  if (!rule.stated)
    return {
      outcome: "undetermined",
      findings: [missing<OpinionCode>("two-opinions-not-stated", { ...said, rule: rule.rule })],
    };
  const { both, neither, discord } = rule.value;
  const concur = one === other;
  return decide(
    [finding<OpinionCode>(true, concur ? "opinions-concur" : "opinions-differ", said, rule.citation)],
    () => (concur ? (one ? both : neither) : discord),
  );
};
