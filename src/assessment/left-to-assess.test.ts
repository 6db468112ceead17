import { describe, expect, it } from "vitest";
import { day, finding } from "../kernel/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { type LeftFacts, leftToAssess } from "./left-to-assess.ts";

const { law } = readTexts(new URL("../../", import.meta.url).pathname);
const items = [{ code: "C1", block: "B1" }, { code: "C2", block: "B1" }, { code: "E1" }];
const asks = (facts: Partial<LeftFacts>) =>
  leftToAssess({ on: day("2026-03-10"), items, credits: [], cqpi: [], ...facts }, law);
const left = (item: string) => finding(true, "left-to-assess", { item });
const charter = (on: string) => law.inForce("cqpi.recognised-by-signatories", day(on))?.citation;
const credit = (code: string) => ({ code, wonOn: day("2024-03-10"), until: day("2026-03-10") });

describe("What is left to assess", () => {
  it("is everything, for who holds nothing", () => {
    expect(asks({})).toEqual({
      outcome: "granted",
      value: { left: ["C1", "C2", "E1"], held: [] },
      findings: [left("C1"), left("C2"), left("E1")],
    });
  });

  it("is not what a credit stands for, on its last day still, and is again the day after", () => {
    expect(asks({ credits: [credit("C2")] })).toEqual({
      outcome: "granted",
      value: { left: ["C1", "E1"], held: ["C2"] },
      findings: [left("C1"), finding(true, "held-by-credit", { item: "C2" }), left("E1")],
    });
    expect(asks({ on: day("2026-03-11"), credits: [credit("C2")] })).toMatchObject({
      value: { left: ["C1", "C2", "E1"], held: [] },
    });
  });

  it("is no item of a block that a credit stands for", () => {
    expect(asks({ credits: [credit("B1")] })).toMatchObject({ value: { left: ["E1"], held: ["C1", "C2"] } });
  });

  it("is nothing, and says so, when everything is held", () => {
    expect(asks({ credits: [credit("B1"), credit("E1")] })).toEqual({
      outcome: "granted",
      value: { left: [], held: ["C1", "C2", "E1"] },
      findings: [
        ...["C1", "C2", "E1"].map((item) => finding(true, "held-by-credit", { item })),
        finding(true, "nothing-left"),
      ],
    });
  });
});

describe("The common core of a CQPI", () => {
  const held = (signed: boolean) => ({ covers: ["B1"], signed });

  it("is not asked again in a branch that signed it", () => {
    const rule = charter("2026-03-10");

    expect(asks({ cqpi: [held(true)] })).toEqual({
      outcome: "granted",
      value: { left: ["E1"], held: ["C1", "C2"] },
      findings: [
        finding(true, "held-by-certificate", { item: "C1" }, rule),
        finding(true, "held-by-certificate", { item: "C2" }, rule),
        left("E1"),
      ],
    });
    expect(rule).toBeDefined();
  });

  it("is assessed in a branch that did not sign it, and the reason is told", () => {
    expect(asks({ cqpi: [held(false)] })).toEqual({
      outcome: "granted",
      value: { left: ["C1", "C2", "E1"], held: [] },
      findings: [
        finding(true, "cqpi-of-no-signatory", { item: "C1" }),
        finding(true, "cqpi-of-no-signatory", { item: "C2" }),
        left("E1"),
      ],
    });
  });

  it("stands for nothing before branches agreed on it, from 2006", () => {
    expect(asks({ on: day("2006-01-01"), cqpi: [held(true)] })).toMatchObject({ value: { left: ["E1"] } });
    expect(asks({ on: day("2005-12-31"), cqpi: [held(true)] })).toEqual({
      outcome: "granted",
      value: { left: ["C1", "C2", "E1"], held: [] },
      findings: [left("C1"), left("C2"), left("E1")],
    });
  });
});
