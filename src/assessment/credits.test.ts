import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import type { CreditRule } from "../rulebook/index.ts";
import type { Aggregation } from "./conclude.ts";
import { type CreditFacts, creditStart, creditsWon, isAlive } from "./credits.ts";
import { keeps } from "./keeps.ts";

const rule = cited("credit.retention");
const deliberatedOn = day("2026-03-10");
const decidedOn = day("2026-04-01");
const facts: CreditFacts = {
  deliberatedOn,
  decidedOn,
  items: [
    { code: "C1", acquired: true, points: 10 },
    { code: "C2", acquired: false, points: 9.5 },
    { code: "C3", acquired: true },
  ],
  blocks: [
    { code: "B1", acquired: true },
    { code: "B2", acquired: false },
  ],
  registeredRncp: false,
};
const kept = (given: Partial<CreditRule>): CreditRule => ({
  grain: "competence",
  lasts: { years: 5 },
  from: "deliberation",
  ...given,
});
const wins = (given: Partial<CreditRule>, more: Partial<CreditFacts> = {}, aggregation?: Aggregation) =>
  creditsWon(
    { ...facts, ...more },
    textSaying(
      { "credit.retention": [kept(given)], ...(aggregation && { "assessment.aggregation": aggregation }) },
      deliberatedOn,
    ),
  );
const codes = (...given: Parameters<typeof wins>) => wins(...given).map(({ code }) => code);

describe("What a partial result keeps", () => {
  it("is each item acquired, with its last day", () => {
    expect(wins({})).toEqual(
      ["C1", "C3"].map((code) => ({
        grain: "competence",
        code,
        wonOn: deliberatedOn,
        until: "2031-03-10",
        rule,
      })),
    );
  });

  it("is each block acquired, where the text keeps blocks", () => {
    expect(wins({ grain: "block", lasts: "life" })).toEqual([
      { grain: "block", code: "B1", wonOn: deliberatedOn, until: "life", rule },
    ]);
  });

  it("has no last day where the text gives no start, or its day has not come", () => {
    expect(wins({ from: "not-stated" })[0]).toMatchObject({ until: "not-stated" });
    expect(wins({ from: "issue" })[0]).toMatchObject({ until: "not-stated" });
    expect(wins({ from: "issue" }, { issuedOn: day("2026-05-02") })[0]).toMatchObject({
      until: "2031-05-02",
    });
  });

  it("is nothing where the text is silent", () => {
    expect(creditsWon(facts, textSaying({}, deliberatedOn))).toEqual([]);
  });

  it("depends on the RNCP, where the text says so", () => {
    const registered = { onlyIf: "registered-rncp" } as const;

    expect(codes(registered, { registeredRncp: true })).toEqual(["C1", "C3"]);
    expect(codes(registered, { registeredRncp: false })).toEqual([]);
  });

  it("depends on the route, where the text names some", () => {
    expect(codes({ routes: ["vae"] }, { route: "vae" })).toEqual(["C1", "C3"]);
    expect(codes({ routes: ["vae"] }, { route: "company-plan" })).toEqual([]);
    expect(codes({ routes: ["vae"] })).toEqual([]);
  });

  it.each(["holder-of-another", "job-practised", "job-not-practised"] as const)(
    "is looked at only when it is used, if it depends on the person: %s",
    (onlyIf) => {
      expect(codes({ onlyIf }, { registeredRncp: true })).toEqual([]);
    },
  );
});

describe("A mark kept when it reaches the mean that the whole asks", () => {
  const reaches = { grain: "test", onlyIf: "mark-reaches-minimum" } as const;
  const mean = { kind: "weighted-mean", minimum: 9.5 } as const;
  const zero = { kind: "weighted-mean", minimum: 0 } as const;

  it("reaches it exactly, whether or not the item is acquired", () => {
    expect(codes(reaches, {}, mean)).toEqual(["C1", "C2"]);
    expect(codes(reaches, {}, { kind: "weighted-mean", minimum: 9.6 })).toEqual(["C1"]);
  });

  it("is never one that was not given, even where zero is enough", () => {
    expect(codes(reaches, {}, zero)).toEqual(["C1", "C2"]);
  });

  it("is found by a mean among several conditions", () => {
    expect(codes(reaches, {}, { kind: "all-of", rules: [{ kind: "all" }, mean] })).toEqual(["C1", "C2"]);
  });

  it("is none where no mean is asked", () => {
    expect(codes(reaches, {}, { kind: "all" })).toEqual([]);
    expect(codes(reaches)).toEqual([]);
  });
});

describe("The day a credit starts", () => {
  const days = { deliberatedOn, decidedOn, firstDecidedOn: day("2025-06-01"), issuedOn: day("2026-05-02") };

  it.each([
    ["deliberation", deliberatedOn],
    ["jury-day", deliberatedOn],
    ["first-jury", deliberatedOn],
    ["first-decision", "2025-06-01"],
    ["issue", "2026-05-02"],
    ["decision", decidedOn],
    ["notification", decidedOn],
    ["not-stated", undefined],
  ] as const)("by %s is %s", (from, start) => {
    expect(creditStart(from, days)).toBe(start);
  });

  it("by the first decision is this decision's, when none came before", () => {
    expect(creditStart("first-decision", { deliberatedOn, decidedOn })).toBe(decidedOn);
  });
});

describe("A credit", () => {
  it("counts from the day it was won to its last day included", () => {
    const credit = { wonOn: deliberatedOn, until: day("2028-03-10") };

    expect(isAlive(credit, day("2026-03-09"))).toBe(false);
    expect(isAlive(credit, day("2026-03-10"))).toBe(true);
    expect(isAlive(credit, day("2028-03-10"))).toBe(true);
    expect(isAlive(credit, day("2028-03-11"))).toBe(false);
  });

  it("for life counts always; one whose start no text gives is not presumed", () => {
    expect(isAlive({ wonOn: deliberatedOn, until: "life" }, day("2099-01-01"))).toBe(true);
    expect(isAlive({ wonOn: deliberatedOn, until: "not-stated" }, day("2026-03-10"))).toBe(false);
  });
});

describe("The decision on what is kept", () => {
  const rules = textSaying({ "credit.retention": [kept({ grain: "block" })] }, deliberatedOn);

  it("names each part with its last day", () => {
    expect(keeps(facts, rules)).toEqual({
      outcome: "granted",
      value: [{ grain: "block", code: "B1", wonOn: deliberatedOn, until: "2031-03-10", rule }],
      findings: [finding(true, "credit-kept", { grain: "block", code: "B1", until: "2031-03-10" }, rule)],
    });
  });

  it("is refused when nothing is, and undetermined where the text is silent", () => {
    expect(keeps({ ...facts, blocks: [] }, rules)).toEqual({
      outcome: "refused",
      findings: [finding(false, "nothing-kept", {}, rule)],
    });
    expect(keeps(facts, textSaying({}, deliberatedOn))).toEqual({
      outcome: "undetermined",
      findings: [missing("credit-not-stated", { rule: named("credit.retention") })],
    });
  });
});
