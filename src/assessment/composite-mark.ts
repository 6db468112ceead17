import { type Decision, decide, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";

export type CompositeCode = "composite-not-stated" | "composite-of-parts" | "composite-without-parts";

export type CompositeFacts = {
  /** The mark that is made, in the rulebook's words. */
  readonly mark: string;
  /** Points of each part, on one scale. */
  readonly parts: readonly number[];
};

/** The mark made of others: their mean without weights, not rounded. */
export const compositeMark = (
  { mark, parts }: CompositeFacts,
  rules: Rules,
): Decision<number, CompositeCode> => {
  const rule = rules.ask("assessment.composite-marks");
  const made = rule.stated && rule.value.find((one) => one.mark === mark);
  if (!rule.stated || !made)
    return {
      outcome: "undetermined",
      findings: [
        missing<CompositeCode>("composite-not-stated", {
          mark,
          rule: rule.stated ? rule.citation.rule : rule.rule,
        }),
      ],
    };
  const said = { mark, parts: parts.map(String) };
  if (parts.length === 0)
    return {
      outcome: "refused",
      findings: [finding<CompositeCode>(false, "composite-without-parts", said, rule.citation)],
    };
  const mean = Number((parts.reduce((sum, one) => sum + one, 0) / parts.length).toFixed(9));
  return decide(
    [finding<CompositeCode>(true, "composite-of-parts", { ...said, mean }, rule.citation)],
    () => mean,
  );
};
