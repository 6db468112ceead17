export { type AskedPieces, askedPieces } from "./asked.ts";
export type { KeepPieceCode } from "./codes.ts";
export { addPiece, removePiece } from "./keep-pieces.ts";
export type { Piece } from "./piece.ts";
export { erasePieces, pieceBytes, piecesOf } from "./pieces.postgres.ts";
