import { z } from "zod";
import { aggregate, type Item, type ItemResult, itemsOf } from "../../assessment/index.ts";
import { decide } from "../../kernel/index.ts";
import type { Rules } from "../../rulebook/index.ts";
import { byRulebook } from "./registered.ts";

const results = z
  .array(
    z.strictObject({
      code: z.string(),
      block: z.string().optional(),
      acquired: z.boolean().optional(),
      points: z.number().optional(),
      held: z.boolean().optional(),
    }),
  )
  .min(1);

/** Titles and weights are those of the rulebook's own tests where it names them. */
const asResults = (given: z.output<typeof results>, rules: Rules): ItemResult[] => {
  const named: readonly Item[] = itemsOf({ blocks: [] }, rules) ?? [];
  return given.map(({ code, block, acquired, points, held }) => ({
    item: {
      ...(named.find((item) => item.code === code) ?? { code, title: code, weight: 1 }),
      ...(block && { block }),
    },
    acquired: acquired ?? (held === true || (points ?? 0) > 0),
    points,
    held,
  }));
};

export const assessmentDecisions = {
  /** Do these results win the whole? Granted when they do; refused with what is not won. */
  outcome: byRulebook(z.strictObject({ results }), (facts, { rules }) => {
    const { outcome, blocks, mean, findings } = aggregate(asResults(facts.results, rules), rules);
    return decide([...findings], () => ({ outcome, blocks, mean }));
  }),
};
