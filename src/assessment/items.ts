import type { Criterion, Framework } from "../referential/index.ts";
import type { Rules } from "../rulebook/index.ts";

/** One thing that is assessed and decided: a competence, a block, a test of the rulebook, or an opinion it asks. */
export type Item = {
  readonly code: string;
  readonly title: string;
  /** Block it belongs to; undefined for a test that spans the framework. */
  readonly block?: string | undefined;
  /** Weight in a mean; 1 where no mean is made. */
  readonly weight: number;
  /** Its own maximum, where it differs from the scale's. */
  readonly max?: number | undefined;
  /** What is looked at, in order; none for an item that the framework gives no criteria. */
  readonly criteria?: readonly Criterion[] | undefined;
};

/** What this rulebook assesses in this framework; undefined where it does not say. */
export const itemsOf = (framework: Pick<Framework, "blocks">, rules: Rules): readonly Item[] | undefined => {
  const answer = rules.ask("assessment.items");
  if (!answer.stated) return undefined;
  const { value } = answer;
  if (value.kind === "tests") return value.tests;
  if (value.kind === "opinions") return value.opinions.map((opinion) => ({ ...opinion, weight: 1 }));
  if (value.kind === "blocks") {
    return framework.blocks.map(({ code, title }) => ({ code, title, block: code, weight: 1 }));
  }
  return framework.blocks.flatMap((block) =>
    block.competences.map(({ code, title, criteria }) => ({
      code,
      title,
      block: block.code,
      weight: 1,
      criteria,
    })),
  );
};
