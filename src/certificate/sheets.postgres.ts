import { sql } from "kysely";
import type { Db } from "../storage/index.ts";
import {
  type Certificate,
  type CertificateTables,
  certificateColumns,
  certificateOf,
} from "./certificate.postgres.ts";

const on = (db: Db) => db.withTables<CertificateTables>();

/** The sealed PDF of a certificate; undefined while it is not printed. */
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
    .returning(certificateColumns)
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

/** How many documents of a certifier wait for their sheet. */
export const countUnprinted = async (db: Db, certifierId: string): Promise<number> => {
  const { count } = await on(db)
    .selectFrom("certificate")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("certifier_id", "=", certifierId)
    .where("parchment", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
};

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
