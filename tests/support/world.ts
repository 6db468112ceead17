import { type Day, day, dayInParis, type World } from "../../src/kernel/index.ts";

/** A world that stands still on one day and numbers what it names, so that a test says the same each time. */
export const fixedWorld = (today: Day = day("2026-11-24")): World => {
  let count = 0;
  return {
    today: () => today,
    now: () => new Date(`${today}T09:00:00Z`),
    newId: () => `018f3c1e-0000-7000-8000-${(++count).toString(16).padStart(12, "0")}`,
  };
};

/** A world whose clock a test sets, and which numbers what it names. */
export type SetWorld = World & { readonly set: (instant: string) => void };

export const setWorld = (start: string): SetWorld => {
  let now = new Date(start);
  let count = 0;
  return {
    today: () => dayInParis(now),
    now: () => now,
    newId: () => `018f3c1e-0000-7000-8000-${(++count).toString(16).padStart(12, "0")}`,
    set: (instant) => {
      now = new Date(instant);
    },
  };
};
