import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { type Experience, type ExperienceAsked, experienceHolds } from "./experience.ts";

const on = day("2026-03-10");
const holds = (asked: ExperienceAsked, ...experience: Experience[]) =>
  experienceHolds(asked, { experience, on });
const worked = (from: string, until?: string, more: Experience = {}): Experience => ({
  from: day(from),
  until: until === undefined ? undefined : day(until),
  ...more,
});

describe("An experience asked before entry", () => {
  it("is months and hours together, to the last of each", () => {
    const asked = { months: 12, hours: 800 };

    expect(holds(asked, { months: 12, hours: 800 })).toBe(true);
    expect(holds(asked, { months: 11, hours: 800 })).toBe(false);
    expect(holds(asked, { months: 12, hours: 799 })).toBe(false);
    expect(holds(asked, { months: 12 })).toBeUndefined();
    expect(holds(asked, { hours: 800 })).toBeUndefined();
    expect(holds(asked, { months: 12 }, { hours: 800 })).toBe(true);
    expect(holds(asked)).toBe(false);
  });

  it("is refused for what is known too short, though the rest is unknown", () => {
    expect(holds({ months: 12, hours: 800 }, { months: 3 })).toBe(false);
  });

  it("adds up stretches, one of unknown length leaving what falls short unknown", () => {
    expect(holds({ hours: 800 }, { hours: 400 }, { hours: 400 })).toBe(true);
    expect(holds({ hours: 800 }, { hours: 400 }, { hours: 399 })).toBe(false);
    expect(holds({ hours: 800 }, { hours: 400 }, {})).toBeUndefined();
    expect(holds({ hours: 800 }, { hours: 800 }, {})).toBe(true);
  });

  it("is one stretch where it must be continuous, said to be so", () => {
    const asked = { months: 6, continuous: true };

    expect(holds(asked, { months: 6, continuous: true })).toBe(true);
    expect(holds(asked, { months: 6 })).toBe(false);
    expect(holds(asked, { months: 6, continuous: false })).toBe(false);
    expect(holds(asked, { months: 3, continuous: true }, { months: 3, continuous: true })).toBe(false);
    expect(holds(asked, { months: 3, continuous: true }, { months: 6, continuous: true })).toBe(true);
    expect(
      holds({ hours: 10, continuous: true }, { hours: 5, continuous: true }, { hours: 5, continuous: true }),
    ).toBe(false);
    expect(holds({ months: 6, continuous: false }, { months: 3 }, { months: 3 })).toBe(true);
  });

  it("counts the activity named; one that is not said counts for any", () => {
    const asked = { hours: 10, of: "la vente" };

    expect(holds(asked, { hours: 10, of: "la vente" })).toBe(true);
    expect(holds(asked, { hours: 10 })).toBe(true);
    expect(holds(asked, { hours: 10, of: "l'achat" })).toBe(false);
    expect(holds({ hours: 10 }, { hours: 10, of: "l'achat" })).toBe(true);
  });

  it("counts what was done for the share of working time asked, or more", () => {
    const asked = { hours: 10, timeShare: 0.5 };

    expect(holds(asked, { hours: 10, timeShare: 0.5 })).toBe(true);
    expect(holds(asked, { hours: 10, timeShare: 0.49 })).toBe(false);
    expect(holds(asked, { hours: 10 })).toBe(false);
    expect(holds({ hours: 10 }, { hours: 10, timeShare: 0.1 })).toBe(true);
  });

  it("is for holders of a diploma of that level or above", () => {
    const at = (diplomaLevel?: number) =>
      experienceHolds({ diplomaLevel: 4 }, { experience: [], diplomaLevel, on });

    expect([at(3), at(4), at(5), at()]).toEqual([false, true, true, false]);
    expect(holds({})).toBe(true);
  });
});

describe("The months of an experience", () => {
  it("are whole calendar months, first and last day included, to the day of entry while it goes on", () => {
    expect(holds({ months: 12 }, worked("2024-01-01", "2024-12-31"))).toBe(true);
    expect(holds({ months: 12 }, worked("2024-01-01", "2024-12-30"))).toBe(false);
    expect(holds({ months: 12 }, worked("2025-03-11"))).toBe(true);
    expect(holds({ months: 12 }, worked("2025-03-12"))).toBe(false);
  });

  it("are those said, where they are", () => {
    expect(holds({ months: 12 }, worked("2020-01-01", "2024-12-31", { months: 11 }))).toBe(false);
    expect(holds({ months: 12 }, { months: 12 })).toBe(true);
    expect(holds({ months: 12 }, {})).toBeUndefined();
  });

  it("count inside the look-back alone, from its first day", () => {
    const asked = { months: 12, within: { years: 3 } };

    expect(holds(asked, worked("2020-01-01", "2024-03-09"))).toBe(true);
    expect(holds(asked, worked("2020-01-01", "2024-03-08"))).toBe(false);
    expect(holds(asked, worked("2020-01-01", "2024-03-09", { months: 6 }))).toBe(true);
    expect(holds(asked, worked("2023-03-10", "2026-03-09", { months: 11 }))).toBe(false);
    expect(holds(asked, worked("2023-03-09", "2026-03-09", { months: 11 }))).toBe(true);
    expect(holds(asked, worked("2025-03-11", "2027-03-10"))).toBe(true);
    expect(holds(asked, worked("2025-03-12", "2027-03-10"))).toBe(false);
    expect(holds(asked, worked("2025-03-11"))).toBe(true);
    expect(holds(asked, worked("2025-03-12"))).toBe(false);
    expect(holds(asked, { months: 40 })).toBeUndefined();
    expect(holds({ months: 12, within: "life" }, { months: 12 })).toBe(true);
    expect(holds({ months: 12, within: "life" }, worked("1990-01-01", "1990-12-31"))).toBe(true);
  });
});
