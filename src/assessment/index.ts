export {
  type AssessmentRow,
  assessmentsOf,
  creditsOf,
  creditsOfPerson,
  dropCredits,
  type HeldCredit,
  saveCredits,
} from "./assessment.postgres.ts";
export { type AssessorFacts, type AssessorLink, mayAssess } from "./assessor.ts";
export type { AssessmentCode } from "./codes.ts";
export { isComplete, type PieceCode, type PieceFacts, pieceLists } from "./complete-file.ts";
export { compositeMark } from "./composite-mark.ts";
export { type CreditUse, mayUseCredit, type UsableCredit } from "./credit-use.ts";
export { type Credit, type CreditFacts, creditsWon, isAlive } from "./credits.ts";
export { creditEndsOf, eraseMarks } from "./erase.postgres.ts";
export { type FinalMark, finalMark, type MarksOnItem } from "./final-marks.ts";
export { type Grounds, groundsOf, longestObservation, type Seen, seen, wantsWords } from "./grounds.ts";
export { type HonoursFacts, honours } from "./honours.ts";
export type { ItemResult, OutcomeCode } from "./item-result.ts";
export { type Item, itemsOf } from "./items.ts";
export { keeps } from "./keeps.ts";
export { type LeftFacts, type LeftToAssess, leftToAssess } from "./left-to-assess.ts";
export {
  type Mark,
  type MarkCode,
  maxOf,
  type NotedMark,
  type Proposal,
  propose,
  saysSame,
  standing,
} from "./marks.ts";
export { type MarkToNote, type NotingCode, noteMark } from "./note-mark.ts";
export { type OpinionsMake, weighOpinions } from "./opinions.ts";
export { type OtherCertificateFacts, otherCertificates } from "./other-certificate.ts";
export { type Aggregate, aggregate, type Outcome } from "./outcome.ts";
export { mayResit, type ResitCode, type ResitFacts } from "./resit.ts";
export { answerSent, type SentMark } from "./sent-mark.ts";
