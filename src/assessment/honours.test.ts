import { describe, expect, it } from "vitest";
import { cited, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { type HonoursFacts, honours } from "./honours.ts";

const on = day("2026-03-10");
const rule = cited("honours.rule");
const byRule = (facts: HonoursFacts, asked: Partial<BranchValue<"honours.rule">>) =>
  honours(
    facts,
    textSaying(
      { "honours.rule": { name: "félicitations", asks: "every-test-and-opinion-excellent", ...asked } },
      on,
    ),
  );
const granted = (name: string, ...findings: unknown[]) => ({ outcome: "granted", value: { name }, findings });
const refused = (...findings: unknown[]) => ({ outcome: "refused", findings });

describe("Honours for whoever is excellent in everything", () => {
  it("are earned when every test and every opinion is", () => {
    expect(byRule({ tests: [true, true], opinions: [true] }, {})).toEqual(
      granted(
        "félicitations",
        finding(true, "honours-earned", { tests: 2, ofTests: 2, opinions: 1, ofOpinions: 1 }, rule),
      ),
    );
  });

  it.each<[boolean[], boolean[]]>([
    [[true, false], [true]],
    [[true, true], [false]],
    [[true], [true, false]],
    [[], []],
  ])("are not, of tests %j and opinions %j", (tests, opinions) => {
    const said = {
      tests: tests.filter(Boolean).length,
      ofTests: tests.length,
      opinions: opinions.filter(Boolean).length,
      ofOpinions: opinions.length,
    };

    expect(byRule({ tests, opinions }, {})).toEqual(
      refused(finding(false, "honours-not-earned", said, rule)),
    );
  });

  it("are earned by tests alone, or opinions alone, where the others are not held", () => {
    expect(byRule({ tests: [true], opinions: [] }, {}).outcome).toBe("granted");
    expect(byRule({ tests: [], opinions: [true] }, {}).outcome).toBe("granted");
  });
});

describe("Honours for favourable opinions alone", () => {
  const asks = { asks: "all-opinions-favourable" } as const;

  it("look at no test", () => {
    expect(byRule({ tests: [false], opinions: [true, true] }, asks)).toEqual(
      granted(
        "félicitations",
        finding(true, "honours-earned", { tests: 0, ofTests: 1, opinions: 2, ofOpinions: 2 }, rule),
      ),
    );
  });

  it("are refused by one opinion that is not", () => {
    expect(byRule({ tests: [true], opinions: [true, false] }, asks).outcome).toBe("refused");
  });
});

describe("Honours that someone grants", () => {
  const asks = { grantedBy: "jury" };
  const excellent = { tests: [true], opinions: [] };
  const earned = finding(true, "honours-earned", { tests: 1, ofTests: 1, opinions: 0, ofOpinions: 0 }, rule);

  it("wait for that decision once they are earned", () => {
    expect(byRule(excellent, asks)).toEqual({
      outcome: "undetermined",
      findings: [earned, missing("honours-awaited-from", { by: "jury" }, rule)],
    });
    expect(byRule({ ...excellent, grantedBy: true }, asks)).toEqual(
      granted("félicitations", earned, finding(true, "honours-left-to", { by: "jury" }, rule)),
    );
    expect(byRule({ ...excellent, grantedBy: false }, asks)).toEqual(
      refused(earned, finding(false, "honours-left-to", { by: "jury" }, rule)),
    );
  });

  it("wait for nobody while they are not earned", () => {
    expect(byRule({ tests: [false], opinions: [] }, asks).findings.map(({ code }) => code)).toEqual([
      "honours-not-earned",
    ]);
  });

  it("are never given without a jury, where the text says so, however good everything is", () => {
    expect(byRule(excellent, { asks: "never-without-jury", grantedBy: "jury" })).toEqual(
      refused(
        finding(false, "honours-need-a-jury", { tests: 1, ofTests: 1, opinions: 0, ofOpinions: 0 }, rule),
      ),
    );
  });
});

describe("Honours by the number of opinions that the aggregation names", () => {
  const opinions = (honoursAt: number | undefined) =>
    ({ kind: "opinions", of: ["tuteur", "centre", "jury"], atLeast: 2, honoursAt }) as const;
  const byAggregation = (given: boolean[], how: BranchValue<"assessment.aggregation">) =>
    honours({ tests: [], opinions: given }, textSaying({ "assessment.aggregation": how }, on));
  const unanimous: BranchValue<"assessment.aggregation"> = {
    ...opinions(3),
    of: ["tuteur", "centre", "jury"],
  };
  const silent: BranchValue<"assessment.aggregation"> = {
    ...opinions(undefined),
    of: ["tuteur", "centre", "jury"],
  };
  const said = (count: number) => ({ tests: 0, ofTests: 0, opinions: count, ofOpinions: 3 });

  it("are earned at that number, no less", () => {
    const aggregation = cited("assessment.aggregation");

    expect(byAggregation([true, true, true], unanimous)).toEqual(
      granted("mention", finding(true, "honours-earned", said(3), aggregation)),
    );
    expect(byAggregation([true, false, true], unanimous)).toEqual(
      refused(finding(false, "honours-not-earned", said(2), aggregation)),
    );
  });

  it("are found among several conditions too", () => {
    const both: BranchValue<"assessment.aggregation"> = {
      kind: "all-of",
      rules: [{ kind: "all" }, silent, unanimous],
    };

    expect(byAggregation([true, true, true], both)).toMatchObject({ value: { name: "mention" } });
  });

  it("are undetermined where no text speaks of any", () => {
    const undetermined = { outcome: "undetermined", findings: [missing("honours-not-stated")] };

    expect(byAggregation([true, true, true], silent)).toEqual(undetermined);
    expect(byAggregation([true, true, true], { kind: "all" })).toEqual(undetermined);
    expect(honours({ tests: [true], opinions: [true] }, textSaying({}, on))).toEqual(undetermined);
  });
});
