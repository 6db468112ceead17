export { type Clock, type ClockFacts, clocksOf } from "./clocks.ts";
export { type Deliver, sendMailTask, smtpDelivery } from "./deliver.ts";
export { faultPlace, wordFault } from "./faults.ts";
export { type ReasonCode, wordCitation, wordFinding } from "./findings.ts";
export { convocationLetter, enrolmentLetter, type Letter, type LetterKind, resultLetter, signInLetter } from "./letters.ts";
export { localOutbox, type Mail, type MailMeans, type MailToQueue, queueMail, queueWaitingMail } from "./mail.postgres.ts";
export { requestLink, signInLinkTask } from "./sign-in-link.ts";
export { tellConvened, tellEnrolled, tellResults, type TellingMeans } from "./tell.ts";
export { checkOutcomeWords, checkWords, verdictWords } from "./verification.ts";
