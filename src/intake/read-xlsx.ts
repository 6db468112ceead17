import ExcelJS from "@protobi/exceljs";
import { openArchive } from "./archive.ts";
import type { Fault } from "./fault.ts";
import { type Lines, mostColumns, mostRows } from "./lines.ts";

const limits = { entries: 200, bytes: 40 * 1024 * 1024, ratio: 100 };

/** First sheet of a workbook, cells as text. A formula is never run: a cell that holds one is refused. */
export const readXlsx = async (file: string, bytes: Uint8Array): Promise<Lines> => {
  const archive = await openArchive(bytes, limits, () => true);
  if (!archive.ok) return { ok: false, faults: [{ file, code: archive.code, facts: {} }] };
  if (!archive.files.has("xl/workbook.xml"))
    return { ok: false, faults: [{ file, code: "file-not-a-table", facts: {} }] };
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Buffer.from(bytes) as never);
  } catch {
    return { ok: false, faults: [{ file, code: "archive-unreadable", facts: {} }] };
  }
  const sheet = workbook.worksheets[0];
  if (!sheet) return { ok: false, faults: [{ file, code: "sheet-missing", facts: {} }] };
  if (sheet.rowCount > mostRows)
    return {
      ok: false,
      faults: [{ file, code: "file-too-large", facts: { rows: sheet.rowCount, limit: mostRows } }],
    };
  if (sheet.columnCount > mostColumns)
    return {
      ok: false,
      faults: [{ file, code: "file-too-large", facts: { columns: sheet.columnCount, limit: mostColumns } }],
    };
  const faults: Fault[] = [];
  const lines: { line: number; cells: string[] }[] = [];
  sheet.eachRow((row, line) => {
    const cells: string[] = [];
    for (let column = 1; column <= sheet.columnCount; column++) {
      const text = cellText(row.getCell(column).value);
      if (text === undefined)
        faults.push({ file, line, column: row.getCell(column).address, code: "formula-in-cell", facts: {} });
      cells.push(text ?? "");
    }
    lines.push({ line, cells });
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, lines };
};

/** A cell as text; undefined for a formula or an error. A day beyond the calendar is left to the reader of days. */
const cellText = (value: ExcelJS.CellValue): string | undefined => {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "?" : value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) return cellText(value.text);
  return undefined;
};
