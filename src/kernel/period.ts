import type { Day } from "./day.ts";

/** From a first day to a last day, both included. Without `until` it has no known end. */
export type Period = { readonly from: Day; readonly until?: Day | undefined };

/** Does the period include that day? Its first and last days count. */
export const covers = ({ from, until }: Period, on: Day): boolean =>
  from <= on && (until === undefined || on <= until);
