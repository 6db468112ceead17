import { type Decision, decide, type Finding, finding } from "../kernel/index.ts";
import type { KeepPieceCode } from "./codes.ts";
import { withoutDetails } from "./image.ts";
import type { PieceKind } from "./piece.ts";

const mB = 1024 * 1024;
/** The most that one piece may weigh, in bytes. */
export const largestPiece = 10 * mB;

/** A piece as it is kept: what it is, and its bytes, for a picture without where and when it was taken. */
export type ReadPiece = { readonly kind: PieceKind; readonly bytes: Uint8Array };

const beginnings: Readonly<Record<PieceKind, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** What a file is told by its first bytes, never by its name. */
const kindOf = (bytes: Uint8Array): PieceKind | undefined =>
  (Object.keys(beginnings) as PieceKind[]).find((kind) =>
    beginnings[kind].every((byte, at) => bytes[at] === byte),
  );

/** Reads a file as a piece, or says why it is none: a PDF, a JPEG or a PNG of 10 MB at most. Never throws. */
export const readPiece = (bytes: Uint8Array): Decision<ReadPiece, KeepPieceCode> => {
  const refused = (
    code: KeepPieceCode,
    facts: Finding["facts"] = {},
  ): Decision<ReadPiece, KeepPieceCode> => ({
    outcome: "refused",
    findings: [finding(false, code, facts)],
  });
  if (bytes.length === 0) return refused("piece-empty");
  if (bytes.length > largestPiece) return refused("piece-too-large", { most: largestPiece / mB });
  const kind = kindOf(bytes);
  if (!kind) return refused("piece-kind-unknown");
  const kept = kind === "pdf" ? bytes : withoutDetails(kind, bytes);
  return kept ? decide([], () => ({ kind, bytes: kept })) : refused("piece-broken");
};
