import type { AccreditationCode } from "../centre/index.ts";

/** Reason codes of an enrolment or of an answer on eligibility. */
export type RouteCode =
  | "route-open"
  | "route-closed-to-public"
  | "route-not-in-force"
  | "route-never-leads-here"
  | "registration-not-needed"
  | "registered-that-day"
  | "not-registered-that-day"
  | "registration-days-unknown"
  | "registration-settled-that-day"
  | "branch-opens-route"
  | "branch-closes-route"
  | "branch-silent-on-route"
  | "branch-without-rulebook"
  | "experience-not-asked"
  | "experience-enough"
  | "experience-too-short"
  | "experience-unknown"
  | "branch-experience-yields-to-law";

export type EnrolmentCode =
  | RouteCode
  | AccreditationCode
  | "framework-in-force"
  | "framework-not-in-force"
  | "framework-days-unknown"
  | "already-enrolled";
