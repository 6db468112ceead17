import { stringify } from "csv-stringify/sync";

/** A cell that a spreadsheet would run as a formula is written as text, behind an apostrophe. */
export const safeCell = (text: string): string => (/^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

/** The text of a cell that `safeCell` wrote, or that a hand did. */
export const plainCell = (cell: string): string =>
  /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;

/** A CSV that opens well in a French spreadsheet: semicolons, a byte order mark, no cell that runs. */
export const writeCsv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${stringify(
    [columns, ...rows].map((row) => row.map(safeCell)),
    { delimiter: ";", record_delimiter: "windows" },
  )}`;
