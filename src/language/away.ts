import { type Day, daysBetween, wholeMonths } from "../kernel/index.ts";
import type { Language } from "./typography.ts";

/** Months below which a distance is told in days, and below which it is told in months. */
const inDays = 2;
const inMonths = 24;

/**
 * How far a day is from today, as a person says it: "dans 12 jours", "dans 5 mois", "il y a 2 ans". Months and years
 * are whole ones, so that never more time is said to be left than there is; the exact day stands beside.
 */
export const awayText = (today: Day, on: Day, language: Language): string => {
  if (on === today) return language === "fr" ? "aujourd'hui" : "today";
  const [first, last] = today < on ? [today, on] : [on, today];
  const far = lengthText(first, last, language);
  if (today < on) return language === "fr" ? `dans ${far}` : `in ${far}`;
  return language === "fr" ? `il y a ${far}` : `${far} ago`;
};

const lengthText = (first: Day, last: Day, language: Language): string => {
  const months = wholeMonths(first, last);
  if (months < inDays) return counted(daysBetween(first, last), "day", language);
  return months < inMonths
    ? counted(months, "month", language)
    : counted(Math.floor(months / 12), "year", language);
};

const units = { day: ["jour", "jours"], month: ["mois", "mois"], year: ["an", "ans"] } as const;

const counted = (count: number, unit: keyof typeof units, language: Language): string =>
  language === "fr"
    ? `${count} ${units[unit][count > 1 ? 1 : 0]}`
    : `${count} ${unit}${count === 1 ? "" : "s"}`;
