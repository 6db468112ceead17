import type { Facts } from "../kernel/index.ts";

export type FaultCode =
  | "file-empty"
  | "file-too-large"
  | "file-not-a-table"
  | "file-old-excel"
  | "encoding-unreadable"
  | "delimiter-wrong"
  | "quote-unbalanced"
  | "row-too-long"
  | "column-missing"
  | "column-unknown"
  | "column-twice"
  | "archive-too-large"
  | "archive-unreadable"
  | "sheet-missing"
  | "formula-in-cell"
  | "value-missing"
  | "value-unknown"
  | "day-impossible"
  | "day-and-month-swapped"
  | "day-in-the-future"
  | "siret-wrong"
  | "nir-wrong"
  | "nir-differs"
  | "text-too-long"
  | "text-hostile"
  | "number-wrong"
  | "candidate-twice"
  | "xml-not-well-formed"
  | "register-file-unknown"
  | "code-wrong";

/** What is wrong in a file from outside, and where: the words and the remedy are found by the code. */
export type Fault = {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly code: FaultCode;
  readonly facts: Facts;
};
