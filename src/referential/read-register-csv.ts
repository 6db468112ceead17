import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { type Fault, readText, type SourceFile } from "../intake/index.ts";
import type { Written } from "./register-reading.ts";
import { type RegisterTable, registerTables, tableOf } from "./register-tables.ts";

/** One line of a register table: its cells by the name of their column, with their place. */
export type RegisterRow = (column: string) => Written;

export type RegisterCsv = {
  readonly file: string;
  readonly table: RegisterTable;
  readonly unknownColumns: readonly string[];
  /** Reads every line, as often as asked; answers the fault that stopped it, if any. */
  readonly eachRow: (take: (row: RegisterRow) => void) => Promise<readonly Fault[]>;
};

export type RegisterCsvReading =
  | { readonly ok: true; readonly csv: RegisterCsv }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Recognises one of the ten tables by its header, whatever the name of the file, and reads it line by line. */
export const readRegisterCsv = async (file: SourceFile): Promise<RegisterCsvReading> => {
  const refuse = (fault: Omit<Fault, "file">): RegisterCsvReading => ({
    ok: false,
    faults: [{ file: file.name, ...fault }],
  });
  const reading = await readText(file);
  if (!reading.ok) return reading;
  const first = await firstLine(reading.text());
  if (first.trim() === "") return refuse({ code: "file-empty", facts: {} });
  const header = first.split(";").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
  const table = tableOf(header);
  if (!table) {
    const parted = Object.values(registerTables).some(({ needed }) =>
      needed.every((column) => first.includes(column)),
    );
    return refuse(
      parted
        ? { line: 1, code: "delimiter-wrong", facts: { found: first.slice(0, 60) } }
        : { code: "register-file-unknown", facts: {} },
    );
  }
  const { needed, other } = registerTables[table];
  const missing = needed.filter((column) => !header.includes(column));
  if (missing.length > 0)
    return {
      ok: false,
      faults: missing.map((column) => ({
        file: file.name,
        line: 1,
        column,
        code: "column-missing",
        facts: {},
      })),
    };
  const unknownColumns = header.filter(
    (column) => column !== "" && ![...needed, ...other].includes(column as never),
  );
  return {
    ok: true,
    csv: {
      file: file.name,
      table,
      unknownColumns,
      eachRow: (take) => eachRow(file.name, header, reading.text(), take),
    },
  };
};

const firstLine = async (text: AsyncGenerator<string>): Promise<string> => {
  let read = "";
  for await (const piece of text) {
    read += piece;
    if (/\n/.test(read) || read.length > 100_000) break;
  }
  return read.split(/\r?\n/, 1)[0] ?? "";
};

const eachRow = async (
  file: string,
  header: readonly string[],
  text: AsyncGenerator<string>,
  take: (row: RegisterRow) => void,
): Promise<readonly Fault[]> => {
  const faults: Fault[] = [];
  const at = new Map(header.map((column, i) => [column, i]));
  const parser = parse({
    delimiter: ";",
    from: 2,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
  });
  const flow = pipeline(Readable.from(text), parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (record.length !== header.length) {
        faults.push({
          file,
          line: info.lines,
          code: record.length < header.length ? "row-too-short" : "row-too-long",
          facts: { cells: record.length, columns: header.length },
        });
        if (faults.length > 20) break;
        continue;
      }
      take((column) => ({ text: record[at.get(column) ?? -1] ?? "", line: info.lines, column }));
    }
    await flow.catch((error: unknown) => {
      if (faults.length === 0) throw error;
    });
    return faults;
  } catch (error) {
    await flow.catch(() => undefined);
    if (!(error instanceof CsvError)) throw error;
    const long = error.code === "CSV_MAX_RECORD_SIZE";
    return [
      ...faults,
      {
        file,
        line: (error as { lines?: number }).lines,
        code: long ? "row-too-long" : "quote-unbalanced",
        facts: {},
      },
    ];
  }
};
