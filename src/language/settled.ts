import type { BranchRule } from "../rulebook/index.ts";
import { ruleWords } from "./rule-names.ts";
import { wordValue } from "./rule-values.ts";
import { frenchSpacing, type Language } from "./typography.ts";
import { type Words, words } from "./words.ts";

const isNamed = (rule: string): rule is keyof typeof ruleWords => Object.hasOwn(ruleWords, rule);

/** A point that the text leaves open, by its name. */
export const settledName = (rule: string, language: Language): string =>
  isNamed(rule) ? ruleWords[rule][language] : rule;

/** Where the rule's own sentence speaks of a text, which here says nothing. */
const own: Readonly<Record<string, (value: unknown) => Words>> = {
  "registration.ran-at-entry": (code) =>
    words(`${code} courait à l'entrée.`, `${code} was running at entry.`),
  "jury.parity": (asked) =>
    asked
      ? words("Autant de salariés que d'employeurs.", "As many employees as employers.")
      : words("La parité n'est pas exigée.", "Parity is not asked."),
};

/** What was settled on record, as a sentence: a branch's rule by its own words, or the registration that ran. */
export const wordSettled = (rule: string, value: unknown, language: Language): string => {
  const said = own[rule]?.(value)[language];
  if (said === undefined) return wordValue(rule as BranchRule, value, language);
  return language === "fr" ? frenchSpacing(said) : said;
};
