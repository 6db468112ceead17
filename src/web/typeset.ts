import { frenchSpacing, type Language, type Words } from "../language/index.ts";

/** A text as a page prints it: French spacing and typographic apostrophes. */
export const typeset = (text: string, language: Language): string =>
  (language === "fr" ? frenchSpacing(text) : text).replace(/'/g, "’");

/** A pair of wordings, set once. */
export const words = (fr: string, en: string): Words => ({ fr: typeset(fr, "fr"), en: typeset(en, "en") });

/** "1 103" in French, "1,103" in English. */
export const numberText = (value: number, language: Language): string =>
  value.toLocaleString(language === "fr" ? "fr-FR" : "en-GB").replace(/\u202f/g, "\u00a0");
