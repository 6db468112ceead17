/** A calendar day, "YYYY-MM-DD". The law counts days, not instants: no time zone, no clock. */
export type Day = string & { readonly kind: "Day" };

/** Reads a day. Throws RangeError for anything that is not in the calendar ("2023-02-30"). */
export const day = (text: string): Day => {
  const read = parseDay(text);
  if (!read) throw new RangeError(`Not a calendar day: "${text}"`);
  return read;
};

/** Reads a day from outside; undefined for anything that is not in the calendar. */
export const parseDay = (text: string): Day | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const midnight = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === text;
  return isReal ? (text as Day) : undefined;
};

/** The day `count` days later (earlier when negative). */
export const addDays = (start: Day, count: number): Day => {
  const moved = new Date(`${start}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10) as Day;
};

/**
 * The day of the same number `count` calendar months later, or the last day of that month
 * when it is shorter: 31 January plus one month is 28 or 29 February.
 */
export const addMonths = (start: Day, count: number): Day => {
  const year = yearOf(start);
  const months = Number(start.slice(5, 7)) - 1 + count;
  const target = new Date(Date.UTC(year, months, 1));
  const lastDay = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(Number(start.slice(8, 10)), lastDay));
  return target.toISOString().slice(0, 10) as Day;
};

/** Days from `start` to `end`; negative when `end` comes first. */
export const daysBetween = (start: Day, end: Day): number =>
  Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000);

/** Calendar months that are over from one day to a later one: from 31 January to 28 February, one. */
export const wholeMonths = (start: Day, end: Day): number => {
  const apart = (yearOf(end) - yearOf(start)) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7));
  return addMonths(start, apart) <= end ? apart : apart - 1;
};

/** The calendar year of a day. */
export const yearOf = (of: Day): number => Number(of.slice(0, 4));

/** Whole years lived on `on` by someone born on `born`; the birthday itself counts. */
export const ageOn = (born: Day, on: Day): number =>
  yearOf(on) - yearOf(born) - (on.slice(5) < born.slice(5) ? 1 : 0);

const parisClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Paris",
  dateStyle: "short",
  timeStyle: "medium",
});

/** The day it is in Paris at an instant: the day that counts for a deadline. */
export const dayInParis = (at: Date): Day => {
  const hour = Math.floor(at.getTime() / hourMs);
  const held = daysOfHours.get(hour);
  if (held) return held;
  const day = parisClock.format(at).slice(0, 10) as Day;
  if (daysOfHours.size >= mostHours) daysOfHours.clear();
  daysOfHours.set(hour, day);
  return day;
};

/** Days already told, by the hour: Paris has been whole hours away since 1911, and the same few days are asked again. */
const daysOfHours = new Map<number, Day>();
const mostHours = 1_000;
const hourMs = 3_600_000;

/** The instant at which a day begins in Paris, in UTC: "2026-03-30" begins at 2026-03-29T22:00:00Z. */
export const startInParis = (of: Day): Date => {
  const midnightUtc = new Date(`${of}T00:00:00Z`);
  const hoursAhead = Number(parisClock.format(midnightUtc).slice(11, 13));
  return new Date(midnightUtc.getTime() - hoursAhead * 3_600_000);
};
