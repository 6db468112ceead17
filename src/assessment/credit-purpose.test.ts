import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import { type CreditUse, mayUseCredit } from "./credit-use.ts";

const on = day("2023-01-01");
const retention = {
  "credit.retention": [{ grain: "block" as const, lasts: { years: 5 }, from: "deliberation" as const }],
};
const use = (facts: Partial<CreditUse>, text: Parameters<typeof textSaying>[0]) =>
  mayUseCredit(
    { on, grain: "block", deliberatedOn: day("2020-03-10"), decidedOn: day("2020-04-20"), ...facts },
    textSaying(text, on),
  );
const whole = cited("credit.of-whole");

describe("A part of a whole certificate", () => {
  const ofWhole = (line: {
    lasts?: "life";
    from?: "decision";
    onlyIf?: "job-practised" | "job-not-practised";
  }) => ({
    ...retention,
    "credit.of-whole": [
      { of: "unit" as const, lasts: "life" as const },
      { of: "block" as const, lasts: { years: 10 }, ...line },
    ],
  });
  const held = { wholeHeld: true };

  it("is kept by the clause on wholes, from its own start", () => {
    expect(use(held, ofWhole({ from: "decision" }))).toEqual({
      outcome: "granted",
      value: { until: "2030-04-20" },
      findings: [
        finding(true, "credit-alive", { on, until: "2030-04-20", start: "2020-04-20" }, whole),
        finding(true, "credit-for-this-certification"),
      ],
    });
  });

  it("has a start not stated where the clause gives none", () => {
    expect(use(held, ofWhole({})).findings[0]).toEqual(
      finding(true, "credit-alive", { on, until: "2030-03-10", start: null }, whole),
    );
  });

  it("is kept by the clause on partial results where the whole is not held, or no clause is on its size", () => {
    const rule = cited("credit.retention");
    const partial = finding(true, "credit-alive", { on, until: "2025-03-10", start: "2020-03-10" }, rule);
    const units = { ...retention, "credit.of-whole": [{ of: "unit" as const, lasts: "life" as const }] };

    expect(use({ wholeHeld: false }, ofWhole({})).findings[0]).toEqual(partial);
    expect(use({}, ofWhole({})).findings[0]).toEqual(partial);
    expect(use(held, units).findings[0]).toEqual(partial);
    expect(use(held, retention).findings[0]).toEqual(partial);
  });

  it.each(["job-practised", "job-not-practised"] as const)(
    "depends on the job where the clause does: %s",
    (onlyIf) => {
      const text = ofWhole({ lasts: "life", onlyIf });
      const holds = onlyIf === "job-practised";

      expect(use({ ...held, jobPractised: holds }, text)).toMatchObject({
        outcome: "granted",
        value: { until: "life" },
      });
      expect(use({ ...held, jobPractised: !holds }, text)).toEqual({
        outcome: "refused",
        findings: [finding(false, "nothing-kept", { grain: "block" }, whole)],
      });
      expect(use(held, text)).toEqual({
        outcome: "undetermined",
        findings: [missing("credit-condition-unknown", { grain: "block", asks: [onlyIf] }, whole)],
      });
    },
  );

  it("serves other certifications", () => {
    expect(use({ ...held, towardsAnother: true }, ofWhole({})).findings[1]).toEqual(
      finding(true, "credit-serves-others", {}, whole),
    );
  });
});

describe("A credit put forward for another certification", () => {
  const another = { towardsAnother: true };
  const purposeOf = (facts: Partial<CreditUse>, text: Parameters<typeof textSaying>[0]) => {
    const { outcome, findings } = use({ ...another, ...facts }, { ...retention, ...text });
    return { outcome, found: findings.slice(1) };
  };
  const others = { "credit.for": "any-with-the-item" } as const;
  const own = { "credit.for": "this-certification" } as const;
  const ofWhole = { "credit.of-whole": [{ of: "unit" as const, lasts: "life" as const }] };

  it("serves any that has the part, where the text says so", () => {
    expect(purposeOf({}, others)).toEqual({
      outcome: "granted",
      found: [finding(true, "credit-serves-others", {}, cited("credit.for"))],
    });
  });

  it("serves its own certification alone, where the text says so", () => {
    expect(purposeOf({}, own)).toEqual({
      outcome: "refused",
      found: [finding(false, "credit-of-another-certification", {}, cited("credit.for"))],
    });
  });

  it("serves it when the part was declared common to both, even where the text is silent", () => {
    const common = { outcome: "granted", found: [finding(true, "credit-block-declared-common")] };

    expect(purposeOf({ declaredCommon: true }, own)).toEqual(common);
    expect(purposeOf({ declaredCommon: true }, {})).toEqual(common);
    expect(purposeOf({ declaredCommon: false }, own).outcome).toBe("refused");
  });

  it("is undetermined, naming the rule, where the text is silent", () => {
    const silent = {
      outcome: "undetermined",
      found: [missing("credit-for-not-stated", { rule: named("credit.for") })],
    };

    expect(purposeOf({}, {})).toEqual(silent);
    expect(purposeOf({ wholeHeld: true }, {})).toEqual(silent);
    expect(purposeOf({ wholeHeld: false }, ofWhole)).toEqual(silent);
  });

  it("asks nothing of the kind for the certification it was won for", () => {
    expect(use({ towardsAnother: false }, { ...retention, ...own }).outcome).toBe("granted");
  });
});
