import { isComplete, type PieceCode } from "../assessment/index.ts";
import type { Decision } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";

/** The lists of a rulebook that a file is held to, from its entry to its award. */
const lists = ["entry.pieces", "jury.inputs", "award.file"] as const;

export type AskedPieces = {
  readonly list: (typeof lists)[number];
  readonly decision: Decision<true, PieceCode>;
};

/** What the branch's text asks of a file, list by list, and which of it is there; a list that it does not give is left out. */
export const askedPieces = (rules: Rules, labels: readonly string[]): readonly AskedPieces[] =>
  lists.flatMap((list) => {
    const decision = isComplete({ list, given: labels }, rules);
    return decision.outcome === "undetermined" ? [] : [{ list, decision }];
  });
