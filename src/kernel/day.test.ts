import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, day, dayInParis, parseDay, startInParis, wholeMonths } from "./index.ts";

describe("A day", () => {
  it.each(["2023-02-30", "2023-13-01", "30/02/2023", "2023-2-3", ""])("is not read from %j", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it("a month after 31 January is the last of February", () => {
    expect(addMonths(day("2023-01-31"), 1)).toBe("2023-02-28");
    expect(addMonths(day("2024-01-31"), 1)).toBe("2024-02-29");
  });

  it.each([
    ["2026-01-15", "2026-02-14", 0],
    ["2026-01-15", "2026-02-15", 1],
    ["2026-01-31", "2026-02-28", 1],
    ["2025-12-01", "2027-11-30", 23],
  ])("from %s to %s, %d whole month(s) are over", (start, end, months) => {
    expect(wholeMonths(day(start), day(end))).toBe(months);
  });

  it.each([
    ["2026-03-30", "2026-03-29T22:00:00.000Z"],
    ["2026-11-25", "2026-11-24T23:00:00.000Z"],
    ["2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["2026-10-25", "2026-10-24T22:00:00.000Z"],
  ])("%s begins in Paris at %s", (text, instant) => {
    expect(startInParis(day(text)).toISOString()).toBe(instant);
  });

  it("begins in Paris on that very day, every day of forty years", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14_600 }), (count) => {
        const one = addDays(day("2000-01-01"), count);
        const begins = startInParis(one);

        expect(dayInParis(begins)).toBe(one);
        expect(dayInParis(new Date(begins.getTime() - 1000))).toBe(addDays(one, -1));
      }),
    );
  });
});
