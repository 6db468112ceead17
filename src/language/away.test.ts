import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, day } from "../kernel/index.ts";
import { awayText } from "./index.ts";

const today = day("2026-11-24");

describe("How far a day is", () => {
  it.each([
    ["2026-11-24", "aujourd'hui", "today"],
    ["2026-11-25", "dans 1 jour", "in 1 day"],
    ["2026-11-21", "il y a 3 jours", "3 days ago"],
    ["2027-01-23", "dans 60 jours", "in 60 days"],
    ["2027-01-24", "dans 2 mois", "in 2 months"],
    ["2027-04-24", "dans 5 mois", "in 5 months"],
    ["2027-05-23", "dans 5 mois", "in 5 months"],
    ["2028-11-23", "dans 23 mois", "in 23 months"],
    ["2028-11-24", "dans 2 ans", "in 2 years"],
    ["2024-11-24", "il y a 2 ans", "2 years ago"],
    ["2026-06-30", "il y a 4 mois", "4 months ago"],
  ])("%s: %s", (on, fr, en) => {
    expect(awayText(today, day(on), "fr")).toBe(fr);
    expect(awayText(today, day(on), "en")).toBe(en);
  });

  it("never leaves more time than there is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (days) => {
        const on = addDays(today, days);
        const [, count = "0", unit] = /^in (\d+) (day|month|year)/.exec(awayText(today, on, "en")) ?? [];
        const told =
          unit === "day"
            ? addDays(today, Number(count))
            : addMonths(today, Number(count) * (unit === "year" ? 12 : 1));

        expect(told <= on).toBe(true);
        expect(Number(count)).toBeGreaterThan(0);
      }),
    );
  });
});
