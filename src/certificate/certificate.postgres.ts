import { sql } from "kysely";
import type { Day } from "../kernel/index.ts";
import { type Db, runPrepared } from "../storage/index.ts";
import type { Edition } from "./parchment.ts";
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
    edition: Edition | string;
    parchment: Uint8Array | null;
    printing_until: Date | null;
  };
  replaced_edition: {
    id: string;
    certifier_id: string;
    certificate_id: string;
    edition: Edition | string;
    content: CertificateContent | string;
    credential: string;
    jwt: string;
    status_list_id: string;
    status_index: number;
    log_ticket: number;
    parchment: Uint8Array | null;
    decided_by: string;
    seconded_by: string | null;
    at: Date;
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
  "edition",
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
  edition: row.edition as Edition,
});

/** The certificate of a number, its row locked when it is about to change. */
export const findCertificate = async (
  db: Db,
  number: string,
  forChange = false,
): Promise<Certificate | undefined> => {
  const query = on(db).selectFrom("certificate").select(columns).where("number", "=", number.toUpperCase());
  const row = await (forChange ? query.forUpdate() : query).executeTakeFirst();
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

const inserted = [...columns, "block"] as const;
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

export const parchmentOf = async (db: Db, id: string): Promise<Uint8Array | undefined> => {
  const row = await on(db)
    .selectFrom("certificate")
    .select("parchment")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.parchment ?? undefined;
};

/** Keeps sheets, all of them or none. */
export const saveParchments = async (
  db: Db,
  sheets: readonly { readonly id: string; readonly pdf: Uint8Array }[],
): Promise<void> => {
  if (sheets.length === 0) return;
  const rows = sheets.map(({ id, pdf }) => sql`(${id}::uuid, ${Buffer.from(pdf)}::bytea)`);
  await sql`
    update certificate set parchment = sheet.pdf, printing_until = null
    from (values ${sql.join(rows)}) as sheet (id, pdf) where certificate.id = sheet.id`.execute(db);
};

/** Claims certificates that have no sheet yet, the lowest numbers first; another hand may claim them after `until`. */
export const claimUnprinted = async (
  db: Db,
  certifierId: string,
  claim: { readonly now: Date; readonly until: Date; readonly most: number },
): Promise<Certificate[]> => {
  const rows = await on(db)
    .updateTable("certificate")
    .set({ printing_until: claim.until })
    .where("id", "in", (eb) =>
      eb
        .selectFrom("certificate")
        .select("id")
        .where("certifier_id", "=", certifierId)
        .where("parchment", "is", null)
        .where((or) => or.or([or("printing_until", "is", null), or("printing_until", "<", claim.now)]))
        .orderBy("number")
        .limit(claim.most)
        .forUpdate()
        .skipLocked(),
    )
    .returning(columns)
    .execute();
  return rows.map(certificateOf);
};

/** Certifiers that have a certificate without a sheet. */
export const certifiersWithUnprinted = async (db: Db): Promise<string[]> =>
  (
    await on(db)
      .selectFrom("certificate")
      .select("certifier_id")
      .distinct()
      .where("parchment", "is", null)
      .execute()
  ).map((row) => row.certifier_id);

/** How many of an award's documents have their sheet. */
export const countPrinted = async (db: Db, awardIds: readonly string[]): Promise<number> => {
  if (awardIds.length === 0) return 0;
  const { count } = await on(db)
    .selectFrom("certificate")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("award_id", "in", [...awardIds])
    .where("parchment", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** An edition that another took the place of, kept as it was with its sheet. */
export const keepReplaced = async (
  db: Db,
  id: string,
  { id: certificateId, certifierId, edition, content, ...entry }: Certificate,
  replaced: { readonly decidedBy: string; readonly secondedBy?: string | undefined; readonly at: Date },
): Promise<void> => {
  await on(db)
    .insertInto("replaced_edition")
    .values({
      id,
      certifier_id: certifierId,
      certificate_id: certificateId,
      edition: JSON.stringify(edition),
      content: JSON.stringify(content),
      credential: entry.credential,
      jwt: entry.jwt,
      status_list_id: entry.statusListId,
      status_index: entry.statusIndex,
      log_ticket: entry.logTicket,
      parchment: (eb) => eb.selectFrom("certificate").select("parchment").where("id", "=", certificateId),
      decided_by: replaced.decidedBy,
      seconded_by: replaced.secondedBy ?? null,
      at: replaced.at,
    })
    .execute();
};

/** Puts an edition in force, without a sheet yet. The number, the award and the day of issue stay. */
export const saveEdition = async (
  db: Db,
  { id, content, edition, birthNameNorm, ...entry }: Certificate,
): Promise<void> => {
  await on(db)
    .updateTable("certificate")
    .set({
      content: JSON.stringify(content),
      edition: JSON.stringify(edition),
      birth_name_norm: birthNameNorm,
      credential: entry.credential,
      jwt: entry.jwt,
      status_list_id: entry.statusListId,
      status_index: entry.statusIndex,
      log_ticket: entry.logTicket,
      parchment: null,
      printing_until: null,
    })
    .where("id", "=", id)
    .execute();
};

/** An edition as it was when another took its place, and when and by whom that was decided. */
export type ReplacedEdition = Pick<Certificate, "edition" | "content" | "credential"> & {
  readonly at: Date;
  readonly decidedBy: string;
};

/** Editions that were replaced, the first first. */
export const replacedEditions = async (db: Db, certificateId: string): Promise<ReplacedEdition[]> =>
  (
    await on(db)
      .selectFrom("replaced_edition")
      .select(["edition", "content", "credential", "at", "decided_by"])
      .where("certificate_id", "=", certificateId)
      .orderBy("at")
      .execute()
  ).map((row) => ({
    edition: row.edition as Edition,
    content: row.content as CertificateContent,
    credential: row.credential,
    at: row.at,
    decidedBy: row.decided_by,
  }));

/** Numbers of a certifier's certificates in force whose credential this key signed at or after an instant. */
export const signedSince = async (
  db: Db,
  certifierId: string,
  keyId: string,
  since: Date,
): Promise<string[]> => {
  const { rows } = await sql<{ number: string }>`
    select number from certificate
    where certifier_id = ${certifierId} and state <> 'revoked'
      and credential::jsonb #>> '{proof,0,verificationMethod}' = ${keyId}
      and (credential::jsonb #>> '{proof,0,created}')::timestamptz >= ${since}
    order by number`.execute(db);
  return rows.map(({ number }) => number);
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
