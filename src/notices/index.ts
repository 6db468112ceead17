export { wordClock } from "./clock-words.ts";
export type { Clock } from "./clocks.ts";
export { passageStateWords, refusalRemedy, wordCpfCode } from "./cpf.ts";
export { type Deliver, sendMailTask, smtpDelivery } from "./deliver.ts";
export { faultPlace, wordFault } from "./faults.ts";
export { type ReasonCode, wordCitation, wordFinding } from "./findings.ts";
export { letterKindWords, readLetterKind, refusalWords } from "./letter-kinds.ts";
export {
  countRefused,
  eraseLetters,
  type LetterFilter,
  type LetterState,
  type ListedLetter,
  letterStates,
  lettersAbout,
  lettersOf,
  readLetter,
} from "./letter-list.postgres.ts";
export { englishBelow } from "./letters.ts";
export type { LiveSession } from "./live-sessions.postgres.ts";
export { loadClocks } from "./load-clocks.ts";
export {
  localOutbox,
  type Mail,
  queueMail,
  queueWaitingMail,
  sendAgain,
} from "./mail.postgres.ts";
export {
  candidateConvocations,
  candidateSheet,
  decisionNotices,
  jurorConvocations,
  jurySheet,
  unionLetters,
} from "./papers/of-session.ts";
export type { LetterPaper } from "./papers/paper.ts";
export { mostInFile, printLetters, printSheet } from "./papers/print.ts";
export { remindTask } from "./remind.ts";
export { requestLink, signInLinkTask } from "./sign-in-link.ts";
export { tellEnrolled, tellResults, tellUndone } from "./tell.ts";
export { tellCandidatesConvened, tellConvened } from "./tell-convened.ts";
export { tellFactor } from "./tell-factor.ts";
export { tellIdentityCorrected } from "./tell-identity.ts";
export { tellInvited } from "./tell-invited.ts";
export {
  tellAccreditation,
  tellAnswered,
  tellCorrected,
  tellIssued,
  tellRectified,
  tellStateChanged,
} from "./tell-steps.ts";
export { verdictWords, wordCheck } from "./verification.ts";
