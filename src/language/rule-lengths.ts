import { startWords, termWords } from "./rule-terms.ts";
import type { Language } from "./typography.ts";

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A word of the closed lists; what is not one stays as the text has it. */
export const term = (key: string, language: Language): string => termWords[key]?.[language] ?? key;

/** A length of time: "24 mois", "sans limite de durée". */
export const lasting = (value: unknown, language: Language): string | undefined => {
  if (value === "life") return term("life", language);
  const [[unit, count] = [], ...others] = Object.entries((value ?? {}) as Record<string, unknown>);
  if (others.length > 0 || typeof count !== "number" || !/^(months|years|days)$/.test(unit ?? ""))
    return undefined;
  const one = { months: ["mois", "month"], years: ["an", "year"], days: ["jour", "day"] }[unit as "months"];
  const plural = count > 1 && !(unit === "months" && language === "fr") ? "s" : "";
  return `${count} ${one[language === "fr" ? 0 : 1]}${plural}`;
};

/** "à compter de la réunion". */
export const sinceWords = (from: string, language: Language): string =>
  language === "fr"
    ? `à compter de ${startWords[from]?.fr ?? from}`.replace("de le ", "du ").replace("de un ", "d'un ")
    : `from ${startWords[from]?.en ?? from}`;

/** A delay with what opens it: "6 mois à compter de la réunion". */
export const delay = (value: unknown, language: Language): string | undefined => {
  const { within, from, ...others } = (value ?? {}) as Record<string, unknown>;
  if (Object.keys(others).length > 0 || typeof from !== "string") return undefined;
  const time = lasting(within, language);
  return time && `${time} ${sinceWords(from, language)}`;
};
