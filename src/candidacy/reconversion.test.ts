import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { mayReconvert } from "./reconversion.ts";

const { law } = readTexts(new URL("../../", import.meta.url).pathname);
const on = day("2026-03-10");
const rule = law.inForce("reconversion-period.length", on)?.citation;
const asked = (hours: number, months: number, byAgreement?: boolean) =>
  mayReconvert({ on, hours, months, byAgreement }, law);

describe("A période de reconversion (C. trav. L. 6324-4)", () => {
  it("begins on 1 January 2026 at the earliest", () => {
    expect(mayReconvert({ on: day("2025-12-31"), hours: 200, months: 6 }, law)).toEqual({
      outcome: "refused",
      findings: [{ outcome: "unmet", code: "reconversion-not-in-force", facts: { on: "2025-12-31" } }],
    });
    expect(mayReconvert({ on: day("2026-01-01"), hours: 200, months: 6 }, law).outcome).toBe("granted");
  });

  it("is told with its hours and its months, each with its limits", () => {
    expect(asked(450, 12)).toEqual({
      outcome: "granted",
      value: true,
      findings: [
        {
          outcome: "met",
          code: "reconversion-hours-allowed",
          facts: { hours: 450, least: 150, most: 450 },
          rule,
        },
        { outcome: "met", code: "reconversion-months-allowed", facts: { months: 12, most: 12 }, rule },
      ],
    });
  });

  it.each([
    [149, 12, false, "hours-too-few", "months-allowed"],
    [150, 12, false, "hours-allowed", "months-allowed"],
    [450, 13, false, "hours-allowed", "months-too-many"],
    [451, 12, false, "hours-too-many", "months-allowed"],
    [451, 13, true, "hours-allowed", "months-allowed"],
    [149, 12, true, "hours-too-few", "months-allowed"],
    [2100, 36, true, "hours-allowed", "months-allowed"],
    [2101, 37, true, "hours-too-many", "months-too-many"],
  ] as const)("of %i hours over %i months, by agreement: %s, is %s and %s", (...row) => {
    const [hours, months, byAgreement, ofHours, ofMonths] = row;
    const decision = asked(hours, months, byAgreement);
    const fits = [ofHours === "hours-allowed", ofMonths === "months-allowed"];

    expect(decision.findings.map(({ code }) => code)).toEqual([
      `reconversion-${ofHours}`,
      `reconversion-${ofMonths}`,
    ]);
    expect(decision.findings.map(({ outcome }) => outcome === "met")).toEqual(fits);
    expect(decision.outcome).toBe(fits.includes(false) ? "refused" : "granted");
  });
});
