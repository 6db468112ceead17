import { addDays, addMonths, type Day } from "./day.ts";

/** A length of time in calendar units, as texts give it; "life" never ends. */
export type Lasting =
  | { readonly months: number }
  | { readonly years: number }
  | { readonly days: number }
  | "life";

/**
 * The last day of a time that begins on `start`: "24 months from 10 March 2026" includes 10 March 2028.
 * No text read decides this edge. Before `start` when `direction` is -1.
 */
export const lastDayOf = (start: Day, lasting: Lasting, direction: 1 | -1 = 1): Day | "life" => {
  if (lasting === "life") return "life";
  if ("days" in lasting) return addDays(start, direction * lasting.days);
  return addMonths(start, direction * ("months" in lasting ? lasting.months : lasting.years * 12));
};
