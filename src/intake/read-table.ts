import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import type { Facts } from "../kernel/index.ts";
import { decode } from "./decode.ts";
import type { Fault } from "./fault.ts";
import { type Lines, mostColumns, mostRows } from "./lines.ts";
import { readXlsx } from "./read-xlsx.ts";

/** One line of a table: its number in the file, and its cells by column name. */
export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

export type TableReading =
  | {
      readonly ok: true;
      readonly columns: readonly string[];
      readonly rows: readonly Row[];
      readonly encoding?: string | undefined;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const largest = 10 * 1024 * 1024;

/**
 * Reads a CSV or an XLSX from a stranger. Nothing is guessed: what cannot be read is said, with the file's name.
 * A head parted into less than `fewest` columns has another separator than ours.
 */
export const readTable = async (file: string, bytes: Uint8Array, fewest = 3): Promise<TableReading> => {
  const refuse = (fault: Omit<Fault, "file">): TableReading => ({ ok: false, faults: [{ file, ...fault }] });
  if (bytes.length === 0) return refuse({ code: "file-empty", facts: {} });
  if (bytes.length > largest)
    return refuse({
      code: "file-too-large",
      facts: tooLarge(bytes.length),
    });
  const magic = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (magic.startsWith("PK")) return table(file, await readXlsx(file, bytes));
  if (magic.startsWith("\u00d0\u00cf\u0011\u00e0")) return refuse({ code: "file-old-excel", facts: {} });
  if (magic.startsWith("%PDF") || magic.startsWith("\u007fELF"))
    return refuse({ code: "file-not-a-table", facts: {} });
  const decoded = decode(bytes);
  if (!decoded) return refuse({ code: "encoding-unreadable", facts: {} });
  return table(file, readCsv(file, decoded.text, fewest), decoded.encoding);
};

const readCsv = (file: string, raw: string, fewest: number): Lines => {
  const text = raw.replace(/^\ufeff/, "");
  const head = /\S[^\r\n]*/.exec(text)?.[0];
  if (head === undefined) return { ok: false, faults: [{ file, code: "file-empty", facts: {} }] };
  const counts = [";", "\t", ",", "|"].map((delimiter) => ({
    delimiter,
    count: head.split(delimiter).length,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count < fewest || best.delimiter === "|") {
    return {
      ok: false,
      faults: [{ file, line: 1, code: "delimiter-wrong", facts: { found: head.slice(0, 60) } }],
    };
  }
  try {
    const records = parse(text, {
      delimiter: best.delimiter,
      relax_column_count: true,
      info: true,
      skip_empty_lines: true,
      bom: true,
      max_record_size: 100_000,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return {
      ok: true,
      lines: records.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record })),
    };
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    const long = code === "CSV_MAX_RECORD_SIZE";
    return {
      ok: false,
      faults: [{ file, line: lines, code: long ? "row-too-long" : "quote-unbalanced", facts: {} }],
    };
  }
};

/** Lines that the texts of a record run over, beyond the first. */
const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0);

/** First line names the columns; the rest are rows. Empty lines are passed over. */
const table = (file: string, read: Lines, encoding?: string): TableReading => {
  if (!read.ok) return read;
  const [head, ...body] = read.lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (!head) return { ok: false, faults: [{ file, code: "file-empty", facts: {} }] };
  const columns = head.cells.map((cell) => cell.trim().toLowerCase());
  if (body.length > mostRows)
    return {
      ok: false,
      faults: [{ file, code: "file-too-large", facts: { rows: body.length, limit: mostRows } }],
    };
  if (columns.length > mostColumns)
    return {
      ok: false,
      faults: [{ file, code: "file-too-large", facts: { columns: columns.length, limit: mostColumns } }],
    };
  const faults: Fault[] = columns.flatMap((column, i) =>
    column !== "" && columns.indexOf(column) < i
      ? [{ file, line: head.line, column, code: "column-twice" as const, facts: {} }]
      : [],
  );
  for (const { line, cells } of body) {
    if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
      faults.push({
        file,
        line,
        code: "row-too-long",
        facts: { cells: cells.length, columns: columns.length },
      });
    }
  }
  if (faults.length > 0) return { ok: false, faults };
  const rows = body.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? "").trim()])),
  }));
  return { ok: true, columns, rows, encoding };
};

/** Reads a table from the disk. Its size is looked at first: too large a file is never loaded. */
export const readTableFile = async (path: string): Promise<TableReading> => {
  const file = basename(path);
  const { size } = await stat(path);
  if (size > largest) return { ok: false, faults: [{ file, code: "file-too-large", facts: tooLarge(size) }] };
  return readTable(file, await readFile(path));
};

const tooLarge = (size: number): Facts => ({
  megabytes: Math.ceil(size / 1_048_576),
  limit: largest / 1_048_576,
});
