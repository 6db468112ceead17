export type PieceKind = "pdf" | "jpeg" | "png";

/** A document or a picture in a candidate's file, without its bytes. */
export type Piece = {
  readonly id: string;
  readonly candidacyId: string;
  /** In the rulebook's words where it asks for it, else in those of who added it. */
  readonly label: string;
  readonly kind: PieceKind;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of the bytes kept, lower-case hexadecimal. */
  readonly sha256: string;
  readonly addedAt: Date;
  readonly addedBy: string;
  /** Account of who added it. */
  readonly accountId: string;
};
