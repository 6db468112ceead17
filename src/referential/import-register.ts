import { type Fault, openSource } from "../intake/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { attachSheets, type Belonging, type Known } from "./attach-sheets.ts";
import { readTitle } from "./cqp-title.ts";
import { recogniseRegister, registerHeads, registerSheets } from "./read-register.ts";
import { catalogueTitles, heldSheets, registerCodes, saveRegisterSheet } from "./register.postgres.ts";
import { mostFaults } from "./register-reading.ts";
import { mergeSheet, type RegisterSheet, type SheetHead, type SheetParts } from "./register-sheet.ts";

/** What an import did. Nothing is left unsaid: each sheet read is counted once. */
export type RegisterSummary = {
  readonly files: number;
  /** Sheets that the files title, or whose parts alone they hold. */
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Sheets held from a later export, left as they are. */
  readonly older: number;
  readonly certifications: number;
  /** Sheets that say they are a CQP and whose certification the catalogue does not know: kept, tied to none. */
  readonly unknown: readonly string[];
  /** Sheets that could belong to several certifications: kept, tied to none. */
  readonly several: readonly string[];
  /** Sheets of other certifications, not kept. */
  readonly passedOver: number;
  readonly unknownColumns: readonly { readonly file: string; readonly column: string }[];
};

export type ImportedRegister =
  | { readonly ok: true; readonly summary: RegisterSummary }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** `catalogueCodes`: register codes that the catalogue's sources give. `progress` hears of each step. */
export type RegisterMeans = {
  readonly catalogueCodes: ReadonlyMap<string, string>;
  readonly progress?: (step: "recognise" | "heads" | "sheets" | "save") => void;
};

/**
 * Imports France compétences' register from a file, a folder or a ZIP that exists. All or nothing: one fault in a
 * sheet that is kept and nothing is saved. Read again, the same files change nothing.
 */
export const importRegister = async (
  db: Db,
  { catalogueCodes, progress = () => undefined }: RegisterMeans,
  path: string,
): Promise<ImportedRegister> => {
  const source = await openSource(path);
  if (!source.ok) return source;
  try {
    progress("recognise");
    const recognised = await recogniseRegister(source.files);
    if (!recognised.ok) return recognised;
    const { files } = recognised;
    if (files.tables.length + files.flows.length === 0)
      return refuse([{ file: path, code: "register-file-unknown", facts: {} }]);
    progress("heads");
    const { heads, faults } = await registerHeads(files);
    if (faults.length > 0) return refuse(faults);
    const known = await knownIn(db, catalogueCodes);
    const belongings = attachSheets(heads, known);
    const kept = heads.size > 0 ? keptCodes(belongings) : new Set(known.codes.keys());
    progress("sheets");
    const read = await registerSheets(files, kept);
    if (read.faults.length > 0) return refuse(read.faults);
    progress("save");
    const saved = await save(db, catalogueCodes, heads, read.sheets);
    const summary = { ...saved, files: source.files.length, unknownColumns: files.unknownColumns };
    return { ok: true, summary };
  } finally {
    source.close();
  }
};

const refuse = (faults: readonly Fault[]): ImportedRegister => ({
  ok: false,
  faults: faults.slice(0, mostFaults),
});

const knownIn = async (db: Db, catalogueCodes: ReadonlyMap<string, string>): Promise<Known> => {
  const titles = await catalogueTitles(db);
  const ids = new Set(titles.map(({ id }) => id));
  const byTitle = new Map<string, typeof titles>();
  for (const one of titles) {
    const { bare } = readTitle(one.title);
    byTitle.set(bare, [...(byTitle.get(bare) ?? []), one]);
  }
  const fromCatalogue = [...catalogueCodes].filter(([, id]) => ids.has(id));
  return {
    codes: new Map([...fromCatalogue, ...(await registerCodes(db))]),
    titled: (bare) => byTitle.get(bare) ?? [],
  };
};

/** Sheets that belong to a certification, or might. When no file titles its sheets, those already known are read. */
const keptCodes = (belongings: ReadonlyMap<string, Belonging>): ReadonlySet<string> =>
  new Set([...belongings].filter(([, { to }]) => to !== "no-cqp").map(([code]) => code));

type Saved = Omit<RegisterSummary, "files" | "unknownColumns">;

const save = (
  db: Db,
  catalogueCodes: ReadonlyMap<string, string>,
  heads: ReadonlyMap<string, SheetHead>,
  sheets: ReadonlyMap<string, SheetParts>,
): Promise<Saved> =>
  inTransaction(db, async (tx) => {
    const belongings = attachSheets(heads, await knownIn(tx, catalogueCodes));
    const held = await heldSheets(tx, [...sheets.keys()], true);
    const counts = { added: 0, changed: 0, unchanged: 0, older: 0 };
    const certifications = new Set<string>();
    for (const [code, parts] of sheets) {
      const before = held.get(code);
      const sheet = mergeSheet(before?.sheet, parts);
      if (!sheet) continue;
      const belonging = belongings.get(code);
      const certificationId = belonging?.to === "certification" ? belonging.id : before?.certificationId;
      if (certificationId !== undefined) certifications.add(certificationId);
      const fate = fateOf(before, sheet, certificationId);
      counts[fate] += 1;
      if (fate === "added" || fate === "changed") await saveRegisterSheet(tx, sheet, certificationId);
    }
    const of = (to: Belonging["to"]): string[] =>
      [...belongings].filter(([, one]) => one.to === to).map(([code]) => code);
    return {
      ...counts,
      read: Math.max(heads.size, sheets.size),
      certifications: certifications.size,
      unknown: of("unknown"),
      several: of("several"),
      passedOver: of("no-cqp").length,
    };
  });

const fateOf = (
  before: { readonly sheet: RegisterSheet; readonly certificationId: string | undefined } | undefined,
  sheet: RegisterSheet,
  certificationId: string | undefined,
): "added" | "changed" | "unchanged" | "older" => {
  if (!before) return "added";
  const [was, is] = [before.sheet.source.on, sheet.source.on];
  if (was !== undefined && is !== undefined && is < was) return "older";
  return same(before.sheet, sheet) && before.certificationId === certificationId ? "unchanged" : "changed";
};

/** Equal as they would be saved: the order of fields and those left undefined do not count. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, ordered(field)]),
  );
};
