export { compareRulebooks, type Difference, type Reading } from "./compare.ts";
export { type RulebookFault, type RulebookReading, readRulebook } from "./read-rulebook.ts";
export {
  type Answer,
  type Matter,
  type Rulebook,
  type RuleEntry,
  type Rules,
  rulebooksFor,
  rulesOn,
  type Scope,
  type Settlement,
} from "./rulebook.ts";
export {
  type BranchRule,
  type BranchValue,
  branchRules,
  type College,
  type CreditRule,
  colleges,
} from "./rules/index.ts";
export { type Shelf, shelve } from "./shelf.ts";
export { readTexts, type Texts } from "./texts.ts";
