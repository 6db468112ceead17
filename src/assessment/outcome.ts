import { type Finding, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";
import type { Item } from "./items.ts";

export type OutcomeCode =
  | "item-acquired"
  | "item-not-acquired"
  | "item-held-by-credit"
  | "mean-reached"
  | "mean-not-reached"
  | "eliminatory-mark-unclear"
  | "eliminatory-mark"
  | "aggregation-not-stated"
  | "no-item";

/** The jury's result on one item; `held` when a credit alive that day stands for it. */
export type ItemResult = {
  readonly item: Item;
  readonly acquired: boolean;
  readonly points?: number | undefined;
  readonly held?: boolean | undefined;
};

export type Outcome = "full" | "partial" | "none";

export type Aggregate = {
  /** Undefined when a rule that matters here is not stated. */
  readonly outcome: Outcome | undefined;
  readonly blocks: readonly { readonly code: string; readonly acquired: boolean }[];
  readonly mean?: number | undefined;
  readonly findings: readonly Finding<OutcomeCode>[];
};

/** From results per item to the outcome of the whole, by the rulebook's aggregation. Nothing is rounded. */
export const aggregate = (results: readonly ItemResult[], rules: Rules): Aggregate => {
  const blocks = blocksOf(results);
  const rule = rules.ask("assessment.aggregation");
  if (results.length === 0) return { outcome: undefined, blocks, findings: [finding<OutcomeCode>(false, "no-item")] };
  if (!rule.stated) {
    return { outcome: undefined, blocks, findings: [missing<OutcomeCode>("aggregation-not-stated", { rule: rule.rule })] };
  }
  if (rule.value.kind === "all") {
    const findings = results.map((one) => itemFinding(one, rule.citation));
    return { outcome: outcomeOf(results.every(({ acquired }) => acquired), results), blocks, findings };
  }
  return byMean(results, blocks, rule.value.minimum, rules, rule.citation);
};

const itemFinding = ({ item, acquired, held }: ItemResult, rule: Finding["rule"]): Finding<OutcomeCode> => {
  if (held) return finding<OutcomeCode>(true, "item-held-by-credit", { item: item.code }, rule);
  return finding<OutcomeCode>(acquired, acquired ? "item-acquired" : "item-not-acquired", { item: item.code }, rule);
};

const outcomeOf = (all: boolean, results: readonly ItemResult[]): Outcome => {
  if (all) return "full";
  return results.some(({ acquired }) => acquired) ? "partial" : "none";
};

/** A block is acquired when every item in it is; an item of no block makes none. */
const blocksOf = (results: readonly ItemResult[]): Aggregate["blocks"] => {
  const codes = [...new Set(results.flatMap(({ item }) => item.block ?? []))];
  return codes.map((code) => ({
    code,
    acquired: results.filter(({ item }) => item.block === code).every(({ acquired }) => acquired),
  }));
};

const byMean = (
  results: readonly ItemResult[],
  blocks: Aggregate["blocks"],
  minimum: number,
  rules: Rules,
  citation: Finding["rule"],
): Aggregate => {
  const weights = results.reduce((sum, { item }) => sum + item.weight, 0);
  const mean = results.reduce((sum, { item, points }) => sum + item.weight * (points ?? 0), 0) / weights;
  const reached = mean >= minimum;
  const findings = [
    finding<OutcomeCode>(reached, reached ? "mean-reached" : "mean-not-reached", { mean, minimum }, citation),
    // A mean below the minimum refuses whatever an eliminatory mark may say.
    ...(reached ? eliminatory(results, minimum, rules) : []),
  ];
  if (!reached) return { outcome: outcomeOf(false, results), blocks, mean, findings };
  if (findings.some(({ outcome }) => outcome === "missing")) return { outcome: undefined, blocks, mean, findings };
  const full = findings.every(({ outcome }) => outcome === "met");
  return { outcome: full ? "full" : outcomeOf(false, results), blocks, mean, findings };
};

const eliminatory = (results: readonly ItemResult[], minimum: number, rules: Rules): Finding<OutcomeCode>[] => {
  const rule = rules.ask("assessment.eliminatory");
  const low = results.filter(({ points }) => (points ?? 0) < minimum).map(({ item }) => item.code);
  if (!rule.stated) {
    // Whether a mark eliminates matters only when a mark is low.
    return low.length === 0 ? [] : [missing<OutcomeCode>("eliminatory-mark-unclear", { items: low, rule: rule.rule })];
  }
  const { below, items } = rule.value;
  const out = results.filter(({ item, points }) => items.includes(item.code) && (points ?? 0) < below);
  return out.map(({ item, points }) =>
    finding<OutcomeCode>(false, "eliminatory-mark", { item: item.code, points: points ?? 0, below }, rule.citation),
  );
};
