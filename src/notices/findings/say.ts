import type { Facts } from "../../kernel/index.ts";
import {
  collegeWords,
  dayText,
  type Language,
  publicWords,
  roleWords,
  routeWords,
  type Words,
} from "../../language/index.ts";

export { words } from "../../language/index.ts";

/** A reason in words: of its facts, in one language or in both. */
export type Say = (facts: Facts, language: Language) => Words | string;

export const named = (table: Readonly<Record<string, Words>>, key: unknown, language: Language): string =>
  table[String(key)]?.[language] ?? String(key);
export const route = (facts: Facts, language: Language) => named(routeWords, facts["route"], language);
export const who = (facts: Facts, language: Language) => named(publicWords, facts["public"], language);
export const on = (value: unknown, language: Language) =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? dayText(value, language)
    : String(value ?? "?");
export const college = (value: unknown, language: Language) => named(collegeWords, value, language);
export const list = (value: unknown): string => (Array.isArray(value) ? value.join(", ") : String(value));
export const purpose = (value: unknown, language: Language) =>
  value === "train" ? (language === "fr" ? "former" : "train") : language === "fr" ? "évaluer" : "assess";
export const role = (facts: Facts, language: Language) => named(roleWords, facts["role"], language);
export const decimal = (value: unknown, language: Language) =>
  language === "fr" ? String(value).replace(".", ",") : String(value);

export const ruleOf = (facts: Facts): string => String(facts["rule"]).split("#").at(-1) ?? "";
