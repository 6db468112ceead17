import { createHash, randomBytes, randomInt } from "node:crypto";
import { yearOf } from "../kernel/index.ts";
import { appendEvent } from "../log/index.ts";
import { searchable } from "../referential/index.ts";
import { addJob, type Db, inTransaction } from "../storage/index.ts";
import { bitAt, listLength, withBit } from "../verification/index.ts";
import {
  type Certificate,
  type CertificateState,
  findCertificate,
  findPiece,
  indexTaken,
  nextSequence,
  type ReasonClass,
  saveCertificate,
  saveStatusEvent,
} from "./certificate.postgres.ts";
import { credentialOf, issuerDid, pieceTitle } from "./credential.ts";
import { issuerKeys } from "./issuer-keys.ts";
import type { CertificateMeans } from "./means.ts";
import { asToken, withProof } from "./sign.ts";
import { listOfYear, signStatusList, statusListUrl } from "./status.ts";
import { findStatusList } from "./status-lists.postgres.ts";
import { type AwardToIssue, numberText, type Piece, piecesOf } from "./to-issue.ts";

/**
 * Issues every document of an award: each in one transaction, from number to register entry and log leaf.
 * Called again it issues nothing twice. The PDF is made apart, by `renderCertificate`.
 */
export const issueAward = async (
  db: Db,
  means: CertificateMeans,
  award: AwardToIssue,
): Promise<Certificate[]> => {
  const issued: Certificate[] = [];
  for (const piece of piecesOf(award)) issued.push(await issuePiece(db, means, award, piece));
  return issued;
};

const issuePiece = (
  db: Db,
  means: CertificateMeans,
  award: AwardToIssue,
  piece: Piece,
): Promise<Certificate> =>
  inTransaction(db, async (tx) => {
    const block = piece.variant === "block" ? piece.block.code : undefined;
    const already = await findPiece(tx, award.awardId, piece.variant, block);
    if (already) return already;
    const { world, publicUrl } = means;
    const issuedOn = world.today();
    const { certifier, certification, holder } = award;
    const kind = piece.variant === "certificate" ? certification.kind : "BLOC";
    const year = yearOf(issuedOn);
    const number = numberText(
      kind,
      certification.idcc,
      year,
      await nextSequence(tx, kind, certification.idcc, year),
    );
    const list = await listOfYear(tx, means, certifier, year);
    const statusIndex = await freeIndex(tx, list.id);
    const id = world.newId();
    const subjectId = world.newId();
    const unsigned = credentialOf(award, piece, {
      id,
      subjectId,
      evidenceId: world.newId(),
      resultIds: award.blocks.map(() => world.newId()),
      number,
      issuedOn,
      publicUrl,
      statusList: statusListUrl(publicUrl, list.id),
      statusIndex,
    });
    const keys = await issuerKeys(tx, means, certifier);
    const signed = await withProof(unsigned, "credential", keys.credential, world.now());
    const credential = JSON.stringify(signed);
    const certificate: Omit<Certificate, "logTicket"> = {
      id,
      certifierId: certifier.id,
      number,
      variant: piece.variant,
      awardId: award.awardId,
      personId: holder.personId,
      certificationId: certification.id,
      title: pieceTitle(award, piece),
      birthNameNorm: searchable(holder.birthName),
      issuedOn,
      content: { award, piece },
      credential,
      jwt: await asToken(signed, keys.token),
      statusListId: list.id,
      statusIndex,
      state: "issued",
    };
    const logTicket = await logChange(tx, means, certificate, "issued", holderCommitment(subjectId));
    const whole = { ...certificate, logTicket };
    await saveCertificate(tx, whole);
    await addJob(tx, "render-parchment", { number }, `parchment:${number}`);
    return whole;
  });

/** An index drawn at random says nothing of the order of issue. */
const freeIndex = async (tx: Db, listId: string): Promise<number> => {
  for (let tries = 0; tries < 200; tries++) {
    const index = randomInt(listLength);
    if (!(await indexTaken(tx, listId, index))) return index;
  }
  throw new Error(`status list ${listId} is nearly full`);
};

/** The person only as a hash with a salt that is kept nowhere: the log alone leads to no one. */
const holderCommitment = (subjectId: string): string =>
  createHash("sha256").update(randomBytes(16)).update(subjectId).digest("base64url");

const logChange = (
  tx: Db,
  { world, publicUrl }: CertificateMeans,
  certificate: Pick<Certificate, "certifierId" | "credential" | "statusListId" | "statusIndex">,
  kind: "issued" | "revoked" | "suspended" | "reinstated",
  holder: string,
): Promise<number> =>
  appendEvent(tx, {
    kind,
    issuer: issuerDid(publicUrl, certificate.certifierId),
    credential: createHash("sha256").update(certificate.credential).digest("base64url"),
    holder,
    statusList: statusListUrl(publicUrl, certificate.statusListId),
    statusIndex: certificate.statusIndex,
    at: `${world.now().toISOString().slice(0, 19)}Z`,
  });

export type StateChange = {
  readonly number: string;
  readonly to: CertificateState;
  readonly reasonClass: ReasonClass;
  readonly decidedBy: string;
  readonly secondedBy: string;
};
export type StateRefusal = "number-unknown" | "two-persons-needed" | "already-revoked" | "state-unchanged";

/**
 * Revokes, suspends or reinstates, by two different persons. A revocation is final and shows in the status
 * list; a suspension shows in the register and the log alone. Returns why it was refused, or nothing.
 */
export const changeState = (
  db: Db,
  means: CertificateMeans,
  change: StateChange,
): Promise<StateRefusal | undefined> =>
  inTransaction(db, async (tx) => {
    const certificate = await findCertificate(tx, change.number);
    if (!certificate) return "number-unknown";
    if (
      change.decidedBy.trim() === "" ||
      change.decidedBy === change.secondedBy ||
      change.secondedBy.trim() === ""
    )
      return "two-persons-needed";
    const list = await findStatusList(tx, certificate.statusListId, true);
    if (!list) throw new Error(`status list ${certificate.statusListId} is lost`);
    if (bitAt(list.bits, certificate.statusIndex)) return "already-revoked";
    if (certificate.state === change.to) return "state-unchanged";
    const { to: state, reasonClass, decidedBy, secondedBy } = change;
    await saveStatusEvent(tx, means.world.newId(), certificate, {
      state,
      reasonClass,
      decidedBy,
      secondedBy,
      at: means.world.now(),
    });
    await logChange(tx, means, certificate, state === "issued" ? "reinstated" : state, "");
    if (state === "revoked") {
      const certifier = { id: certificate.certifierId, name: certificate.content.award.certifier.name };
      await signStatusList(tx, means, certifier, list.id, withBit(list.bits, certificate.statusIndex));
    }
    return undefined;
  });
