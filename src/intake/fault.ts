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
  | "row-too-short"
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
  | "born-after-entry"
  | "siret-wrong"
  | "nir-wrong"
  | "nir-differs"
  | "email-wrong"
  | "text-too-long"
  | "text-hostile"
  | "number-wrong"
  | "candidate-twice"
  | "code-wrong"
  | "xml-not-well-formed"
  | "xml-doctype"
  | "xml-root-unknown"
  | "xml-not-valid"
  | "schema-unreadable"
  | "register-file-unknown"
  | "register-file-twice"
  | "sheet-twice"
  | "receipt-contradicts"
  | "json-not-well-formed"
  | "json-too-deep"
  | "json-member-twice"
  | "json-member-unknown"
  | "json-kind-wrong"
  | "text-several-lines"
  | "code-with-space"
  | "code-twice"
  | "title-differs"
  | "framework-too-long";

/**
 * What is wrong in a file from outside, and where: the words and the remedy are found by the code.
 * `column` is the column's name in a table, the cell in a workbook, the place in the line in XML, the path of
 * a value in JSON.
 */
export type Fault = {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly code: FaultCode;
  readonly facts: Facts;
};
