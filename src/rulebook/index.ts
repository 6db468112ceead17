export { compareRulebooks, type Difference, type Reading } from "./compare.ts";
export { type Due, dueOn, type Starts } from "./due.ts";
export { dayText, readLocatedYaml, type TextFault } from "./located-yaml.ts";
export { type RulebookFault, type RulebookReading, readRulebook } from "./read-rulebook.ts";
export {
  type Answer,
  type Matter,
  type Occasion,
  type Rulebook,
  type RuleEntry,
  type Rules,
  rulesOn,
  type Scope,
  type Settlement,
  type StatedVersion,
} from "./rulebook.ts";
export {
  type BranchRule,
  type BranchValue,
  branchRules,
  type College,
  type CreditRule,
  colleges,
  type StartName,
  starts,
  type WhenValue,
} from "./rules/index.ts";
export { type Shelf, shelve } from "./shelf.ts";
export { readTexts, type Texts } from "./texts.ts";
export { applies, type WhenFacts } from "./when.ts";
