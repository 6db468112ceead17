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
    return decide(
      [
        missing<CompositeCode>("composite-not-stated", {
          mark,
          rule: rule.stated ? rule.citation.rule : rule.rule,
        }),
      ],
      () => 0,
    );
  const said = { mark, parts: parts.map(String) };
  if (parts.length === 0)
    return decide([finding<CompositeCode>(false, "composite-without-parts", said, rule.citation)], () => 0);
  const mean = Number((parts.reduce((sum, one) => sum + one, 0) / parts.length).toFixed(9));
  return decide(
    [finding<CompositeCode>(true, "composite-of-parts", { ...said, mean }, rule.citation)],
    () => mean,
  );
};
