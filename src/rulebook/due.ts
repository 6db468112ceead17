import { type Day, lastDayOf } from "../kernel/index.ts";
import type { DelayValue, StartName } from "./rules/index.ts";

/** The days on which things that open a delay happened; a day not given has not come, or is not known. */
export type Starts = Readonly<Partial<Record<StartName, Day>>>;

/** A delay's last day in time; or why there is none: the text gives no start, or the day it starts is not known. */
export type Due =
  | { readonly kind: "due"; readonly on: Day | "life"; readonly since: Day }
  | { readonly kind: "start-not-stated" }
  | { readonly kind: "start-unknown"; readonly start: StartName };

/**
 * The last day on which something due is in time. "Within 3 months of the issue" is in time on the day of the
 * same number three months later; "at least 15 days before" (`direction` -1) on the 15th day before. No text read
 * decides this edge.
 */
export const dueOn = ({ within, from }: DelayValue, starts: Starts, direction: 1 | -1 = 1): Due => {
  if (from === "not-stated") return { kind: "start-not-stated" };
  const since = starts[from];
  if (!since) return { kind: "start-unknown", start: from };
  return { kind: "due", on: lastDayOf(since, within, direction), since };
};
