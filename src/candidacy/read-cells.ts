import type { Fault, FaultCode, Row } from "../intake/index.ts";
import { type Day, type Facts, parseDay } from "../kernel/index.ts";
import { searchable } from "../referential/index.ts";

/** Signs that cannot be seen, that turn the reading order, or that stand for a letter lost in a conversion. */
const hostile = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u;

/** Reads the cells of one line and keeps what is wrong with them: the first fault of each cell. */
export const cellReader = <Column extends string>(
  file: string,
  { line, cells }: Row,
  needed: Readonly<Record<Column, boolean>>,
) => {
  const faults = new Map<string, Fault>();
  const fault = (column: Column, code: FaultCode, facts: Facts = {}): void => {
    if (!faults.has(column)) faults.set(column, { file, line, column, code, facts });
  };
  const text = (column: Column, longest = 60): string => {
    const value = (cells[column] ?? "").normalize("NFC").trim();
    if (value === "" && needed[column]) fault(column, "value-missing");
    if (hostile.test(value)) fault(column, "text-hostile");
    if (/^[=@]/.test(value)) fault(column, "formula-in-cell");
    if (value.length > longest) fault(column, "text-too-long", { longest });
    return value;
  };
  const choice = <Value extends string>(
    column: Column,
    table: Readonly<Record<string, Value>>,
    otherwise?: Value,
  ): Value | undefined => {
    const written = text(column);
    if (written === "") return otherwise;
    const key = searchable(written);
    const known = Object.entries(table).find(([name]) => searchable(name) === key);
    if (known) return known[1];
    fault(column, "value-unknown", { found: written, known: Object.keys(table).join(", ") });
    return undefined;
  };
  const day = (column: Column): Day | undefined => {
    const written = text(column);
    if (written === "") return undefined;
    const read = readDay(written);
    if (typeof read === "string") return read;
    fault(column, read.code, { found: written });
    return undefined;
  };
  return { text, choice, day, fault, faults: (): readonly Fault[] => [...faults.values()] };
};

export type CellReader<Column extends string> = ReturnType<typeof cellReader<Column>>;

/** A day as French or as ISO writes it. A month above twelve is said to be a swap when the other reading is a day. */
const readDay = (written: string): Day | { readonly code: "day-impossible" | "day-and-month-swapped" } => {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written)?.slice(1);
  const [d, m, y] = french ?? /^(\d{4})-(\d{2})-(\d{2})$/.exec(written)?.slice(1).reverse() ?? [];
  const spell = (dd = "", mm = "", yyyy = "") =>
    parseDay(`${yyyy}-${mm.padStart(2, "0")}-${dd.padStart(2, "0")}`);
  const read = spell(d, m, y);
  if (read && read > "1900-01-01") return read;
  return { code: Number(m) > 12 && spell(m, d, y) ? "day-and-month-swapped" : "day-impossible" };
};
