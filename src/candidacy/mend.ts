import type { TableReading } from "../intake/index.ts";
import { type Decision, decide, type Finding, finding } from "../kernel/index.ts";
import { type Column, columns } from "./read-applications.ts";

/** A cell of a file written again on the page that shows it: its line and column, and what stands there from now on. */
export type Mend = { readonly line: number; readonly column: Column; readonly text: string };

export type MendCode = "mend-not-of-file" | "mend-line-not-bad" | "mend-too-long";

/** Characters: far more than any column takes, so that a cell too long by mistake is still shown with its fault. */
const longest = 1000;

/** The name of the field that holds a cell: `l23.date_naissance`. */
export const mendField = (line: number, column: Column): string => `l${line}.${column}`;

/** Reads the cells typed for the bad lines of a file. One that is not theirs refuses all of them. */
export const mayMend = (
  typed: Readonly<Record<string, string>>,
  bad: ReadonlySet<number>,
): Decision<readonly Mend[], MendCode> => {
  const mends: Mend[] = [];
  const findings: Finding<MendCode>[] = [];
  for (const [field, text] of Object.entries(typed)) {
    const [, line = "", column = ""] = /^l(\d{1,7})\.(\w+)$/.exec(field) ?? [];
    if (!isColumn(column)) findings.push(finding<MendCode>(false, "mend-not-of-file"));
    else if (!bad.has(Number(line)))
      findings.push(finding<MendCode>(false, "mend-line-not-bad", { line: Number(line) }));
    else if (text.length > longest)
      findings.push(finding<MendCode>(false, "mend-too-long", { line: Number(line), longest }));
    else mends.push({ line: Number(line), column, text });
  }
  return decide(findings, () => mends);
};

const isColumn = (name: string): name is Column => Object.hasOwn(columns, name);

/** The mends of before with those of now; of one cell, the last counts. */
export const joinMends = (before: readonly Mend[], now: readonly Mend[]): readonly Mend[] => [
  ...new Map([...before, ...now].map((one) => [mendField(one.line, one.column), one])).values(),
];

/** The table with mended cells in the place of those of their lines. */
export const mended = (reading: TableReading, mends: readonly Mend[]): TableReading => {
  if (!reading.ok) return reading;
  const anew = new Map<number, Record<string, string>>();
  for (const { line, column, text } of mends) anew.set(line, { ...anew.get(line), [column]: text });
  return {
    ...reading,
    rows: reading.rows.map((row) => ({ ...row, cells: { ...row.cells, ...anew.get(row.line) } })),
  };
};
