import { sql } from "kysely";
import type { Db } from "../storage/index.ts";
import type { Certificate, CertificateContent, CertificateTables } from "./certificate.postgres.ts";
import type { Edition } from "./parchment.ts";

type EditionTables = CertificateTables & {
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
};

const on = (db: Db) => db.withTables<EditionTables>();

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
