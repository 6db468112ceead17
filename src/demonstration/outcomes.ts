import type { Marks, Words } from "./walk.ts";

/**
 * Of twelve candidates: eight acquire all, the ninth the whole of block A1 and one competence more, the tenth
 * two competences, the eleventh none, and the twelfth is deferred. On the eighth the assessors differ on C7.
 */
export const machiningMarks: Marks = (rank, { code }, assessor) => {
  if (rank === 7 && code === "C7") return { acquired: assessor === 0 };
  if (rank === 8) return { acquired: ["C1", "C2", "C3", "C4"].includes(code) };
  if (rank === 9) return { acquired: ["C4", "C6"].includes(code) };
  return { acquired: rank !== 10 };
};

/** The eighth file is put to the vote; four against four, the president being for, carries it. */
export const machiningWords: Words = (rank) => {
  if (rank === 7) {
    return {
      kind: "decided",
      items: { C7: { acquired: true } },
      vote: { for: 4, against: 4, abstained: 0, presidentFor: true },
      reason: "Les évaluateurs divergent sur C7 ; le jury a réexaminé la pièce.",
    };
  }
  if (rank === 11) return { kind: "deferred", reason: "L'avis de l'entreprise manque au dossier." };
  return { kind: "decided", items: {} };
};

/** Marks out of twenty for theory, science and practice: 13.9, 10 exactly, and 9.4. */
const bakerPoints: readonly Readonly<Record<string, number>>[] = [
  { technologie: 14, sciences: 12, fabrication: 14.5 },
  { technologie: 10, sciences: 10, fabrication: 10 },
  { technologie: 12, sciences: 11, fabrication: 8 },
];
export const bakerMarks: Marks = (rank, { code }) => ({ points: bakerPoints[rank]?.[code] ?? 0 });

/** The first acquires the three blocks, the second all but the last. */
export const shopMarks: Marks = (rank, { code }) => ({ acquired: rank === 0 || code !== "B3" });

export const followsAssessors: Words = () => ({ kind: "decided", items: {} });
