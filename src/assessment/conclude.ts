import { type Citation, type Finding, finding, missing } from "../kernel/index.ts";
import type { BranchValue, Rules } from "../rulebook/index.ts";
import type { ItemResult, OutcomeCode } from "./item-result.ts";

export type Aggregation = BranchValue<"assessment.aggregation">;
type Single = Exclude<Aggregation, { kind: "all-of" }>;
type Found = Finding<OutcomeCode>;

export type Conclusion = {
  readonly findings: readonly Found[];
  readonly mean?: number | undefined;
  /** Domains won, where the rule looks at domains. */
  readonly won: readonly string[];
};

/** A stray binary digit must not decide: marks and weights have a few decimals at most. */
const exact = (number: number): number => Number(number.toFixed(9));
const sum = (numbers: readonly number[]): number => exact(numbers.reduce((total, one) => total + one, 0));
const found = (
  holds: boolean,
  met: OutcomeCode,
  unmet: OutcomeCode,
  facts: Found["facts"],
  rule: Citation,
): Found => finding<OutcomeCode>(holds, holds ? met : unmet, facts, rule);

/** What the marks make by one aggregation: every condition looked at, met or not. */
export const conclude = (
  how: Aggregation,
  results: readonly ItemResult[],
  rule: Citation,
  rules: Rules,
): Conclusion => {
  if (how.kind !== "all-of") return one(how, results, rule, rules);
  const parts = how.rules.map((part) => one(part, results, rule, rules));
  return {
    findings: parts.flatMap(({ findings }) => findings),
    mean: parts.find(({ mean }) => mean !== undefined)?.mean,
    won: parts.flatMap(({ won }) => won),
  };
};

const one = (how: Single, results: readonly ItemResult[], rule: Citation, rules: Rules): Conclusion => {
  switch (how.kind) {
    case "all":
      return { findings: results.map((result) => itemFinding(result, rule)), won: [] };
    case "weighted-mean":
      return byMean(how.minimum, results, rule, rules);
    case "weighted-total": {
      const total = sum(results.map(({ item, points }) => item.weight * (points ?? 0)));
      return {
        findings: [
          found(
            total >= how.minimum,
            "total-reached",
            "total-not-reached",
            { total, minimum: how.minimum, outOf: how.outOf },
            rule,
          ),
        ],
        won: [],
      };
    }
    case "minimum-each":
      return { findings: minima(how.minima, results, rule), won: [] };
    case "domains":
      return byDomain(how.domains, results, rule);
    case "opinions":
      return { findings: [opinions(how, results, rule)], won: [] };
    case "share-of-blocks":
      return { findings: [shareOfBlocks(how, results, rule)], won: [] };
    case "share-in-each":
      return { findings: shareInEach(how.minimum, results, rule), won: [] };
    case "weights-without-minimum":
      return {
        findings: [
          missing<OutcomeCode>("minimum-not-stated", { rule: rule.rule, mean: meanOf(results) }, rule),
        ],
        mean: meanOf(results),
        won: [],
      };
  }
};

const itemFinding = ({ item, acquired, held }: ItemResult, rule: Citation): Found => {
  if (held) return finding<OutcomeCode>(true, "item-held-by-credit", { item: item.code }, rule);
  return found(acquired, "item-acquired", "item-not-acquired", { item: item.code }, rule);
};

const meanOf = (results: readonly ItemResult[]): number =>
  exact(
    sum(results.map(({ item, points }) => item.weight * (points ?? 0))) /
      sum(results.map(({ item }) => item.weight)),
  );

const byMean = (
  minimum: number,
  results: readonly ItemResult[],
  rule: Citation,
  rules: Rules,
): Conclusion => {
  const mean = meanOf(results);
  const reached = mean >= minimum;
  // A mean below the minimum refuses whatever an eliminatory mark may say.
  const findings = [
    found(reached, "mean-reached", "mean-not-reached", { mean, minimum }, rule),
    ...(reached ? eliminatory(results, minimum, rules) : []),
  ];
  return { findings, mean, won: [] };
};

/** A text that speaks of an eliminatory mark unclearly, as its reader noted, matters only when a mark is low. */
const eliminatory = (results: readonly ItemResult[], minimum: number, rules: Rules): Found[] => {
  const rule = rules.ask("assessment.eliminatory");
  if (!rule.stated) {
    const entry = rules.rulebook.rules["assessment.eliminatory"];
    const unclear = entry !== undefined && !entry.stated && entry.note !== undefined;
    const low = results.filter(({ points }) => (points ?? 0) < minimum).map(({ item }) => item.code);
    return !unclear || low.length === 0
      ? []
      : [missing<OutcomeCode>("eliminatory-mark-unclear", { items: low, rule: rule.rule })];
  }
  const { below, items } = rule.value;
  return results
    .filter(({ item, points }) => items.includes(item.code) && (points ?? 0) < below)
    .map(({ item, points }) =>
      finding<OutcomeCode>(
        false,
        "eliminatory-mark",
        { item: item.code, points: points ?? 0, below },
        rule.citation,
      ),
    );
};

const minima = (
  asked: Readonly<Record<string, number>>,
  results: readonly ItemResult[],
  rule: Citation,
): Found[] =>
  Object.entries(asked).map(([item, minimum]) => {
    const points = results.find((result) => result.item.code === item)?.points ?? 0;
    return found(
      points >= minimum,
      "minimum-reached",
      "minimum-not-reached",
      { item, points, minimum },
      rule,
    );
  });

type Domains = Extract<Single, { kind: "domains" }>["domains"];

/** A domain is won by the sum of its items; where the rule says so, no item of it may be zero. */
const byDomain = (domains: Domains, results: readonly ItemResult[], rule: Citation): Conclusion => {
  const findings = domains.map(({ code, items, minimum, noZero }) => {
    const points = items.map((item) => results.find((result) => result.item.code === item)?.points ?? 0);
    const zeros = noZero ? items.filter((_, i) => points[i] === 0) : [];
    const total = sum(points);
    return found(
      total >= minimum && zeros.length === 0,
      "domain-won",
      "domain-not-won",
      { domain: code, points: total, minimum, zeros },
      rule,
    );
  });
  return {
    findings,
    won: findings.flatMap(({ outcome, facts }) => (outcome === "met" ? [String(facts["domain"])] : [])),
  };
};

/** Each item of the file is the opinion of one of those the text names. */
const opinions = (
  { of, atLeast }: Extract<Single, { kind: "opinions" }>,
  results: readonly ItemResult[],
  rule: Citation,
): Found => {
  const favourable = results.filter(({ acquired }) => acquired).length;
  return found(
    favourable >= atLeast,
    "opinions-enough",
    "opinions-too-few",
    { favourable, needed: atLeast, of: of.length },
    rule,
  );
};

/** "80 % of 3 blocks" is 2.4, so 3: the number needed is rounded up. */
const shareOfBlocks = (
  { minimum, retakeFrom }: Extract<Single, { kind: "share-of-blocks" }>,
  results: readonly ItemResult[],
  rule: Citation,
): Found => {
  const blocks = [...new Set(results.map(({ item }) => item.block ?? item.code))];
  const won = blocks.filter((block) =>
    results.filter(({ item }) => (item.block ?? item.code) === block).every(({ acquired }) => acquired),
  );
  // The share is given with two decimals at most: a stray binary digit must not ask one block too many.
  const needed = Math.ceil(Number((minimum * blocks.length).toFixed(6)));
  const retake = retakeFrom !== undefined && won.length < needed && won.length >= retakeFrom * blocks.length;
  return found(
    won.length >= needed,
    "share-reached",
    "share-not-reached",
    { won: won.length, needed, blocks: blocks.length, retake },
    rule,
  );
};

const shareInEach = (minimum: number, results: readonly ItemResult[], rule: Citation): Found[] =>
  [...new Set(results.map(({ item }) => item.block ?? item.code))].map((block) => {
    const inBlock = results.filter(({ item }) => (item.block ?? item.code) === block);
    const share = inBlock.filter(({ acquired }) => acquired).length / inBlock.length;
    return found(share >= minimum, "share-reached", "share-not-reached", { block, share, minimum }, rule);
  });
