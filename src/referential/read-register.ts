import { type Fault, FileBroken, type SourceFile } from "../intake/index.ts";
import { type RegisterCsv, readRegisterCsv } from "./read-register-csv.ts";
import { csvHeads, csvSheets } from "./register-csv-sheets.ts";
import type { SheetHead, SheetParts } from "./register-sheet.ts";
import { xmlHeads, xmlSheets } from "./register-xml-sheets.ts";

/** Files of the register, recognised: read once for the heads, once more for the sheets kept. */
export type RegisterFiles = {
  readonly tables: readonly RegisterCsv[];
  readonly flows: readonly SourceFile[];
  /** Columns that the layout does not have, passed over. */
  readonly unknownColumns: readonly { readonly file: string; readonly column: string }[];
};

type Recognised =
  | { readonly ok: true; readonly files: RegisterFiles }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Says what each file is: one of the ten tables of the CSV export, each once, or an XML flow. */
export const recogniseRegister = (files: readonly SourceFile[]): Promise<Recognised> =>
  unlessBroken<Recognised>(
    async () => {
      const faults: Fault[] = [];
      const tables: RegisterCsv[] = [];
      const flows: SourceFile[] = [];
      for (const file of files) {
        if (await beginsAsXml(file)) {
          flows.push(file);
          continue;
        }
        const reading = await readRegisterCsv(file);
        if (!reading.ok) {
          faults.push(...reading.faults);
          continue;
        }
        const twin = tables.find(({ table }) => table === reading.csv.table);
        if (twin) faults.push({ file: file.name, code: "register-file-twice", facts: { found: twin.file } });
        tables.push(reading.csv);
      }
      if (faults.length > 0) return { ok: false, faults };
      const unknownColumns = tables.flatMap(({ file, unknownColumns: columns }) =>
        columns.map((column) => ({ file, column })),
      );
      return { ok: true, files: { tables, flows, unknownColumns } };
    },
    (fault) => ({ ok: false, faults: [fault] }),
  );

type Heads = { readonly heads: ReadonlyMap<string, SheetHead>; readonly faults: readonly Fault[] };

/** The heads of every sheet titled in the files; a sheet in two of them is a fault. */
export const registerHeads = ({ tables, flows }: RegisterFiles): Promise<Heads> =>
  unlessBroken<Heads>(
    async () => {
      const heads = new Map<string, SheetHead>();
      const places = new Map<string, string>();
      const faults: Fault[] = [];
      const csv = tables.find(({ table }) => table === "standard")?.file ?? "";
      const readings = [{ file: csv, ...(await csvHeads(tables)) }];
      for (const flow of flows) readings.push({ file: flow.name, ...(await xmlHeads(flow)) });
      for (const reading of readings) {
        faults.push(...reading.faults);
        for (const [code, head] of reading.heads) {
          const line = reading.lines.get(code);
          const first = places.get(code);
          if (first !== undefined)
            faults.push({ file: reading.file, line, code: "sheet-twice", facts: { found: code, first } });
          places.set(code, `${reading.file}:${line}`);
          heads.set(code, head);
        }
      }
      return { heads, faults };
    },
    (fault) => ({ heads: new Map(), faults: [fault] }),
  );

type Sheets = { readonly sheets: ReadonlyMap<string, SheetParts>; readonly faults: readonly Fault[] };

/** What the files say of the sheets kept. */
export const registerSheets = (
  { tables, flows }: RegisterFiles,
  kept: ReadonlySet<string>,
): Promise<Sheets> =>
  unlessBroken<Sheets>(
    async () => {
      const { sheets, faults } = await csvSheets(tables, kept);
      const all = new Map(sheets);
      const wrong = [...faults];
      for (const flow of flows) {
        const read = await xmlSheets(flow, kept);
        wrong.push(...read.faults);
        for (const [code, sheet] of read.sheets) all.set(code, { ...all.get(code), ...sheet });
      }
      return { sheets: all, faults: wrong };
    },
    (fault) => ({ sheets: new Map(), faults: [fault] }),
  );

const beginsAsXml = async (file: SourceFile): Promise<boolean> => {
  let head = "";
  const stream = await file.open();
  try {
    for await (const chunk of stream) {
      head += (chunk as Buffer).toString("latin1");
      if (/\S/.test(head.replace(/^\u00ef\u00bb\u00bf/, "")) || head.length > 1000) break;
    }
  } catch {
    throw new FileBroken(file.name);
  }
  return head
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart()
    .startsWith("<");
};

const unlessBroken = async <Answer>(
  work: () => Promise<Answer>,
  otherwise: (fault: Fault) => Answer,
): Promise<Answer> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileBroken) return otherwise(error.fault);
    throw error;
  }
};
