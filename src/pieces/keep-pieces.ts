import { recordChange } from "../audit/index.ts";
import { findSession, lockSession, type Session, sitsOrWill } from "../jury/index.ts";
import { type Decision, decide, type World } from "../kernel/index.ts";
import { sha256Hex } from "../platform/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { KeepPieceCode } from "./codes.ts";
import { mayAddPiece, mayRemovePiece } from "./may-keep.ts";
import type { Piece } from "./piece.ts";
import { dropPiece, piecesOf, savePiece } from "./pieces.postgres.ts";
import { readPiece } from "./read-piece.ts";

/** A file of a session, which its caller has found there. */
export type OfFile = { readonly sessionId: string; readonly candidacyId: string };
export type By = { readonly name: string; readonly accountId: string };

/** Puts a piece in a file, with its entry in the trail; refused with every reason, and then nothing of it is kept. */
export const addPiece = (
  db: Db,
  world: World,
  about: OfFile,
  { label, bytes }: { readonly label: string; readonly bytes: Uint8Array },
  by: By,
): Promise<Decision<Piece, KeepPieceCode>> =>
  inTransaction(db, async (tx) => {
    const session = await lockedSession(tx, about);
    const held = await piecesOf(tx, [about.candidacyId]);
    const allowed = mayAddPiece({ open: sitsOrWill(session.state), held: held.length });
    const read = readPiece(bytes);
    const findings = [...allowed.findings, ...read.findings];
    if (read.outcome !== "granted" || allowed.outcome !== "granted") return { outcome: "refused", findings };
    const piece = {
      id: world.newId(),
      candidacyId: about.candidacyId,
      label,
      kind: read.value.kind,
      size: read.value.bytes.length,
      sha256: sha256Hex(read.value.bytes),
      addedAt: world.now(),
      addedBy: by.name,
      accountId: by.accountId,
    };
    await savePiece(tx, session.certifierId, { ...piece, bytes: read.value.bytes });
    await told(tx, world, session, "piece-added", piece);
    return decide(findings, () => piece);
  });

/** Takes a piece out of a file; undefined when the file holds no such piece. */
export const removePiece = (
  db: Db,
  world: World,
  about: OfFile,
  pieceId: string,
  by: By & { /** Keeps every piece of the session. */ readonly keepsAll: boolean },
): Promise<Decision<true, KeepPieceCode> | undefined> =>
  inTransaction(db, async (tx) => {
    const session = await lockedSession(tx, about);
    const piece = (await piecesOf(tx, [about.candidacyId])).find(({ id }) => id === pieceId);
    if (!piece) return undefined;
    const theirs = by.keepsAll || piece.accountId === by.accountId;
    const decision = mayRemovePiece({ open: sitsOrWill(session.state), theirs });
    if (decision.outcome !== "granted") return decision;
    await dropPiece(tx, piece.id);
    await told(tx, world, session, "piece-removed", piece);
    return decision;
  });

const lockedSession = async (tx: Db, { sessionId }: OfFile): Promise<Session> => {
  await lockSession(tx, sessionId);
  const session = await findSession(tx, sessionId);
  if (!session) throw new Error("a file's session is there");
  return session;
};

const told = (
  tx: Db,
  world: World,
  { id: within, certifierId }: Session,
  act: "piece-added" | "piece-removed",
  { candidacyId: object, label, sha256 }: Piece,
): Promise<void> =>
  recordChange(tx, world, {
    certifierId,
    act,
    object,
    within,
    ...(act === "piece-added" ? { after: { label, sha256 } } : { before: { label, sha256 } }),
  });
