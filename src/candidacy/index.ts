export { answerEligibility, type EligibilityAnswer, type EligibilityQuestion } from "./answer-eligibility.ts";
export {
  candidaciesOf,
  candidaciesOfPerson,
  type Candidacy,
  findCandidacies,
  findCandidacy,
  type Initiative,
  initiatives,
  setCandidacyState,
} from "./candidacy.postgres.ts";
export type { EnrolmentCode, RouteCode } from "./codes.ts";
export { type Draft, dropDraft, findDraft, saveDraft } from "./drafts.postgres.ts";
export { type Eligibility, eligibleRoutes } from "./eligible-routes.ts";
export {
  type Application,
  type ApplicationCode,
  enrol,
  type Enrolled,
  type Enrolment,
  type EnrolmentMeans,
  type EnrolmentSession,
  previewEnrolment,
  type Taking,
} from "./enrol.ts";
export { type EnrolmentFacts, mayEnrol } from "./may-enrol.ts";
export { type RouteFacts, routeFindings } from "./route.ts";
export { type ApplicationsReading, columns as applicationColumns, readApplications, readRow } from "./read-applications.ts";
