export {
  answerEligibility,
  type EligibilityAnswer,
  type EligibilityQuestion,
  eligibilityFor,
} from "./answer-eligibility.ts";
export { type GateFacts, mayBeAssessed, mayComeBeforeJury, type PracticeFacts } from "./before-assessment.ts";
export { type BranchVaeFacts, mayEnterBranchVae } from "./branch-vae.ts";
export {
  type Candidacy,
  candidaciesOf,
  candidaciesOfEnrolment,
  candidaciesOfPerson,
  findCandidacies,
  type Initiative,
  setCandidacyState,
} from "./candidacy.postgres.ts";
export { cellsBehind } from "./cells-behind.ts";
export type { CandidacyCode, EnrolmentCode, RouteCode } from "./codes.ts";
export {
  type CorrectionCode,
  correctIdentity,
  type IdentityCorrection,
} from "./correct-identity.ts";
export { type Draft, dropDraft, findDraft, mendDraft, saveDraft } from "./drafts.postgres.ts";
export type { Eligibility } from "./eligible-routes.ts";
export {
  type Application,
  type ApplicationCode,
  type Enrolled,
  type Enrolment,
  type EnrolmentMeans,
  type EnrolmentSession,
  enrol,
  previewEnrolment,
  type Taking,
} from "./enrol.ts";
export { type FoundCandidate, findCandidates, type SearchedFiles } from "./find-candidates.postgres.ts";
export { type EnrolmentFacts, mayEnrol } from "./may-enrol.ts";
export { joinMends, type Mend, type MendCode, mayMend, mended, mendField } from "./mend.ts";
export { mayNotifyRefusal, noteRefusalNotified, type RefusalCode } from "./notify-refusal.ts";
export { type EntryFacts, mayEnter } from "./prerequisites.ts";
export { presentedToPlanned, sessionsPresentedTo } from "./presented.postgres.ts";
export {
  type ApplicationsReading,
  type Column as ApplicationColumn,
  columns as applicationColumns,
  readApplications,
  readIdentity,
  readRow,
} from "./read-applications.ts";
export { mayReconvert, type ReconversionFacts } from "./reconversion.ts";
export { type RouteFacts, routeFindings } from "./route.ts";
export {
  type AddressAnswer,
  type AddressCode,
  type SettledAddress,
  settleAddress,
} from "./settle-address.ts";
export { addressesWaiting, eraseToldAddresses } from "./told-addresses.postgres.ts";
export { mayTutor, type TutorCode, type TutorFacts } from "./tutor.ts";
export { isUndoable, previewUndo, type Undoable, type UndoCode, undoEnrolment } from "./undo-enrolment.ts";
export {
  type Admissibility,
  type AdmissibilityFacts,
  mayFileVae,
  type VaeRequestFacts,
  vaeAdmissible,
} from "./vae-file.ts";
export { type VaeOpinion, type VaeStep, vaeOpinions, vaeStepKinds } from "./vae-step.ts";
export { eraseVaeSteps, vaeFilesWaiting, vaeStepsOf } from "./vae-steps.postgres.ts";
export { recordVaeStep, type VaeStepCode, vaeFileOn } from "./vae-steps.ts";
