import { z } from "zod";
import {
  aggregate,
  compositeMark,
  finalMark,
  honours,
  type Item,
  type ItemResult,
  isComplete,
  itemsOf,
  mayAssess,
  mayResit,
  pieceLists,
  weighOpinions,
} from "../../assessment/index.ts";
import { decide } from "../../kernel/index.ts";
import { branchRules, type Rules } from "../../rulebook/index.ts";
import { byRulebook } from "./registered.ts";
import { codes, day, mark, starts } from "./shapes.ts";

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
  /** May this person assess this candidate? */
  assessor: byRulebook(
    z.strictObject({
      links: z.array(branchRules["assessors.incompatibilities"].element).default([]),
      trained: z.boolean().optional(),
      accredited: z.boolean().optional(),
      yearsPractised: z.number().optional(),
      yearsTraining: z.number().optional(),
      leftOn: day.optional(),
    }),
    (facts, { rules, on }) => mayAssess({ ...facts, on }, rules),
  ),
  /** What do two opinions on one item make? */
  opinions: byRulebook(
    z.strictObject({ opinions: z.tuple([z.boolean(), z.boolean()]) }),
    (facts, { rules }) => weighOpinions(facts, rules),
  ),
  /** What do the marks on one item make in the end? */
  "final-mark": byRulebook(
    z.strictObject({ marks: z.array(z.strictObject({ assessor: z.string(), mark })) }),
    (facts, { rules }) => finalMark(facts, rules),
  ),
  /** What does a mark made of others come to? */
  "composite-mark": byRulebook(
    z.strictObject({ mark: z.string(), parts: z.array(z.number()) }),
    (facts, { rules }) => compositeMark(facts, rules),
  ),
  /** Is everything there that the text asks of a file, a test, the minutes? */
  pieces: byRulebook(
    z.strictObject({ list: z.enum(pieceLists), test: z.string().optional(), given: codes }),
    (facts, { rules }) => isComplete(facts, rules),
  ),
  honours: byRulebook(
    z.strictObject({
      tests: z.array(z.boolean()).default([]),
      opinions: z.array(z.boolean()).default([]),
      grantedBy: z.boolean().optional(),
    }),
    (facts, { rules }) => honours(facts, rules),
  ),
  resit: byRulebook(
    z.strictObject({
      resits: z.int().default(0),
      asksWhatIsHeld: z.boolean().optional(),
      starts,
      deadlineOn: day.optional(),
    }),
    (facts, { rules, on }) => mayResit({ ...facts, on }, rules),
  ),
};
