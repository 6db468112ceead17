import type { Day } from "../kernel/index.ts";

export type NirReading =
  | { readonly ok: true; readonly nir: string }
  | { readonly ok: false; readonly code: "nir-wrong" | "nir-differs" };

/**
 * Reads a NIR of 13 characters, or of 15 with its key, and compares what it says of sex and birth with the identity.
 * A month of 20 or more is a civil-status code that says nothing. Answers the 13 characters alone.
 */
export const readNir = (
  text: string,
  identity: { readonly sex: "F" | "M"; readonly bornOn: Day },
): NirReading => {
  const compact = text.replace(/[\s.]/g, "").toUpperCase();
  const parts = /^([12]\d{4}(?:2[AB]|\d{2})\d{6})(\d{2})?$/.exec(compact);
  const [, nir, key] = parts ?? [];
  if (!nir || (key !== undefined && Number(key) !== keyOf(nir))) return { ok: false, code: "nir-wrong" };
  const month = Number(nir.slice(3, 5));
  const sameSex = (nir[0] === "1") === (identity.sex === "M");
  const sameYear = nir.slice(1, 3) === identity.bornOn.slice(2, 4);
  const sameMonth = month > 12 || month === Number(identity.bornOn.slice(5, 7));
  return sameSex && sameYear && sameMonth ? { ok: true, nir } : { ok: false, code: "nir-differs" };
};

/** 97 less the remainder of the number by 97; Corsica's letters count as 19 and 18. */
export const keyOf = (nir: string): number =>
  97 - Number(BigInt(nir.replace("2A", "19").replace("2B", "18")) % 97n);
