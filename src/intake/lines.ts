import type { Fault } from "./fault.ts";

/** The lines of a table with their numbers in the file, before their columns are named. */
export type Lines =
  | {
      readonly ok: true;
      readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** No jury sits for more; a longer list is an export of something else. */
export const mostRows = 20_000;
export const mostColumns = 60;
