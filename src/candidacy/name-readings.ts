import { searchable } from "../referential/index.ts";

/** How what was written may name someone: the beginning of a birth or usage name, and of a first given name. */
export type NameReading = { readonly name: string; readonly firstName: string };

const mostWords = 6;

/**
 * Every way to read it: all of it a name, or a given name written before or after. "Anne Le Goff" is Le Goff, Anne, and
 * might be Anne Le Goff, whole; the database tells which exist. Nothing when no letter or figure is left.
 */
export const nameReadings = (written: string): readonly NameReading[] => {
  const words = searchable(written).split(" ").filter(Boolean).slice(0, mostWords);
  const said = (part: readonly string[]): string => part.join(" ");
  const cuts = words.slice(1).map((_, i) => i + 1);
  return words.length === 0
    ? []
    : [
        { name: said(words), firstName: "" },
        ...cuts.map((cut) => ({ name: said(words.slice(0, cut)), firstName: said(words.slice(cut)) })),
        ...cuts.map((cut) => ({ name: said(words.slice(cut)), firstName: said(words.slice(0, cut)) })),
      ];
};
