import { type Citation, type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";

export type HonoursCode =
  | "honours-not-stated"
  | "honours-earned"
  | "honours-not-earned"
  | "honours-need-a-jury"
  | "honours-left-to"
  | "honours-awaited-from";

export type HonoursFacts = {
  /** Each test: was it excellent? */
  readonly tests: readonly boolean[];
  /** Each opinion: was it what the text asks, excellent or favourable? */
  readonly opinions: readonly boolean[];
  /** Did whoever grants them grant them? */
  readonly grantedBy?: boolean | undefined;
};

/** Are honours due? By the rulebook's own rule, or the number of opinions that its aggregation names. */
export const honours = (
  facts: HonoursFacts,
  rules: Rules,
): Decision<{ readonly name: string }, HonoursCode> => {
  const asked = ruleOf(facts, rules);
  if (!asked) return { outcome: "undetermined", findings: [missing<HonoursCode>("honours-not-stated")] };
  const { name, by, earned, citation } = asked;
  const said = {
    tests: facts.tests.filter(Boolean).length,
    ofTests: facts.tests.length,
    opinions: facts.opinions.filter(Boolean).length,
    ofOpinions: facts.opinions.length,
  };
  const findings: Finding<HonoursCode>[] =
    earned === "needs-a-jury"
      ? [finding<HonoursCode>(false, "honours-need-a-jury", said, citation)]
      : [finding<HonoursCode>(earned, earned ? "honours-earned" : "honours-not-earned", said, citation)];
  if (earned === true && by) findings.push(granting(by, facts.grantedBy, citation));
  return decide(findings, () => ({ name }));
};

const granting = (by: string, granted: boolean | undefined, rule: Citation): Finding<HonoursCode> =>
  granted === undefined
    ? missing<HonoursCode>("honours-awaited-from", { by }, rule)
    : finding<HonoursCode>(granted, "honours-left-to", { by }, rule);

type Asked = { name: string; by?: string | undefined; earned: boolean | "needs-a-jury"; citation: Citation };

const ruleOf = ({ tests, opinions }: HonoursFacts, rules: Rules): Asked | undefined => {
  const rule = rules.ask("honours.rule");
  if (rule.stated) {
    const { name, asks, grantedBy } = rule.value;
    const all = opinions.every(Boolean) && (tests.length > 0 || opinions.length > 0);
    const earned =
      asks === "never-without-jury"
        ? ("needs-a-jury" as const)
        : all && (asks === "all-opinions-favourable" || tests.every(Boolean));
    return { name, by: grantedBy, earned, citation: rule.citation };
  }
  const aggregation = rules.ask("assessment.aggregation");
  if (!aggregation.stated) return undefined;
  const single = aggregation.value.kind === "all-of" ? aggregation.value.rules : [aggregation.value];
  for (const one of single) {
    if (one.kind !== "opinions" || one.honoursAt === undefined) continue;
    return {
      name: "mention",
      earned: opinions.filter(Boolean).length >= one.honoursAt,
      citation: aggregation.citation,
    };
  }
  return undefined;
};
