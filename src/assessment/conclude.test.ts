import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import { type Aggregation, conclude } from "./conclude.ts";
import type { ItemResult } from "./item-result.ts";

const on = day("2026-03-10");
const rule = cited("assessment.aggregation");
const eliminatory = cited("assessment.eliminatory");
const marked = (code: string, points: number | undefined, weight = 1): ItemResult => ({
  item: { code, title: code, weight },
  acquired: false,
  points,
});
const acquired = (code: string, acquired: boolean, block?: string): ItemResult => ({
  item: { code, title: code, weight: 1, block },
  acquired,
});
const makes = (
  how: Aggregation,
  results: readonly ItemResult[],
  text: Parameters<typeof textSaying>[0] = {},
) => conclude(how, results, rule, textSaying(text, on));

describe("Everything asked", () => {
  it("looks at each item, acquired, not acquired, or held by a credit", () => {
    const held = { ...acquired("C3", false), held: true };

    expect(makes({ kind: "all" }, [acquired("C1", true), acquired("C2", false), held])).toEqual({
      findings: [
        finding(true, "item-acquired", { item: "C1" }, rule),
        finding(false, "item-not-acquired", { item: "C2" }, rule),
        finding(true, "item-held-by-credit", { item: "C3" }, rule),
      ],
      won: [],
    });
  });
});

describe("A weighted mean", () => {
  const ten: Aggregation = { kind: "weighted-mean", minimum: 10 };

  it("reaches its minimum exactly, or not by a tenth", () => {
    expect(makes(ten, [marked("E1", 7, 2), marked("E2", 16)])).toEqual({
      findings: [finding(true, "mean-reached", { mean: 10, minimum: 10 }, rule)],
      mean: 10,
      won: [],
    });
    expect(makes(ten, [marked("E1", 7, 2), marked("E2", 15.7)])).toEqual({
      findings: [finding(false, "mean-not-reached", { mean: 9.9, minimum: 10 }, rule)],
      mean: 9.9,
      won: [],
    });
  });

  it("is not changed by the stray digits of decimals", () => {
    expect(
      makes({ kind: "weighted-mean", minimum: 0.1 }, [
        marked("E1", 0.1),
        marked("E2", 0.1),
        marked("E3", 0.1),
      ]).mean,
    ).toBe(0.1);
  });

  it("counts a test that nobody marked as zero", () => {
    expect(makes(ten, [marked("E1", 20), marked("E2", undefined)]).mean).toBe(10);
  });

  it("is refused by an eliminatory mark below what the text asks, on the tests it names", () => {
    const text = { "assessment.eliminatory": { below: 8, items: ["E1", "E2"] } };

    expect(makes(ten, [marked("E1", 8), marked("E2", 7.5), marked("E3", 20), marked("E4", 5)], text)).toEqual(
      {
        findings: [
          finding(true, "mean-reached", { mean: 10.125, minimum: 10 }, rule),
          finding(false, "eliminatory-mark", { item: "E2", points: 7.5, below: 8 }, eliminatory),
        ],
        mean: 10.125,
        won: [],
      },
    );
    expect(makes(ten, [marked("E1", undefined), marked("E3", 20)], text).findings[1]).toEqual(
      finding(false, "eliminatory-mark", { item: "E1", points: 0, below: 8 }, eliminatory),
    );
  });

  it("that is not reached refuses without looking at an eliminatory mark", () => {
    const text = { "assessment.eliminatory": { below: 8, items: ["E1"] } };

    expect(makes(ten, [marked("E1", 2)], text).findings).toEqual([
      finding(false, "mean-not-reached", { mean: 2, minimum: 10 }, rule),
    ]);
  });

  it("leaves open what an eliminatory mark is, where the text is unclear and a mark is low", () => {
    const rules = textSaying({}, on);
    const unclear = (note: string | undefined) => ({
      ...rules,
      rulebook: { ...rules.rulebook, rules: { "assessment.eliminatory": { stated: false as const, note } } },
    });
    const low = [
      marked("E1", 9.5),
      marked("E2", 15),
      marked("E3", undefined),
      marked("E4", 16),
      marked("E5", 10),
    ];
    const findings = (results: ItemResult[], note: string | undefined) =>
      conclude(ten, results, rule, unclear(note)).findings.slice(1);

    expect(findings(low, "« éliminatoire » sans seuil")).toEqual([
      missing("eliminatory-mark-unclear", { items: ["E1", "E3"], rule: named("assessment.eliminatory") }),
    ]);
    expect(findings([marked("E1", 10), marked("E2", 15)], "« éliminatoire » sans seuil")).toEqual([]);
    expect(findings(low, undefined)).toEqual([]);
  });
});

describe("A weighted total", () => {
  const asks: Aggregation = { kind: "weighted-total", minimum: 60, outOf: 120 };

  it("reaches its minimum exactly, or not", () => {
    expect(makes(asks, [marked("E1", 20, 2), marked("E2", 20), marked("E3", undefined)])).toEqual({
      findings: [finding(true, "total-reached", { total: 60, minimum: 60, outOf: 120 }, rule)],
      won: [],
    });
    expect(makes(asks, [marked("E1", 20, 2), marked("E2", 19.5)])).toEqual({
      findings: [finding(false, "total-not-reached", { total: 59.5, minimum: 60, outOf: 120 }, rule)],
      won: [],
    });
  });
});

describe("A minimum on each item", () => {
  it("is reached or not, item by item; one that nobody marked has zero", () => {
    const how: Aggregation = { kind: "minimum-each", minima: { E1: 10, E2: 12, E3: 0, E4: 1 } };

    expect(makes(how, [marked("E1", 10), marked("E2", 11.5), marked("E5", 20)])).toEqual({
      findings: [
        finding(true, "minimum-reached", { item: "E1", points: 10, minimum: 10 }, rule),
        finding(false, "minimum-not-reached", { item: "E2", points: 11.5, minimum: 12 }, rule),
        finding(true, "minimum-reached", { item: "E3", points: 0, minimum: 0 }, rule),
        finding(false, "minimum-not-reached", { item: "E4", points: 0, minimum: 1 }, rule),
      ],
      won: [],
    });
  });
});

describe("Domains", () => {
  const domain = (noZero: boolean): Aggregation => ({
    kind: "domains",
    domains: [
      { code: "1", items: ["1.1", "1.2"], minimum: 4, noZero },
      { code: "2", items: ["2.1", "2.2"], minimum: 3, noZero },
    ],
  });
  const results = [marked("1.1", 3), marked("1.2", 1), marked("2.1", 3), marked("2.2", 0)];
  const won = finding(true, "domain-won", { domain: "1", points: 4, minimum: 4, zeros: [] }, rule);

  it("are won by the sum of their items; a zero loses one, where the text says so", () => {
    expect(makes(domain(true), results)).toEqual({
      findings: [
        won,
        finding(false, "domain-not-won", { domain: "2", points: 3, minimum: 3, zeros: ["2.2"] }, rule),
      ],
      won: ["1"],
    });
    expect(makes(domain(false), results)).toEqual({
      findings: [won, finding(true, "domain-won", { domain: "2", points: 3, minimum: 3, zeros: [] }, rule)],
      won: ["1", "2"],
    });
  });

  it("are lost by a sum too low, an item that nobody marked being zero", () => {
    expect(makes(domain(true), [marked("1.1", 3)]).findings[0]).toEqual(
      finding(false, "domain-not-won", { domain: "1", points: 3, minimum: 4, zeros: ["1.2"] }, rule),
    );
  });
});

describe("Opinions", () => {
  const how: Aggregation = { kind: "opinions", of: ["tuteur", "centre", "jury"], atLeast: 2 };

  it("are enough at the number the text asks, no less", () => {
    const given = (...said: boolean[]) =>
      makes(
        how,
        said.map((one, i) => acquired(`${i}`, one)),
      );

    expect(given(true, false, true)).toEqual({
      findings: [finding(true, "opinions-enough", { favourable: 2, needed: 2, of: 3 }, rule)],
      won: [],
    });
    expect(given(true, false, false)).toEqual({
      findings: [finding(false, "opinions-too-few", { favourable: 1, needed: 2, of: 3 }, rule)],
      won: [],
    });
  });
});
