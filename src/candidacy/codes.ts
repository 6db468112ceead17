import type { AccreditationCode } from "../centre/index.ts";
import type { GateCode, PracticeCode } from "./before-assessment.ts";
import type { BranchVaeCode } from "./branch-vae.ts";
import type { EntryCode } from "./prerequisites.ts";
import type { ReconversionCode } from "./reconversion.ts";
import type { TutorCode } from "./tutor.ts";
import type { AdmissibilityCode, VaeRequestCode } from "./vae-file.ts";

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
  | "branch-condition-unknown"
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
  | "already-enrolled"
  | "places-left"
  | "session-full";

/** Reason codes of the decisions on the way in and before an assessment. */
export type CandidacyCode =
  | EntryCode
  | PracticeCode
  | GateCode
  | TutorCode
  | VaeRequestCode
  | AdmissibilityCode
  | BranchVaeCode
  | ReconversionCode;
