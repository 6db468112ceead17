import type { Db } from "../storage/index.ts";
import type { CatalogueTables } from "./catalogue.postgres.ts";
import type { Certification, Provenance, Registration } from "./certification.ts";
import type { RegisterSheet } from "./register-sheet.ts";

const on = (db: Db) => db.withTables<CatalogueTables>();

/** A register sheet as it is held, and the certification it belongs to. */
export type HeldSheet = { readonly sheet: RegisterSheet; readonly certificationId: string | undefined };

/** Register codes already tied to a certification. */
export const registerCodes = async (db: Db): Promise<ReadonlyMap<string, string>> => {
  const rows = await on(db)
    .selectFrom("registration")
    .select(["code", "certification_id"])
    .where("certification_id", "is not", null)
    .execute();
  return new Map(rows.map(({ code, certification_id }) => [code, String(certification_id)]));
};

/** Titles of the whole catalogue. */
export const catalogueTitles = (db: Db): Promise<Pick<Certification, "id" | "kind" | "title">[]> =>
  on(db).selectFrom("certification").select(["id", "kind", "title"]).execute();

/** The sheets held of these codes, their rows locked when they are about to change. */
export const heldSheets = async (
  db: Db,
  codes: readonly string[],
  forChange = false,
): Promise<ReadonlyMap<string, HeldSheet>> => {
  const held = new Map<string, HeldSheet>();
  for (let start = 0; start < codes.length; start += 1000) {
    const query = on(db)
      .selectFrom("registration")
      .selectAll()
      .where("code", "in", codes.slice(start, start + 1000))
      .orderBy("code");
    const rows = await (forChange ? query.forUpdate() : query).execute();
    for (const row of rows)
      held.set(row.code, { sheet: sheetOf(row), certificationId: row.certification_id ?? undefined });
  }
  return held;
};

const sheetOf = (row: CatalogueTables["registration"]): RegisterSheet => ({
  code: row.code,
  register: row.register,
  title: row.title,
  level: row.level ?? undefined,
  nsf: row.nsf as Registration["nsf"],
  rome: row.rome as Registration["rome"],
  agreements: row.agreements as RegisterSheet["agreements"],
  certifiers: row.certifiers as RegisterSheet["certifiers"],
  partners: row.partners as RegisterSheet["partners"],
  blocks: row.blocks as RegisterSheet["blocks"],
  routes: row.routes as RegisterSheet["routes"],
  publishedOn: row.published_on ?? undefined,
  decidedOn: row.decided_on ?? undefined,
  effectiveOn: row.effective_on ?? undefined,
  endsOn: row.ends_on ?? undefined,
  previousCodes: row.previous_codes,
  nextCodes: row.next_codes,
  active: row.active ?? undefined,
  source: row.source as Provenance,
  details: row.details as RegisterSheet["details"],
});

/** Saves a sheet under the certification it belongs to; a sheet read again replaces the one before. */
export const saveRegisterSheet = async (
  db: Db,
  sheet: RegisterSheet,
  certificationId: string | undefined,
): Promise<void> => {
  const row = {
    certification_id: certificationId ?? null,
    register: sheet.register,
    title: sheet.title,
    level: sheet.level ?? null,
    nsf: JSON.stringify(sheet.nsf),
    rome: JSON.stringify(sheet.rome),
    agreements: JSON.stringify(sheet.agreements),
    certifiers: JSON.stringify(sheet.certifiers),
    partners: JSON.stringify(sheet.partners),
    blocks: JSON.stringify(sheet.blocks),
    routes: [...sheet.routes],
    published_on: sheet.publishedOn ?? null,
    decided_on: sheet.decidedOn ?? null,
    effective_on: sheet.effectiveOn ?? null,
    ends_on: sheet.endsOn ?? null,
    previous_codes: [...sheet.previousCodes],
    next_codes: [...sheet.nextCodes],
    active: sheet.active ?? null,
    source: JSON.stringify(sheet.source),
    details: JSON.stringify(sheet.details ?? {}),
  };
  await on(db)
    .insertInto("registration")
    .values({ code: sheet.code, ...row })
    .onConflict((conflict) => conflict.column("code").doUpdateSet(row))
    .execute();
};
