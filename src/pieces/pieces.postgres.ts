import type { Db } from "../storage/index.ts";
import type { Piece, PieceKind } from "./piece.ts";

type PieceTables = {
  piece: {
    id: string;
    certifier_id: string;
    candidacy_id: string;
    label: string;
    kind: PieceKind;
    bytes: Uint8Array;
    size: number;
    sha256: string;
    added_at: Date;
    added_by: string;
    account_id: string;
  };
};

const on = (db: Db) => db.withTables<PieceTables>();
const withoutBytes = [
  "id",
  "candidacy_id",
  "label",
  "kind",
  "size",
  "sha256",
  "added_at",
  "added_by",
  "account_id",
] as const;

/** The pieces of these files, the first added first. */
export const piecesOf = async (db: Db, candidacyIds: readonly string[]): Promise<Piece[]> => {
  if (candidacyIds.length === 0) return [];
  const rows = await on(db)
    .selectFrom("piece")
    .select(withoutBytes)
    .where("candidacy_id", "in", [...candidacyIds])
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    candidacyId: row.candidacy_id,
    label: row.label,
    kind: row.kind,
    size: row.size,
    sha256: row.sha256,
    addedAt: row.added_at,
    addedBy: row.added_by,
    accountId: row.account_id,
  }));
};

/** The bytes of a piece of this file; undefined when the file holds no such piece. */
export const pieceBytes = async (db: Db, candidacyId: string, id: string): Promise<Uint8Array | undefined> =>
  (
    await on(db)
      .selectFrom("piece")
      .select("bytes")
      .where("id", "=", id)
      .where("candidacy_id", "=", candidacyId)
      .executeTakeFirst()
  )?.bytes;

export const savePiece = async (
  tx: Db,
  certifierId: string,
  { bytes, ...piece }: Piece & { readonly bytes: Uint8Array },
): Promise<void> => {
  await on(tx)
    .insertInto("piece")
    .values({
      id: piece.id,
      certifier_id: certifierId,
      candidacy_id: piece.candidacyId,
      label: piece.label,
      kind: piece.kind,
      bytes: Buffer.from(bytes),
      size: piece.size,
      sha256: piece.sha256,
      added_at: piece.addedAt,
      added_by: piece.addedBy,
      account_id: piece.accountId,
    })
    .execute();
};

export const dropPiece = async (tx: Db, id: string): Promise<void> => {
  await on(tx).deleteFrom("piece").where("id", "=", id).execute();
};

/** Erases the pieces of these files. */
export const erasePieces = async (tx: Db, candidacyIds: readonly string[]): Promise<void> => {
  if (candidacyIds.length === 0) return;
  await on(tx)
    .deleteFrom("piece")
    .where("candidacy_id", "in", [...candidacyIds])
    .execute();
};
