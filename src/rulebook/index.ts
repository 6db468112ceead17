export { type RulebookFault, type RulebookReading, readRulebook } from "./read-rulebook.ts";
export { shelve, type Shelf } from "./shelf.ts";
export {
  type Answer,
  type Matter,
  type Rulebook,
  type Rules,
  type RuleEntry,
  rulebooksFor,
  rulesOn,
  type Scope,
  type Settlement,
} from "./rulebook.ts";
export { type BranchRule, branchRules, type BranchValue, type College, colleges, type CreditRule, type Seats } from "./rules.ts";
export { readTexts, type Texts } from "./texts.ts";
