import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { AwardToIssue, Piece } from "./to-issue.ts";

export type CertificateState = "issued" | "suspended" | "revoked";
export const reasonClasses = ["error", "fraud", "irregularity", "holder-request", "other"] as const;
export type ReasonClass = (typeof reasonClasses)[number];

type CertificateTables = {
  number_counter: { kind: string; idcc: string; year: number; last: number };
  certificate: {
    id: string;
    certifier_id: string;
    number: string;
    variant: "certificate" | "block";
    block: string | null;
    award_id: string;
    person_id: string;
    certification_id: string;
    title: string;
    birth_name_norm: string;
    issued_on: Day;
    content: CertificateContent | string;
    credential: string;
    jwt: string;
    status_list_id: string;
    status_index: number;
    log_ticket: number;
    state: CertificateState;
    parchment: Uint8Array | null;
  };
  status_event: {
    id: string;
    certifier_id: string;
    certificate_id: string;
    state: CertificateState;
    reason_class: ReasonClass;
    decided_by: string;
    seconded_by: string;
    at: Date;
  };
};

/** Everything the sheet is printed from, frozen at issue. */
export type CertificateContent = { readonly award: AwardToIssue; readonly piece: Piece };

const on = (db: Db) => db.withTables<CertificateTables>();

/** A certificate in the register. */
export type Certificate = {
  readonly id: string;
  readonly certifierId: string;
  readonly number: string;
  readonly variant: "certificate" | "block";
  readonly awardId: string;
  readonly personId: string;
  readonly certificationId: string;
  readonly title: string;
  readonly birthNameNorm: string;
  readonly issuedOn: Day;
  readonly content: CertificateContent;
  readonly credential: string;
  readonly jwt: string;
  readonly statusListId: string;
  readonly statusIndex: number;
  readonly logTicket: number;
  readonly state: CertificateState;
};

const columns = [
  "id",
  "certifier_id",
  "number",
  "variant",
  "award_id",
  "person_id",
  "certification_id",
  "title",
  "birth_name_norm",
  "issued_on",
  "content",
  "credential",
  "jwt",
  "status_list_id",
  "status_index",
  "log_ticket",
  "state",
] as const;

const certificateOf = (
  row: Pick<CertificateTables["certificate"], (typeof columns)[number]>,
): Certificate => ({
  id: row.id,
  certifierId: row.certifier_id,
  number: row.number,
  variant: row.variant,
  awardId: row.award_id,
  personId: row.person_id,
  certificationId: row.certification_id,
  title: row.title,
  birthNameNorm: row.birth_name_norm,
  issuedOn: row.issued_on,
  content: row.content as CertificateContent,
  credential: row.credential,
  jwt: row.jwt,
  statusListId: row.status_list_id,
  statusIndex: row.status_index,
  logTicket: row.log_ticket,
  state: row.state,
});

export const findCertificate = async (db: Db, number: string): Promise<Certificate | undefined> => {
  const row = await on(db)
    .selectFrom("certificate")
    .select(columns)
    .where("number", "=", number.toUpperCase())
    .executeTakeFirst();
  return row && certificateOf(row);
};

export const certificatesOfAwards = async (db: Db, awardIds: readonly string[]): Promise<Certificate[]> => {
  if (awardIds.length === 0) return [];
  const rows = await on(db)
    .selectFrom("certificate")
    .select(columns)
    .where("award_id", "in", [...awardIds])
    .orderBy("number")
    .execute();
  return rows.map(certificateOf);
};

export const findPiece = async (
  db: Db,
  awardId: string,
  variant: Certificate["variant"],
  block: string | undefined,
): Promise<Certificate | undefined> => {
  const query = on(db)
    .selectFrom("certificate")
    .select(columns)
    .where("award_id", "=", awardId)
    .where("variant", "=", variant);
  const row = await (block === undefined
    ? query.where("block", "is", null)
    : query.where("block", "=", block)
  ).executeTakeFirst();
  return row && certificateOf(row);
};

/** The next number of a series. The series' row stays locked until the transaction ends: no gap, no repeat. */
export const nextSequence = async (tx: Db, kind: string, idcc: string, year: number): Promise<number> => {
  const { last } = await on(tx)
    .insertInto("number_counter")
    .values({ kind, idcc, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["kind", "idcc", "year"])
        .doUpdateSet(({ eb }) => ({ last: eb("number_counter.last", "+", 1) })),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return last;
};

export const saveCertificate = async (db: Db, certificate: Certificate): Promise<void> => {
  const { piece } = certificate.content;
  await on(db)
    .insertInto("certificate")
    .values({
      id: certificate.id,
      certifier_id: certificate.certifierId,
      number: certificate.number,
      variant: certificate.variant,
      block: piece.variant === "block" ? piece.block.code : null,
      award_id: certificate.awardId,
      person_id: certificate.personId,
      certification_id: certificate.certificationId,
      title: certificate.title,
      birth_name_norm: certificate.birthNameNorm,
      issued_on: certificate.issuedOn,
      content: JSON.stringify(certificate.content),
      credential: certificate.credential,
      jwt: certificate.jwt,
      status_list_id: certificate.statusListId,
      status_index: certificate.statusIndex,
      log_ticket: certificate.logTicket,
      state: certificate.state,
      parchment: null,
    })
    .execute();
};

export const indexTaken = async (db: Db, listId: string, index: number): Promise<boolean> =>
  (await on(db)
    .selectFrom("certificate")
    .select("id")
    .where("status_list_id", "=", listId)
    .where("status_index", "=", index)
    .executeTakeFirst()) !== undefined;

export const parchmentOf = async (db: Db, id: string): Promise<Uint8Array | undefined> => {
  const row = await on(db)
    .selectFrom("certificate")
    .select("parchment")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.parchment ?? undefined;
};

export const saveParchment = async (db: Db, id: string, pdf: Uint8Array): Promise<void> => {
  await on(db)
    .updateTable("certificate")
    .set({ parchment: Buffer.from(pdf) })
    .where("id", "=", id)
    .execute();
};

export type StatusEvent = {
  readonly state: CertificateState;
  readonly reasonClass: ReasonClass;
  readonly decidedBy: string;
  readonly secondedBy: string;
  readonly at: Date;
};

export const saveStatusEvent = async (
  db: Db,
  id: string,
  certificate: Pick<Certificate, "id" | "certifierId">,
  event: StatusEvent,
): Promise<void> => {
  await on(db)
    .insertInto("status_event")
    .values({
      id,
      certifier_id: certificate.certifierId,
      certificate_id: certificate.id,
      state: event.state,
      reason_class: event.reasonClass,
      decided_by: event.decidedBy,
      seconded_by: event.secondedBy,
      at: event.at,
    })
    .execute();
  await on(db)
    .updateTable("certificate")
    .set({ state: event.state })
    .where("id", "=", certificate.id)
    .execute();
};

/** Every change of state of a certificate, the first first. */
export const statusEvents = async (db: Db, certificateId: string): Promise<StatusEvent[]> => {
  const rows = await on(db)
    .selectFrom("status_event")
    .selectAll()
    .where("certificate_id", "=", certificateId)
    .orderBy("at")
    .execute();
  return rows.map((row) => ({
    state: row.state,
    reasonClass: row.reason_class,
    decidedBy: row.decided_by,
    secondedBy: row.seconded_by,
    at: row.at,
  }));
};
