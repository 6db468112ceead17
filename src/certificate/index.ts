export {
  type AskRefusal,
  askStateChange,
  type ConfirmRefusal,
  confirmStateChange,
  withdrawStateRequest,
} from "./ask-state.ts";
export {
  type Certificate,
  type CertificateState,
  certificatesOfAwards,
  certificatesOfPerson,
  findCertificate,
  type ReasonClass,
  reasonClasses,
} from "./certificate.postgres.ts";
export { changeState, type StateChange, type StateRefusal } from "./change-state.ts";
export { type AskedLine, answerList, type ListedAnswer, type ListedOutcome } from "./confirm-list.ts";
export { duplicate, type EditionRefusal, renewAfterCompromise } from "./edition.ts";
export { replacedEditions } from "./editions.postgres.ts";
export { type HeldKey, heldKeys } from "./held-keys.ts";
export { holdersOf, noteAccepted } from "./holders.postgres.ts";
export { type IssueAnswer, issueAward } from "./issue.ts";
export {
  declareCompromise,
  importSealCertificate,
  type KeyRefusal,
  rotateKey,
} from "./key-life.ts";
export { type KeyKind, type KeyUse, keyKinds } from "./keys.ts";
export { certifierName, type InstallationKnowledge, installationKnowledge } from "./knowledge.ts";
export type { CertificateMeans } from "./means.ts";
export type { Edition } from "./parchment.ts";
export { type MentionCode, mentionSource } from "./parchment-mentions.ts";
export { printParchmentsTask, printWaiting, queueUnprinted } from "./print.ts";
export { mostInCopy, printingCopy } from "./printing-copy.ts";
export { findListed, findRegisterLine, type RegisterLine } from "./register-line.postgres.ts";
export { type RegisteredCertificate, registeredCertificates } from "./registered.postgres.ts";
export { sealedParchment } from "./render.ts";
export { type SharedPart, sharedMonths, sharedParts } from "./sharing/parts.ts";
export { openShared, shareCertificate, withdrawShared } from "./sharing/share.ts";
export { forgetSharedLinks, type SharedLink, sharedLinksOf } from "./sharing/shared-links.postgres.ts";
export { countPrinted, countUnprinted } from "./sheets.postgres.ts";
export { type KeyActRow, keyActsOf } from "./signing-keys.postgres.ts";
export { type StateOnDay, stateOn } from "./state-on.ts";
export { type StateRequest, stateRequestsOf } from "./state-requests.postgres.ts";
export { servedStatusList, statusListUrl } from "./status.ts";
export { type StatusEvent, statusEvents } from "./status-events.postgres.ts";
export { statusLists } from "./status-lists.postgres.ts";
export { timeStampsFrom } from "./time-stamp.ts";
export type { AwardToIssue, ClaimedRegistration } from "./to-issue.ts";
export { didDocument, jsonWebKeySet, trustList } from "./trust.ts";
export { type VerifiedHere, verifyHere } from "./verify-here.ts";
