import type { Day } from "../kernel/index.ts";
import { type Db, runPrepared } from "../storage/index.ts";
import type { Edition } from "./parchment.ts";
import type { AwardToIssue, Piece } from "./to-issue.ts";

export type CertificateState = "issued" | "suspended" | "revoked";
export const reasonClasses = ["error", "fraud", "irregularity", "holder-request", "other"] as const;
export type ReasonClass = (typeof reasonClasses)[number];

export type CertificateTables = {
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
    edition: Edition | string;
    parchment: Uint8Array | null;
    printing_until: Date | null;
  };
};

/** Everything the sheet is printed from, frozen at issue. */
export type CertificateContent = { readonly award: AwardToIssue; readonly piece: Piece };

const on = (db: Db) => db.withTables<CertificateTables>();

/** What the register keeps of the edition in force: signed, listed and logged. */
export type RegisterEntry = {
  readonly credential: string;
  readonly jwt: string;
  readonly statusListId: string;
  readonly statusIndex: number;
  readonly logTicket: number;
};

/** A certificate in the register. */
export type Certificate = RegisterEntry & {
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
  readonly edition: Edition;
  readonly state: CertificateState;
};

/** Every column of a certificate but its sheet, which is large. */
export const certificateColumns = [
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
  "edition",
] as const;

export const certificateOf = (
  row: Pick<CertificateTables["certificate"], (typeof certificateColumns)[number]>,
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
  edition: row.edition as Edition,
});

/** The certificate of a number, its row locked when it is about to change. */
export const findCertificate = async (
  db: Db,
  number: string,
  forChange = false,
): Promise<Certificate | undefined> => {
  const query = on(db)
    .selectFrom("certificate")
    .select(certificateColumns)
    .where("number", "=", number.toUpperCase());
  const row = await (forChange ? query.forUpdate() : query).executeTakeFirst();
  return row && certificateOf(row);
};

export const certificatesOfAwards = async (db: Db, awardIds: readonly string[]): Promise<Certificate[]> => {
  if (awardIds.length === 0) return [];
  const rows = await on(db)
    .selectFrom("certificate")
    .select(certificateColumns)
    .where("award_id", "in", [...awardIds])
    .orderBy("number")
    .execute();
  return rows.map(certificateOf);
};

/** Every document issued to a person, the first number first. */
export const certificatesOfPerson = async (db: Db, personId: string): Promise<Certificate[]> => {
  const rows = await on(db)
    .selectFrom("certificate")
    .select(certificateColumns)
    .where("person_id", "=", personId)
    .orderBy("number")
    .execute();
  return rows.map(certificateOf);
};

const countOn = {
  name: "number-series",
  text: `insert into number_counter (kind, idcc, year, last) values ($1, $2, $3, 1)
    on conflict (kind, idcc, year) do update set last = number_counter.last + 1
    returning last`,
};

/** The next number of a series. The series' row stays locked until the transaction ends: no gap, no repeat. */
export const nextSequence = async (tx: Db, kind: string, idcc: string, year: number): Promise<number> => {
  const { rows } = await runPrepared<{ last: number }>(tx, countOn, [kind, idcc, year]);
  return (rows[0] as { last: number }).last;
};

const inserted = [...certificateColumns, "block"] as const;
const insertCertificate = {
  name: "certificate",
  text: `insert into certificate (${inserted.join(", ")})
    values (${inserted.map((_, i) => `$${i + 1}`).join(", ")})
    on conflict (award_id, variant, block) do nothing
    returning id`,
};

/** Keeps a new certificate; false when its award already has that document. */
export const saveCertificate = async (db: Db, certificate: Certificate): Promise<boolean> => {
  const { piece } = certificate.content;
  const row: Readonly<Record<(typeof inserted)[number], unknown>> = {
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
    edition: JSON.stringify(certificate.edition),
  };
  const { rows } = await runPrepared(
    db,
    insertCertificate,
    inserted.map((column) => row[column]),
  );
  return rows.length === 1;
};
