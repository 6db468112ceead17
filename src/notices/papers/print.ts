import { setPaperInWorker } from "../../typesetting/index.ts";
import type { LetterPaper, SheetPaper } from "./paper.ts";

/** Letters in one file, each from its own first page; undefined when there is none. */
export const printLetters = async (
  letters: readonly LetterPaper[],
  at: Date,
): Promise<Uint8Array | undefined> => {
  const [first] = letters;
  if (!first) return undefined;
  const title = letters.length === 1 ? `${first.title}, ${first.to[0]}` : first.title;
  return setPaperInWorker({ template: "courrier", data: { title, issuer: first.issuer, letters }, at });
};

export const printSheet = (sheet: SheetPaper, at: Date): Promise<Uint8Array> =>
  setPaperInWorker({ template: "emargement", data: sheet, at });
