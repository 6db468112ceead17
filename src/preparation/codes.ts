import type { TutorCode } from "../candidacy/index.ts";

/** Reason codes of what comes before assessment; the tutor's are the candidacy's. */
export type PreparationCode =
  | TutorCode
  | "path-of-training"
  | "vae-has-own-steps"
  | "session-to-come"
  | "session-over-for-path"
  | "positioning-day-come"
  | "positioning-day-to-come"
  | "positioning-before-jury"
  | "positioning-after-jury"
  | "positioning-before-start"
  | "positioning-after-start"
  | "straight-with-note"
  | "straight-without-note"
  | "positioned"
  | "not-positioned"
  | "something-missing"
  | "nothing-missing"
  | "planned-not-missing"
  | "missing-planned"
  | "missing-not-planned"
  | "plan-after-positioning"
  | "plan-before-positioning"
  | "plan-days-in-order"
  | "plan-days-reversed"
  | "plan-ends-before-jury"
  | "plan-ends-after-jury"
  | "plan-holds-start"
  | "plan-without-start"
  | "plan-not-written"
  | "plan-follows"
  | "plan-overtaken"
  | "start-come"
  | "start-to-come"
  | "start-within-plan"
  | "start-outside-plan";

/** Reason codes of what the branch asks of a positioning. */
export type PositioningAskedCode =
  | "positioning-not-stated"
  | "positioning-free"
  | "positioning-not-for-public"
  | "positioning-if-experienced"
  | "positioning-in-time"
  | "positioning-late"
  | "positioning-absent";
