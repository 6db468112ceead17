import type { Fault } from "../intake/index.ts";
import type { RegisterCsv, RegisterRow } from "./read-register-csv.ts";
import { bareLabel, dayOfName, siretOf, type ValueReader, valueReader } from "./register-reading.ts";
import type { RegisterDetails, SheetHead, SheetParts } from "./register-sheet.ts";
import type { RegisterTable } from "./register-tables.ts";

type Head = { -readonly [Key in keyof SheetHead]: SheetHead[Key] };
type Parts = { -readonly [Key in keyof SheetParts]: SheetParts[Key] };

/** Heads of the sheets that the export titles, with their links when the table of links is there. */
export const csvHeads = async (
  tables: readonly RegisterCsv[],
): Promise<{
  readonly heads: ReadonlyMap<string, SheetHead>;
  readonly lines: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
}> => {
  const heads = new Map<string, Head>();
  const lines = new Map<string, number>();
  const faults: Fault[] = [];
  const standard = tables.find(({ table }) => table === "standard");
  if (standard) {
    const reader = valueReader(standard.file);
    const stopped = await standard.eachRow((row) => {
      const code = reader.sheetCode(row("Numero_Fiche"));
      if (code === undefined) return;
      const first = lines.get(code);
      if (first !== undefined)
        reader.fault(row("Numero_Fiche"), "sheet-twice", { found: code, first: `${standard.file}:${first}` });
      lines.set(code, row("Numero_Fiche").line);
      heads.set(code, {
        code,
        title: row("Intitule").text.trim(),
        abbreviation: row("Abrege_Libelle").text.trim(),
        previousCodes: [],
        nextCodes: [],
      });
    });
    faults.push(...reader.faults, ...stopped);
  }
  const links = tables.find(({ table }) => table === "links");
  if (links) {
    faults.push(
      ...(await links.eachRow((row) => {
        const head = heads.get(row("Numero_Fiche").text.trim());
        if (!head) return;
        head.previousCodes = withCode(head.previousCodes, row("Ancienne_Certification").text);
        head.nextCodes = withCode(head.nextCodes, row("Nouvelle_Certification").text);
      })),
    );
  }
  return { heads, lines, faults };
};

const withCode = (codes: readonly string[] | undefined, text: string): readonly string[] => {
  const code = text.trim();
  return code === "" || codes?.includes(code) ? (codes ?? []) : [...(codes ?? []), code];
};

/** What each table says of the sheets kept. A table that is not there leaves its part unsaid. */
export const csvSheets = async (
  tables: readonly RegisterCsv[],
  kept: ReadonlySet<string>,
): Promise<{ readonly sheets: ReadonlyMap<string, SheetParts>; readonly faults: readonly Fault[] }> => {
  const sheets = new Map<string, Parts>();
  const faults: Fault[] = [];
  const inOrder = [...tables].sort((a, b) => Number(b.table === "standard") - Number(a.table === "standard"));
  for (const { table, file, eachRow } of inOrder) {
    const reader = valueReader(file);
    const begun = new Set<string>();
    const begin = (code: string): Parts => {
      const sheet = sheets.get(code) ?? { code };
      if (!begun.has(code)) Object.assign(sheet, emptyParts[table]);
      begun.add(code);
      sheets.set(code, sheet);
      return sheet;
    };
    for (const code of sheets.keys()) begin(code);
    const stopped = await eachRow((row) => {
      const code = row("Numero_Fiche").text.trim();
      if (kept.has(code)) readers[table](begin(code), row, reader, file);
    });
    faults.push(...reader.faults, ...stopped);
  }
  return { sheets, faults };
};

/** A table that is there and has no line for a sheet of the same export says that it has none. */
const emptyParts: Readonly<Record<RegisterTable, Partial<SheetParts>>> = {
  standard: {},
  links: { previousCodes: [], nextCodes: [] },
  blocks: { blocks: [] },
  agreements: { agreements: [] },
  certifiers: { certifiers: [] },
  formacodes: {},
  nsf: { nsf: [] },
  partners: { partners: [] },
  rome: { rome: [] },
  routes: { routes: [] },
};

const coded = (row: RegisterRow, code: string, label: string) => {
  const written = row(code).text.trim();
  return { code: written, label: bareLabel(written, row(label).text) };
};
const andDetails = (sheet: Parts, details: RegisterDetails): void => {
  sheet.details = { ...sheet.details, ...details };
};

type TakeRow = (sheet: Parts, row: RegisterRow, reader: ValueReader, file: string) => void;

const readers: Readonly<Record<RegisterTable, TakeRow>> = {
  standard: (sheet, row, { day, level, yes }, file) => {
    Object.assign(sheet, {
      title: row("Intitule").text.trim(),
      level: level(row("Nomenclature_Europe_Niveau")),
      publishedOn: day(row("Date_dernier_jo")),
      decidedOn: day(row("Date_Decision")),
      effectiveOn: day(row("Date_Effet")),
      endsOn: day(row("Date_Fin_Enregistrement")),
      active: yes(row("Actif")),
      source: { type: "export", ref: file, on: dayOfName(file) },
    } satisfies Partial<SheetParts>);
    andDetails(sheet, {
      abbreviation: row("Abrege_Libelle").text.trim() || undefined,
      levelCode: row("Nomenclature_Europe_Niveau").text.trim() || undefined,
      enrolment: row("Type_Enregistrement").text.trim() || undefined,
      partialValidation: row("Validation_Partielle").text.trim() || undefined,
    });
  },
  links: (sheet, row) => {
    sheet.previousCodes = withCode(sheet.previousCodes, row("Ancienne_Certification").text);
    sheet.nextCodes = withCode(sheet.nextCodes, row("Nouvelle_Certification").text);
  },
  blocks: (sheet, row) => {
    sheet.blocks = [...(sheet.blocks ?? []), coded(row, "Bloc_Competences_Code", "Bloc_Competences_Libelle")];
  },
  agreements: (sheet, row) => {
    const all = [1, 2, 3].map((n) => coded(row, `Ccn_${n}_Numero`, `Ccn_${n}_Libelle`));
    sheet.agreements = [...(sheet.agreements ?? []), ...all.filter(({ code }) => code !== "")];
  },
  certifiers: (sheet, row) => {
    const certifier = {
      name: row("Nom_Certificateur").text.trim(),
      siret: siretOf(row("Siret_Certificateur").text),
    };
    sheet.certifiers = [...(sheet.certifiers ?? []), certifier];
  },
  formacodes: (sheet, row) => {
    andDetails(sheet, {
      formacodes: [...(sheet.details?.formacodes ?? []), coded(row, "Formacode_Code", "Formacode_Libelle")],
    });
  },
  nsf: (sheet, row) => {
    sheet.nsf = [...(sheet.nsf ?? []), coded(row, "Nsf_Code", "Nsf_Intitule")];
  },
  partners: (sheet, row) => {
    const partner = {
      name: row("Nom_Partenaire").text.trim(),
      siret: siretOf(row("Siret_Partenaire").text),
      right: row("Habilitation_Partenaire").text.trim(),
    };
    sheet.partners = [...(sheet.partners ?? []), partner];
  },
  rome: (sheet, row) => {
    sheet.rome = [...(sheet.rome ?? []), coded(row, "Codes_Rome_Code", "Codes_Rome_Libelle")];
  },
  routes: (sheet, row, { route }) => {
    const read = route(row("Si_Jury"));
    if (read && !sheet.routes?.includes(read)) sheet.routes = [...(sheet.routes ?? []), read];
  },
};
