import { stringify } from "csv-stringify/sync";

/** A cell that a spreadsheet would run as a formula is written as text. */
export const safeCell = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

/** A CSV that opens well in a French spreadsheet: semicolons, a byte order mark, no cell that runs. */
export const writeCsv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${stringify(
    [columns, ...rows].map((row) => row.map(safeCell)),
    { delimiter: ";", record_delimiter: "windows" },
  )}`;
