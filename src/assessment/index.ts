export {
  type AssessmentRow,
  assessmentsOf,
  creditsOf,
  type HeldCredit,
  saveCredits,
} from "./assessment.postgres.ts";
export { type Credit, type CreditFacts, creditsWon, isAlive } from "./credits.ts";
export { type Item, itemsOf } from "./items.ts";
export {
  type Mark,
  type MarkCode,
  mayNote,
  type NotedMark,
  type Proposal,
  propose,
  standing,
} from "./marks.ts";
export { type MarkToNote, noteMark } from "./note-mark.ts";
export type { ItemResult, OutcomeCode } from "./item-result.ts";
export { type Aggregate, aggregate, type Outcome } from "./outcome.ts";
