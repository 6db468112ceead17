import type { Language } from "./typography.ts";

/**
 * Makes endings in brackets agree with the number before them: "8 titulaire(s)" is "8 titulaires".
 * Zero is singular in French and plural in English; an ending that no number precedes stays as it is.
 */
export const agreed = (text: string, language: Language): string => {
  let count: number | undefined;
  return text.replace(/(\d+)(?:[.,]\d+)?|\((s|nt|en|ent|es)\)/g, (found, digits, ending) => {
    if (digits !== undefined) {
      count = Number(digits);
      return found;
    }
    if (count === undefined) return found;
    return count > 1 || (count === 0 && language === "en") ? ending : "";
  });
};
