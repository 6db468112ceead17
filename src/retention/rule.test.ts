import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "../kernel/index.ts";
import { readRetention } from "./read-retention.ts";
import { keptUntil, overSince, type RetentionRule, retentionOn, settingRefusals } from "./rule.ts";

const rules: readonly RetentionRule[] = [
  {
    matter: "marks",
    starts: "session-awarded",
    months: 62,
    does: "erase",
    from: day("2019-01-01"),
    source: { text: "Centre Inffo" },
    inferred: true,
  },
  {
    matter: "register-entry",
    starts: "certificate-issued",
    does: "keep",
    from: day("2019-01-01"),
    source: { text: "Code du travail", article: "L. 6113-8" },
    inferred: true,
  },
];
const today = day("2026-11-24");
const set = (months: number, from: Day, facts = {}) => ({
  matter: "marks" as const,
  months,
  from,
  why: "Délibération de la CPNE",
  setBy: "Solène",
  ...facts,
});

describe("How long a matter is kept", () => {
  it("is what the certifier set last, from the day it set, and the default before", () => {
    const settings = [set(36, day("2026-12-01")), set(48, day("2026-10-01"))];
    const monthsOn = (on: Day) =>
      retentionOn(rules, settings, on).find(({ matter }) => matter === "marks")?.months;
    expect([day("2026-09-30"), day("2026-10-01"), day("2026-12-01")].map(monthsOn)).toEqual([62, 48, 36]);
  });

  it("is for good where the default says so, whatever was set", () => {
    const kept = retentionOn(rules, [set(1, day("2020-01-01"), { matter: "register-entry" })], today);
    expect(kept.find(({ matter }) => matter === "register-entry")).toMatchObject({ does: "keep" });
    expect(kept.find(({ matter }) => matter === "register-entry")?.months).toBeUndefined();
  });

  it("includes its last day: that of the same number, and all that began by the day found is over, and nothing after", () => {
    expect(keptUntil(day("2021-09-24"), 62)).toBe("2026-11-24");
    const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day("2000-01-01"), count));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 360 }), (on, months) => {
        const over = overSince(on, months);
        expect(keptUntil(over, months) < on).toBe(true);
        expect(keptUntil(addDays(over, 1), months) >= on).toBe(true);
      }),
    );
  });

  it("may be set for the days to come, within thirty years, with a reason; every obstacle is told", () => {
    expect(settingRefusals(rules, set(36, today), today)).toEqual([]);
    expect(
      settingRefusals(rules, set(361, day("2026-11-23"), { matter: "register-entry", why: " " }), today),
    ).toEqual(["matter-always-kept", "months-out-of-bounds", "already-past", "reason-missing"]);
  });

  it("stands in our file for every matter, with its source and why where no text gives it", () => {
    const read = readRetention(new URL("../../", import.meta.url).pathname);
    expect(retentionOn(read, [], today).map(({ matter }) => matter)).toHaveLength(8);
    expect(read.every(({ source, inferred }) => source.text !== "" && inferred)).toBe(true);
  });
});
