import { setPaperInWorker } from "../../typesetting/index.ts";
import type { LetterPaper, SheetPaper } from "./paper.ts";

/** Letters in one file at most: two thousand were measured to hold 3.5 GB while they are set, two hundred a tenth of it. */
export const mostInFile = 200;

/** Letters in one file, each from its own first page; undefined when there is none. Throws above `mostInFile`. */
export const printLetters = async (
  letters: readonly LetterPaper[],
  at: Date,
): Promise<Uint8Array | undefined> => {
  const [first] = letters;
  if (!first) return undefined;
  if (letters.length > mostInFile) throw new RangeError(`${letters.length} letters in one file`);
  const title = letters.length === 1 ? `${first.title}, ${first.to[0]}` : first.title;
  const data = { title, issuer: first.issuer, letters: letters.map(citedOnce) };
  return setPaperInWorker({ template: "courrier", data, at });
};

/** Lines that follow one another by the same text cite it once, under the last of them. */
const citedOnce = (letter: LetterPaper): LetterPaper => ({
  ...letter,
  sections: letter.sections.map(({ title, lines }) => ({
    title,
    lines: lines.map((line, i) => (lines[i + 1]?.source === line.source ? { ...line, source: null } : line)),
  })),
});

export const printSheet = (sheet: SheetPaper, at: Date): Promise<Uint8Array> =>
  setPaperInWorker({ template: "emargement", data: sheet, at });
