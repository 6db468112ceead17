import { addDays, type Day, lastDayOf, wholeMonths } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";

/** A time spent on one activity. A time part of which falls outside the look-back counts for the rest only. */
export type Experience = {
  /** The activity, in the rulebook's words; one that is not said counts for any. */
  readonly of?: string | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  /** Months in full-time equivalent; the calendar months from `from` to `until` when not given. */
  readonly months?: number | undefined;
  readonly hours?: number | undefined;
  /** Share of working time spent on the activity, from 0 to 1. */
  readonly timeShare?: number | undefined;
  readonly continuous?: boolean | undefined;
};

export type ExperienceAsked = Exclude<BranchValue<"entry.prerequisites">, "none">[number];

/** Does one alternative hold? Unknown when a day, a length or hours it asks about were not given. */
export const experienceHolds = (
  asked: ExperienceAsked,
  {
    experience,
    diplomaLevel,
    on,
  }: { experience: readonly Experience[]; diplomaLevel?: number | undefined; on: Day },
): boolean | undefined => {
  if (asked.diplomaLevel !== undefined && (diplomaLevel ?? 0) < asked.diplomaLevel) return false;
  const fitting = experience.filter((one) => fits(one, asked));
  const answers = [
    reached(
      asked.months,
      fitting.map((one) => monthsOf(one, asked.within, on)),
      asked.continuous === true,
    ),
    reached(
      asked.hours,
      fitting.map(({ hours }) => hours),
      asked.continuous === true,
    ),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
};

const fits = (one: Experience, asked: ExperienceAsked): boolean =>
  (asked.of === undefined || one.of === undefined || one.of === asked.of) &&
  (asked.timeShare === undefined || (one.timeShare ?? 0) >= asked.timeShare) &&
  (!asked.continuous || one.continuous === true);

/** Continuous time is one stretch; otherwise stretches add up. */
const reached = (
  needed: number | undefined,
  given: readonly (number | undefined)[],
  oneStretch: boolean,
): boolean | undefined => {
  if (needed === undefined) return true;
  const known = given.flatMap((one) => one ?? []);
  const most = oneStretch ? Math.max(0, ...known) : known.reduce((sum, one) => sum + one, 0);
  if (most >= needed) return true;
  return known.length < given.length ? undefined : false;
};

/** Whole calendar months from the first day to the last, both included. */
const monthsWithin = (from: Day, until: Day): number => wholeMonths(from, addDays(until, 1));

const monthsOf = (
  { from, until, months }: Experience,
  within: ExperienceAsked["within"],
  on: Day,
): number | undefined => {
  const earliest = within === undefined ? "life" : lastDayOf(on, within, -1);
  if (earliest === "life") return months ?? (from && monthsWithin(from, until ?? on));
  if (!from) return undefined;
  if (months !== undefined && earliest <= from) return months;
  return monthsWithin(from < earliest ? earliest : from, until === undefined || on < until ? on : until);
};
