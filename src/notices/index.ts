export { awardedIn, refusalOf } from "./awarded.ts";
export { wordClock } from "./clock-words.ts";
export type { Clock } from "./clocks.ts";
export { callsCandidates } from "./convened.ts";
export { passageStateWords, refusalRemedy, wordCpfCode } from "./cpf.ts";
export { faultPlace, wordFault } from "./faults.ts";
export { type ReasonCode, wordCitation, wordFinding, wordReason } from "./findings.ts";
export { letterKindWords, readLetterKind, refusalWords } from "./letters/kinds.ts";
export { englishBelow } from "./letters/letter.ts";
export type { LiveSession } from "./live-sessions.postgres.ts";
export { loadClocks } from "./load-clocks.ts";
export { type Deliver, sendMailTask, smtpDelivery } from "./mail/deliver.ts";
export {
  countRefused,
  countWaiting,
  eraseLetters,
  type LetterFilter,
  type LetterState,
  type ListedLetter,
  letterStates,
  lettersAbout,
  lettersOf,
  lettersWithWords,
  readLetter,
} from "./mail/letter-list.postgres.ts";
export {
  localOutbox,
  type Mail,
  queueMail,
  queueWaitingMail,
  sendAgain,
} from "./mail/mail.postgres.ts";
export { appealPapers } from "./papers/appeal.ts";
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
export { wordRemedy } from "./remedies.ts";
export { remindTask } from "./reminders/remind.ts";
export { tellAccreditation } from "./tell/accreditation.ts";
export { tellAppeal } from "./tell/appeal.ts";
export { tellCorrected, tellIssued, tellRenewed, tellStateChanged } from "./tell/certificate.ts";
export { tellCandidatesConvened, tellConvened, tellNotComing } from "./tell/convened.ts";
export { tellAnswered, tellAsked } from "./tell/data-request.ts";
export { tellEnrolled, tellUndone } from "./tell/enrolled.ts";
export { tellFactor } from "./tell/factor.ts";
export { tellIdentityCorrected, tellSpaceOpened } from "./tell/identity.ts";
export { tellInvited } from "./tell/invited.ts";
export { tellRefused } from "./tell/refused.ts";
export { resultToldOn, tellRectified, tellResults } from "./tell/result.ts";
export { tellRoleWithdrawn } from "./tell/role-withdrawn.ts";
export { requestLink, signInLinkTask } from "./tell/sign-in-link.ts";
export { tellVaeAnswered } from "./tell/vae.ts";
export { verdictWords, wordCheck } from "./verification.ts";
