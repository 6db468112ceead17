import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import type { Aggregation } from "./conclude.ts";
import type { ItemResult } from "./item-result.ts";
import { aggregate } from "./outcome.ts";

const rule = cited("assessment.aggregation");
const result = (code: string, block: string | undefined, facts: Partial<ItemResult> = {}): ItemResult => ({
  item: { code, title: code, weight: 1, block },
  acquired: false,
  ...facts,
});
const won = { acquired: true };
const makes = (results: readonly ItemResult[], how?: Aggregation) =>
  aggregate(results, textSaying(how ? { "assessment.aggregation": how } : {}, day("2026-03-10")));
const all: Aggregation = { kind: "all" };

describe("The outcome of the whole", () => {
  it("is full when everything asked is met", () => {
    expect(makes([result("C1", "B1", won), result("C2", "B2", won)], all)).toEqual({
      outcome: "full",
      blocks: [
        { code: "B1", acquired: true },
        { code: "B2", acquired: true },
      ],
      mean: undefined,
      findings: [
        finding(true, "item-acquired", { item: "C1" }, rule),
        finding(true, "item-acquired", { item: "C2" }, rule),
      ],
    });
  });

  it("is partial when something was won, and none when nothing was", () => {
    expect(makes([result("C1", "B1", won), result("C2", "B1")], all)).toEqual({
      outcome: "partial",
      blocks: [{ code: "B1", acquired: false }],
      findings: [
        finding(true, "item-acquired", { item: "C1" }, rule),
        finding(false, "item-not-acquired", { item: "C2" }, rule),
      ],
    });
    expect(makes([result("C1", "B1"), result("C2", "B1")], all).outcome).toBe("none");
  });

  it("is partial by a domain won, though no item is", () => {
    const domain = (minimum: number) => ({ code: "1", items: ["1.1"], minimum, noZero: false });
    const results = [result("1.1", undefined, { points: 2 }), result("2.1", undefined, { points: 0 })];
    const of = (minimum: number): Aggregation => ({
      kind: "domains",
      domains: [domain(minimum), { code: "2", items: ["2.1"], minimum: 1, noZero: false }],
    });

    expect(makes(results, of(2)).outcome).toBe("partial");
    expect(makes(results, of(3)).outcome).toBe("none");
  });

  it("is unknown while a rule that matters is not stated", () => {
    const weights: Aggregation = { kind: "weights-without-minimum" };
    const results = [result("E1", undefined, { points: 12, acquired: true })];

    expect(makes(results, weights)).toEqual({
      outcome: undefined,
      blocks: [],
      mean: 12,
      findings: [missing("minimum-not-stated", { rule: rule.rule, mean: 12 }, rule)],
    });
  });

  it("is unknown when one condition is met and another cannot be judged", () => {
    const both: Aggregation = {
      kind: "all-of",
      rules: [{ kind: "weights-without-minimum" }, { kind: "minimum-each", minima: { E1: 12 } }],
    };

    expect(makes([result("E1", undefined, { points: 12, acquired: true })], both).outcome).toBeUndefined();
  });

  it("is not full whatever a missing rule may say, when another condition is not met", () => {
    const both: Aggregation = {
      kind: "all-of",
      rules: [{ kind: "weights-without-minimum" }, { kind: "minimum-each", minima: { E1: 15 } }],
    };

    expect(makes([result("E1", undefined, { points: 12, acquired: true })], both).outcome).toBe("partial");
  });

  it("is unknown without a result, or where the text does not say how marks make one", () => {
    expect(makes([], all)).toEqual({
      outcome: undefined,
      blocks: [],
      findings: [finding(false, "no-item")],
    });
    expect(makes([result("C1", "B1", won), result("C2", "B2")])).toEqual({
      outcome: undefined,
      blocks: [
        { code: "B1", acquired: true },
        { code: "B2", acquired: false },
      ],
      findings: [missing("aggregation-not-stated", { rule: named("assessment.aggregation") })],
    });
  });
});

const blockOf = (results: readonly ItemResult[], how: Aggregation) =>
  makes(results, how).blocks.map(({ acquired }) => acquired);

describe("A block", () => {
  it("is acquired when every item in it is; an item of no block makes none", () => {
    const results = [result("C1", "B1", won), result("C2", "B1", won), result("E1", undefined, won)];

    expect(makes(results, all).blocks).toEqual([{ code: "B1", acquired: true }]);
  });

  describe("of which a share is asked", () => {
    const share = (grain: "block" | "domain"): Aggregation => ({
      kind: "share-in-each",
      grain,
      minimum: 0.5,
    });
    const half = [result("C1", "B1", won), result("C2", "B1")];
    const third = [...half, result("C3", "B1")];

    it("is acquired by that share, no less", () => {
      expect(blockOf(half, share("block"))).toEqual([true]);
      expect(blockOf(third, share("block"))).toEqual([false]);
    });

    it("is acquired by all its items where the share is asked of domains", () => {
      expect(blockOf(half, share("domain"))).toEqual([false]);
    });
  });

  describe("whose items each have a minimum", () => {
    const minima: Aggregation = { kind: "minimum-each", minima: { E1: 10, E2: 12 } };
    const marks = (
      first: number | undefined,
      second: number | undefined,
      facts: Partial<ItemResult> = {},
    ) => [result("E1", "B1", { points: first }), result("E2", "B1", { points: second, ...facts })];

    it("is acquired when each mark reaches its own, no less", () => {
      expect(blockOf(marks(10, 12), minima)).toEqual([true]);
      expect(blockOf(marks(10, 11.5), minima)).toEqual([false]);
      expect(blockOf(marks(undefined, 12), minima)).toEqual([false]);
    });

    it("is acquired with an item that a credit stands for", () => {
      expect(blockOf(marks(10, undefined, { held: true }), minima)).toEqual([true]);
    });

    it("is found so among several conditions", () => {
      expect(
        blockOf(marks(10, 12), {
          kind: "all-of",
          rules: [{ kind: "all" }, { kind: "minimum-each", minima: { E1: 10, E2: 12 } }],
        }),
      ).toEqual([true]);
    });

    it("is acquired as a whole when one of its items has no minimum", () => {
      const other = [...marks(10, 12), result("E3", "B1")];

      expect(blockOf(other, minima)).toEqual([false]);
      expect(
        blockOf(
          other.map((one) => ({ ...one, ...won })),
          minima,
        ),
      ).toEqual([true]);
    });
  });
});
