import { type Decision, decide, type Finding, finding } from "../kernel/index.ts";
import type { KeepPieceCode } from "./codes.ts";

/** The most pieces that one file holds. */
const mostPieces = 40;

export type KeepFacts = {
  /** The session is planned or open: its jury has not closed. */
  readonly open: boolean;
  /** Pieces the file holds already. */
  readonly held: number;
};

/** May a piece be put in this file? What a jury has decided on stays as it was. */
export const mayAddPiece = ({ open, held }: KeepFacts): Decision<true, KeepPieceCode> => {
  const findings: Finding<KeepPieceCode>[] = [];
  if (!open) findings.push(finding(false, "pieces-closed"));
  if (held >= mostPieces) findings.push(finding(false, "pieces-too-many", { most: mostPieces }));
  return decide(findings, () => true as const);
};

export type RemoveFacts = Pick<KeepFacts, "open"> & {
  /** Added by who takes it out; or whoever keeps every piece of the session. */
  readonly theirs: boolean;
};

/** May a piece be taken out of this file? */
export const mayRemovePiece = ({ open, theirs }: RemoveFacts): Decision<true, KeepPieceCode> => {
  const findings: Finding<KeepPieceCode>[] = [];
  if (!open) findings.push(finding(false, "pieces-closed"));
  if (!theirs) findings.push(finding(false, "piece-of-another"));
  return decide(findings, () => true as const);
};
