import type { Facts } from "../../kernel/index.ts";
import { dayText, type Language, termWords, type Words } from "../../language/index.ts";

/**
 * A wording filled with a finding's facts: `{dueOn}` is the fact of that name, a day as people write it, a list joined,
 * a term in its words. What stands in square brackets is left out when a fact it names is not known.
 */
export const fill = (wording: Words, facts: Facts, language: Language): string =>
  wording[language]
    .replace(/\[([^\]]*)\]/g, (_, part: string) =>
      namesOf(part).every((name) => isKnown(facts[name])) ? part : "",
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => told(facts[name], language));

const namesOf = (part: string): string[] => [...part.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? "");

const isKnown = (value: Facts[string] | undefined): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

const told = (value: Facts[string] | undefined, language: Language): string => {
  if (value === undefined || value === null) return "?";
  if (Array.isArray(value)) return value.map((one) => told(one, language)).join(", ");
  if (typeof value === "number") return language === "fr" ? String(value).replace(".", ",") : String(value);
  if (typeof value === "boolean")
    return value ? { fr: "oui", en: "yes" }[language] : { fr: "non", en: "no" }[language];
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayText(text, language);
  return Object.hasOwn(termWords, text) ? (termWords[text]?.[language] ?? text) : text;
};
