import { yearOf } from "../kernel/index.ts";
import { searchable } from "../referential/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import {
  type Certificate,
  certificatesOfAwards,
  nextSequence,
  saveCertificate,
} from "./certificate.postgres.ts";
import { pieceTitle } from "./credential.ts";
import { type IssuerKeys, issuerKeys } from "./issuer-keys.ts";
import type { CertificateMeans } from "./means.ts";
import { lintParchment, type MentionCode } from "./parchment-mentions.ts";
import { queuePrinting } from "./print.ts";
import { registerEntry } from "./register-entry.ts";
import { type AwardToIssue, numberText, type Piece, piecesOf } from "./to-issue.ts";

/** The documents of an award, or every mention that keeps them from being issued. */
export type IssueAnswer =
  | { readonly issued: readonly Certificate[] }
  | { readonly refused: readonly MentionCode[] };

/**
 * Issues every document of an award: each in one transaction, from number to register entry and log deposit.
 * Called again it issues nothing twice. The PDFs are made apart, by a job queued with the last of them. Refused,
 * whole, when one of its sheets would lack a mandatory mention or bear a forbidden one; a demonstration's are then
 * printed as SPÉCIMEN.
 */
export const issueAward = async (
  db: Db,
  means: CertificateMeans,
  award: AwardToIssue,
): Promise<IssueAnswer> => {
  const pieces = piecesOf(award);
  const refused = new Set(pieces.flatMap((piece) => lintParchment(award, piece)));
  if (refused.size > 0 && !award.certifier.demonstration) return { refused: [...refused] };
  const held = await certificatesOfAwards(db, [award.awardId]);
  const lacking = pieces.filter((piece) => !held.some((one) => isOf(one, piece)));
  if (lacking.length === 0) return { issued: held };
  const keys = await issuerKeys(db, means, award.certifier);
  const issued: Certificate[] = [];
  for (const [i, piece] of lacking.entries())
    issued.push(await issuePiece(db, means, keys, award, piece, i === lacking.length - 1));
  return { issued: [...held, ...issued] };
};

const isOf = ({ content }: Certificate, piece: Piece): boolean => blockOf(content.piece) === blockOf(piece);

/** Code of the block that a document attests; undefined for the certificate itself. */
const blockOf = (piece: Piece): string | undefined =>
  piece.variant === "block" ? piece.block.code : undefined;

/** Someone else issued this document in the meantime: what this hand began is undone, number included. */
class AlreadyIssued extends Error {}

/** Two hands drew one place of a status list: the later begins anew. */
const placeTaken = (error: unknown): boolean => (error as { code?: unknown }).code === "23505";

const issuePiece = async (
  db: Db,
  means: CertificateMeans,
  keys: IssuerKeys,
  award: AwardToIssue,
  piece: Piece,
  isLast: boolean,
  tries = 5,
): Promise<Certificate> => {
  try {
    return await inTransaction(db, (tx) => issueNew(tx, means, keys, award, piece, isLast));
  } catch (error) {
    if (placeTaken(error) && tries > 1 && !db.isTransaction)
      return issuePiece(db, means, keys, award, piece, isLast, tries - 1);
    if (!(error instanceof AlreadyIssued)) throw error;
    const held = (await certificatesOfAwards(db, [award.awardId])).find((one) => isOf(one, piece));
    if (!held) throw error;
    return held;
  }
};

const issueNew = async (
  tx: Db,
  means: CertificateMeans,
  keys: IssuerKeys,
  award: AwardToIssue,
  piece: Piece,
  isLast: boolean,
): Promise<Certificate> => {
  const issuedOn = means.world.today();
  const { certifier, certification, holder } = award;
  const kind = piece.variant === "certificate" ? certification.kind : "BLOC";
  const year = yearOf(issuedOn);
  const sequence = await nextSequence(tx, kind, certification.idcc, year);
  const number = numberText(kind, certification.idcc, year, sequence);
  const content = { award, piece };
  const entry = await registerEntry(tx, means, keys, content, { number, issuedOn });
  const certificate: Certificate = {
    ...entry,
    certifierId: certifier.id,
    number,
    variant: piece.variant,
    awardId: award.awardId,
    personId: holder.personId,
    certificationId: certification.id,
    title: pieceTitle(award, piece),
    birthNameNorm: searchable(holder.birthName),
    issuedOn,
    content,
    edition: { kind: "first" },
    state: "issued",
  };
  if (!(await saveCertificate(tx, certificate))) throw new AlreadyIssued(number);
  // What a crash leaves unprinted before this is queued again at the next start.
  if (isLast) await queuePrinting(tx, certifier.id);
  return certificate;
};
