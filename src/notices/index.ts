export { type Clock, type ClockFacts, clocksOf } from "./clocks.ts";
export { passageStateWords, refusalRemedy, wordCpfCode } from "./cpf.ts";
export { type Deliver, sendMailTask, smtpDelivery } from "./deliver.ts";
export { faultPlace, wordFault } from "./faults.ts";
export { type ReasonCode, wordCitation, wordFinding } from "./findings.ts";
export { localOutbox, type Mail, queueMail, queueWaitingMail } from "./mail.postgres.ts";
export { requestLink, signInLinkTask } from "./sign-in-link.ts";
export { tellConvened, tellEnrolled, tellResults } from "./tell.ts";
export { verdictWords, wordCheck } from "./verification.ts";
