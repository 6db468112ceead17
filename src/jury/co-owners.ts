import type { Day } from "../kernel/index.ts";
import type { CqpiSignature } from "../referential/index.ts";

/** The branches that share a CQPI with this one on the day it is awarded, by IDCC; those whose first day is not known are left out. */
export const coOwnersOn = (signatures: readonly CqpiSignature[], on: Day, idcc: string): string[] => {
  const bound = signatures.filter(
    ({ from, until }) => from !== undefined && from <= on && (until === undefined || on <= until),
  );
  return [...new Set(bound.map((one) => one.idcc))].filter((one) => one !== idcc).sort();
};
