import { z } from "zod";
import { type Citation, type Decision, decide, finding, missing } from "../../kernel/index.ts";
import { type LawRule, lawRules } from "../../law/index.ts";
import { type BranchRule, branchRules } from "../../rulebook/index.ts";
import { byLaw, byRulebook } from "./registered.ts";

export type TextCode = "text-says" | "text-silent";
type Held = { readonly value: unknown; readonly citation: Citation };

const stated = (rule: string, held: Held | undefined, named: string): Decision<unknown, TextCode> =>
  decide(
    [
      held
        ? finding<TextCode>(true, "text-says", { rule }, held.citation)
        : missing<TextCode>("text-silent", { rule: named }),
    ],
    () => held?.value,
  );

export const textDecisions = {
  /** What the branch's text says of a rule, on a day. */
  states: byRulebook(
    z.strictObject({ rule: z.enum(Object.keys(branchRules) as [BranchRule, ...BranchRule[]]) }),
    ({ rule }, { rules }) => {
      const answer = rules.ask(rule);
      return answer.stated ? stated(rule, answer, rule) : stated(rule, undefined, answer.rule);
    },
  ),
  /** What the law says of a rule, on a day. */
  "law-states": byLaw(
    z.strictObject({ rule: z.enum(Object.keys(lawRules) as [LawRule, ...LawRule[]]) }),
    ({ rule }, { law, on }) => stated(rule, law.inForce(rule, on), rule),
  ),
};
