import { sql } from "kysely";
import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type {
  CertificateKind,
  Certification,
  CqpiSignature,
  Provenance,
  Registration,
} from "./certification.ts";
import { searchable } from "./searchable.ts";

type Json = string;
export type CatalogueTables = {
  certification: {
    id: string;
    certifier_id: string | null;
    kind: CertificateKind;
    title: string;
    title_norm: string;
    branches: string[];
    branch_name: string;
    owner_name: string;
    official_number: string | null;
    register_claim: Certification["registerClaim"];
    level: number | null;
    nsf: string[];
    confidence: Certification["confidence"];
    note: string | null;
    source: Provenance | Json;
  };
  registration: {
    code: string;
    certification_id: string | null;
    register: "RNCP" | "RS";
    title: string;
    level: number | null;
    nsf: Registration["nsf"] | Json;
    rome: Registration["rome"] | Json;
    agreements: unknown;
    certifiers: unknown;
    partners: unknown;
    blocks: unknown;
    routes: string[];
    published_on: Day | null;
    decided_on: Day | null;
    effective_on: Day | null;
    ends_on: Day | null;
    previous_codes: string[];
    next_codes: string[];
    active: boolean | null;
    source: Provenance | Json;
    details: unknown;
  };
  cqpi_signature: {
    certification_id: string;
    idcc: string;
    from_day: Day | null;
    until_day: Day | null;
    source: Provenance | Json;
  };
};

const on = (db: Db) => db.withTables<CatalogueTables>();

type CertificationRow = CatalogueTables["certification"];

const certificationOf = (row: CertificationRow): Certification => ({
  id: row.id,
  certifierId: row.certifier_id ?? undefined,
  kind: row.kind,
  title: row.title,
  branches: row.branches,
  branchName: row.branch_name,
  ownerName: row.owner_name,
  officialNumber: row.official_number ?? undefined,
  registerClaim: row.register_claim,
  level: row.level ?? undefined,
  nsf: row.nsf,
  confidence: row.confidence,
  note: row.note ?? undefined,
  source: row.source as Provenance,
});

export type CatalogueQuery = {
  readonly words?: string | undefined;
  readonly idcc?: string | undefined;
  readonly kind?: CertificateKind | undefined;
  readonly level?: number | undefined;
  readonly register?: Certification["registerClaim"] | undefined;
  /** A ROME code that one of its registrations bears. */
  readonly rome?: string | undefined;
  /** Keyset: the sort key after which to go on. */
  readonly after?: string | undefined;
  readonly limit: number;
};

export type CataloguePage = {
  readonly rows: readonly Certification[];
  readonly next?: string | undefined;
  readonly total: number;
};

/** One page of the catalogue, in the order of titles; `total` counts all that fit the question. */
export const findCertifications = async (db: Db, query: CatalogueQuery): Promise<CataloguePage> => {
  const words = searchable(query.words ?? "")
    .split(" ")
    .filter(Boolean);
  let base = on(db).selectFrom("certification");
  for (const word of words) base = base.where("title_norm", "like", `%${word.replace(/[%_\\]/g, "")}%`);
  if (query.idcc) base = base.where(sql<boolean>`${query.idcc} = any(branches)`);
  if (query.kind) base = base.where("kind", "=", query.kind);
  if (query.level) base = base.where("level", "=", query.level);
  if (query.rome) {
    const bears = JSON.stringify([{ code: query.rome }]);
    base = base.where(
      sql<boolean>`exists (select 1 from registration where certification_id = certification.id and rome @> ${bears}::jsonb)`,
    );
  }
  if (query.register) base = base.where("register_claim", "=", query.register);
  const { count } = await base
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const key = sql<string>`(title_norm || ' ' || id) collate "C"`;
  const paged = query.after ? base.where(key, ">", query.after) : base;
  const rows = await paged
    .selectAll()
    .orderBy(key)
    .limit(query.limit + 1)
    .execute();
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(certificationOf),
    next: rows.length > query.limit && last ? `${last.title_norm} ${last.id}` : undefined,
    total: Number(count),
  };
};

export const findCertification = async (db: Db, id: string): Promise<Certification | undefined> => {
  const row = await on(db).selectFrom("certification").selectAll().where("id", "=", id).executeTakeFirst();
  return row && certificationOf(row);
};

/** The certifications that a certifier of this installation runs, in the order of their titles. */
export const certificationsOfCertifier = async (db: Db, certifierId: string): Promise<Certification[]> => {
  const rows = await on(db)
    .selectFrom("certification")
    .selectAll()
    .where("certifier_id", "=", certifierId)
    .orderBy("title_norm")
    .execute();
  return rows.map(certificationOf);
};

/** Branches that own at least one certification, with how many. */
export const branchesOfCatalogue = async (db: Db): Promise<{ idcc: string; count: number }[]> => {
  const rows = await sql<{ idcc: string; count: number }>`
    select branch as idcc, count(*)::int as count
    from certification, unnest(branches) as branch group by branch order by branch`.execute(db);
  return rows.rows;
};

export const registrationsOf = async (db: Db, certificationId: string): Promise<Registration[]> => {
  const rows = await on(db)
    .selectFrom("registration")
    .selectAll()
    .where("certification_id", "=", certificationId)
    .orderBy("ends_on")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    register: row.register,
    title: row.title,
    level: row.level ?? undefined,
    nsf: row.nsf as Registration["nsf"],
    rome: row.rome as Registration["rome"],
    publishedOn: row.published_on ?? undefined,
    decidedOn: row.decided_on ?? undefined,
    effectiveOn: row.effective_on ?? undefined,
    endsOn: row.ends_on ?? undefined,
    previousCodes: row.previous_codes,
    nextCodes: row.next_codes,
    source: row.source as Provenance,
  }));
};

export const signaturesOf = async (db: Db, certificationId: string): Promise<CqpiSignature[]> => {
  const rows = await on(db)
    .selectFrom("cqpi_signature")
    .selectAll()
    .where("certification_id", "=", certificationId)
    .orderBy("idcc")
    .execute();
  return rows.map(({ idcc, from_day, until_day, source }) => ({
    idcc,
    from: from_day ?? undefined,
    until: until_day ?? undefined,
    source: source as Provenance,
  }));
};

export const saveCertifications = async (db: Db, certifications: readonly Certification[]): Promise<void> => {
  for (let start = 0; start < certifications.length; start += 200) {
    const rows = certifications.slice(start, start + 200).map((one) => ({
      id: one.id,
      certifier_id: one.certifierId ?? null,
      kind: one.kind,
      title: one.title,
      title_norm: searchable(one.title),
      branches: [...one.branches],
      branch_name: one.branchName,
      owner_name: one.ownerName,
      official_number: one.officialNumber ?? null,
      register_claim: one.registerClaim,
      level: one.level ?? null,
      nsf: [...one.nsf],
      confidence: one.confidence,
      note: one.note ?? null,
      source: JSON.stringify(one.source),
    }));
    await on(db)
      .insertInto("certification")
      .values(rows)
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  }
};

export const assignCertifier = async (
  db: Db,
  certificationId: string,
  certifierId: string,
): Promise<void> => {
  await on(db)
    .updateTable("certification")
    .set({ certifier_id: certifierId })
    .where("id", "=", certificationId)
    .execute();
};

export const saveSignatures = async (
  db: Db,
  certificationId: string,
  signatures: readonly CqpiSignature[],
): Promise<void> => {
  if (signatures.length === 0) return;
  const rows = signatures.map(({ idcc, from, until, source }) => ({
    certification_id: certificationId,
    idcc,
    from_day: from ?? null,
    until_day: until ?? null,
    source: JSON.stringify(source),
  }));
  await on(db).insertInto("cqpi_signature").values(rows).execute();
};
