/** Why a piece is not put in a file, or not taken out of it. */
export type KeepPieceCode =
  | "piece-empty"
  | "piece-too-large"
  | "piece-kind-unknown"
  | "piece-broken"
  | "pieces-too-many"
  | "pieces-closed"
  | "piece-of-another";
