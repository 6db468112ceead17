import { type Finding, missing } from "../kernel/index.ts";
import type { BranchValue, Rules } from "../rulebook/index.ts";
import { type Aggregation, conclude } from "./conclude.ts";
import type { ItemResult, OutcomeCode } from "./item-result.ts";

export type Outcome = "full" | "partial" | "none";

export type Aggregate = {
  /** Undefined when a rule that matters here is not stated. */
  readonly outcome: Outcome | undefined;
  readonly blocks: readonly { readonly code: string; readonly acquired: boolean }[];
  readonly mean?: number | undefined;
  readonly findings: readonly Finding<OutcomeCode>[];
};

/** From results per item to the outcome of the whole, by the rulebook's aggregation. Nothing is rounded but where it says so. */
export const aggregate = (results: readonly ItemResult[], rules: Rules): Aggregate => {
  const rule = rules.ask("assessment.aggregation");
  if (results.length === 0)
    return { outcome: undefined, blocks: [], findings: [{ outcome: "unmet", code: "no-item", facts: {} }] };
  if (!rule.stated)
    return {
      outcome: undefined,
      blocks: blocksOf(results, undefined),
      findings: [missing<OutcomeCode>("aggregation-not-stated", { rule: rule.rule })],
    };
  const concluded = conclude(rule.value, results, rule.citation, rules);
  const { findings, mean } = concluded;
  const unknown = findings.some(({ outcome }) => outcome === "missing");
  const won = findings.every(({ outcome }) => outcome === "met");
  const refused = findings.some(({ outcome }) => outcome === "unmet");
  const outcome = won ? "full" : unknown && !refused ? undefined : partly(results, concluded.won);
  return { outcome, blocks: blocksOf(results, rule.value), mean, findings };
};

/** Something was won: an item, or a domain. */
const partly = (results: readonly ItemResult[], domains: readonly string[]): Outcome =>
  domains.length > 0 || results.some(({ acquired }) => acquired) ? "partial" : "none";

/** A block is acquired when every item in it is, or the share of them that the rulebook asks of each; an item of no block makes none. */
const blocksOf = (
  results: readonly ItemResult[],
  how: BranchValue<"assessment.aggregation"> | undefined,
): Aggregate["blocks"] => {
  const codes = [...new Set(results.flatMap(({ item }) => item.block ?? []))];
  return codes.map((code) => ({
    code,
    acquired: blockAcquired(
      results.filter(({ item }) => item.block === code),
      how,
    ),
  }));
};

const blockAcquired = (inBlock: readonly ItemResult[], how: Aggregation | undefined): boolean => {
  const minima = minimaOf(how);
  if (minima && inBlock.every(({ item }) => minima[item.code] !== undefined))
    return inBlock.every(({ item, points, held }) => held || (points ?? 0) >= (minima[item.code] ?? 0));
  if (how?.kind !== "share-in-each" || how.grain !== "block")
    return inBlock.every(({ acquired }) => acquired);
  return inBlock.filter(({ acquired }) => acquired).length >= how.minimum * inBlock.length;
};

/** The minimum asked of each item, where the whole asks one. */
const minimaOf = (how: Aggregation | undefined): Readonly<Record<string, number>> | undefined => {
  const single = how?.kind === "all-of" ? how.rules : how ? [how] : [];
  return single.flatMap((one) => (one.kind === "minimum-each" ? [one.minima] : []))[0];
};
