import { describe, expect, it } from "vitest";
import { cited, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import { type Aggregation, conclude } from "./conclude.ts";
import type { ItemResult } from "./item-result.ts";

const rule = cited("assessment.aggregation");
const result = (code: string, block: string | undefined, acquired: boolean, points?: number): ItemResult => ({
  item: { code, title: code, weight: 1, block },
  acquired,
  points,
});
const makes = (how: Aggregation, results: readonly ItemResult[]) =>
  conclude(how, results, rule, textSaying({}, day("2026-03-10")));
/** So many blocks of two competences, the first `won` of them acquired; of each other, one competence is not. */
const blocks = (count: number, won: number): ItemResult[] =>
  Array.from({ length: count }, (_, i) => [
    result(`C${i}a`, `B${i}`, true),
    result(`C${i}b`, `B${i}`, i < won),
  ]).flat();

describe("A share of the blocks", () => {
  const four5ths: Aggregation = { kind: "share-of-blocks", minimum: 0.8, rounded: "up" };
  const retaken: Aggregation = { kind: "share-of-blocks", minimum: 0.8, rounded: "up", retakeFrom: 0.5 };

  it.each([
    [5, 4, 4, true],
    [5, 3, 4, false],
    [3, 3, 3, true],
    [3, 2, 3, false],
    [10, 8, 8, true],
  ])("of 80 %%, of %i blocks with %i won: %i needed", (count, won, needed, reached) => {
    expect(makes(four5ths, blocks(count, won))).toEqual({
      findings: [
        finding(
          reached,
          reached ? "share-reached" : "share-not-reached",
          { won, needed, blocks: count, retake: false },
          rule,
        ),
      ],
      won: [],
    });
  });

  it("asks no block more for a stray binary digit", () => {
    expect(
      makes({ kind: "share-of-blocks", minimum: 0.07, rounded: "up" }, blocks(100, 7)).findings[0],
    ).toMatchObject({
      outcome: "met",
      facts: { needed: 7 },
    });
  });

  it.each([
    [4, 4, false],
    [4, 3, true],
    [4, 2, true],
    [4, 1, false],
  ])("of %i blocks with %i won opens new assessments from half of them: %s", (count, won, retake) => {
    expect(makes(retaken, blocks(count, won)).findings[0]?.facts).toMatchObject({ retake });
  });

  it("counts an item of no block as a block of its own", () => {
    const alone = [result("C1", undefined, true), result("C2", undefined, false)];

    expect(makes({ kind: "share-of-blocks", minimum: 0.5, rounded: "up" }, alone).findings[0]).toEqual(
      finding(true, "share-reached", { won: 1, needed: 1, blocks: 2, retake: false }, rule),
    );
  });
});

describe("A share in each block", () => {
  it("is looked at block by block, an item of no block by itself", () => {
    const results = [
      result("C1", "B1", true),
      result("C2", "B1", false),
      result("C3", "B2", true),
      result("C4", "B2", false),
      result("C5", "B2", false),
      result("C6", "B2", false),
      result("C7", undefined, false),
    ];

    expect(makes({ kind: "share-in-each", grain: "block", minimum: 0.5 }, results)).toEqual({
      findings: [
        finding(true, "share-reached", { block: "B1", share: 0.5, minimum: 0.5 }, rule),
        finding(false, "share-not-reached", { block: "B2", share: 0.25, minimum: 0.5 }, rule),
        finding(false, "share-not-reached", { block: "C7", share: 0, minimum: 0.5 }, rule),
      ],
      won: [],
    });
  });
});

describe("Weights without a minimum", () => {
  it("make a mean from which nothing can be concluded", () => {
    expect(
      makes({ kind: "weights-without-minimum" }, [
        result("E1", undefined, true, 12),
        result("E2", undefined, true, 13),
      ]),
    ).toEqual({
      findings: [missing("minimum-not-stated", { rule: rule.rule, mean: 12.5 }, rule)],
      mean: 12.5,
      won: [],
    });
  });
});

describe("Several conditions at once", () => {
  it("are all looked at, met or not, in the text's order, with the mean and the domains of each", () => {
    const results = [result("E1", undefined, true, 12), result("E2", undefined, true, 8)];
    const how: Aggregation = {
      kind: "all-of",
      rules: [
        { kind: "domains", domains: [{ code: "1", items: ["E1"], minimum: 12, noZero: false }] },
        { kind: "weighted-mean", minimum: 10 },
        { kind: "minimum-each", minima: { E2: 9 } },
      ],
    };

    expect(makes(how, results)).toEqual({
      findings: [
        finding(true, "domain-won", { domain: "1", points: 12, minimum: 12, zeros: [] }, rule),
        finding(true, "mean-reached", { mean: 10, minimum: 10 }, rule),
        finding(false, "minimum-not-reached", { item: "E2", points: 8, minimum: 9 }, rule),
      ],
      mean: 10,
      won: ["1"],
    });
  });

  it("have no mean where none asks one", () => {
    const all: Aggregation = { kind: "all-of", rules: [{ kind: "all" }, { kind: "all" }] };

    expect(makes(all, [result("C1", "B1", true)]).mean).toBeUndefined();
  });
});
