import type { Fault, FaultCode } from "../intake/index.ts";
import { type Day, type Facts, parseDay } from "../kernel/index.ts";
import { type RegisterRoute, registerRoutes, type SheetHead, type SheetParts } from "./register-sheet.ts";
import { searchable } from "./searchable.ts";

/** A value of a register file and where it stands. */
export type Written = { readonly text: string; readonly line: number; readonly column: string };

/** Beyond this many faults a file is not what it says; the rest would not help. */
export const mostFaults = 200;

/** What a pass over one register file gathers: heads first, then whole sheets of the codes kept. */
export type RegisterReader = {
  /** Heads of all the sheets that the file titles, by code. */
  readonly heads: () => Promise<ReadonlyMap<string, SheetHead>>;
  /** What the file says of these sheets. */
  readonly sheets: (codes: ReadonlySet<string>) => Promise<ReadonlyMap<string, SheetParts>>;
  /** Columns that the file has and the register's layout does not. */
  readonly unknownColumns: readonly string[];
};

/** Keeps the faults of a file, up to a limit, and reads its values. */
export const valueReader = (file: string) => {
  const faults: Fault[] = [];
  const fault = (
    { text, line, column }: Written,
    code: FaultCode,
    facts: Facts = { found: text.slice(0, 80) },
  ): void => {
    if (faults.length < mostFaults) faults.push({ file, line, column, code, facts });
  };
  const day = (written: Written | undefined): Day | undefined => {
    const text = written?.text.trim() ?? "";
    if (written === undefined || text === "") return undefined;
    const [, d, m, y] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
    const read = parseDay(`${y}-${m}-${d}`);
    if (!read)
      fault(
        written,
        Number(m) > 12 && parseDay(`${y}-${d}-${m}`) ? "day-and-month-swapped" : "day-impossible",
      );
    return read;
  };
  const level = (written: Written | undefined): number | undefined => {
    const text = written?.text.trim() ?? "";
    if (written === undefined || ["", "AUCUN", "REPRISE"].includes(text)) return undefined;
    const [, number] = /^NIV([1-8])$/.exec(text) ?? [];
    if (!number)
      fault(written, "value-unknown", { found: text.slice(0, 80), known: "NIV1 … NIV8, AUCUN, REPRISE" });
    return number === undefined ? undefined : Number(number);
  };
  const yes = (written: Written | undefined): boolean | undefined => {
    const text = written?.text.trim().toUpperCase() ?? "";
    if (written === undefined || text === "") return undefined;
    if (["OUI", "ACTIVE"].includes(text)) return true;
    if (!["NON", "INACTIVE"].includes(text))
      fault(written, "value-unknown", { found: text.slice(0, 80), known: "Oui, Non, ACTIVE, INACTIVE" });
    return false;
  };
  const route = (written: Written): RegisterRoute | undefined => {
    const found = registerRoutes.find((one) => searchable(routeLabels[one]) === searchable(written.text));
    if (!found)
      fault(written, "value-unknown", {
        found: written.text.slice(0, 80),
        known: Object.values(routeLabels).join(", "),
      });
    return found;
  };
  const sheetCode = (written: Written): string | undefined => {
    const text = written.text.trim();
    if (/^(?:RNCP|RS)\d{1,6}$/.test(text)) return text;
    fault(written, "code-wrong");
    return undefined;
  };
  return { faults, fault, day, level, yes, route, sheetCode };
};

export type ValueReader = ReturnType<typeof valueReader>;

/** How the CSV export writes the ways in. */
const routeLabels: Readonly<Record<RegisterRoute, string>> = {
  FI: "Après un parcours de formation sous statut d'élève ou d'étudiant",
  CA: "En contrat d'apprentissage",
  FC: "Après un parcours de formation continue",
  CQ: "En contrat de professionnalisation",
  CL: "Par candidature individuelle",
  VAE: "Par expérience",
};

/** A label without the code that the register repeats before it: "221 : Agro-alimentaire". */
export const bareLabel = (code: string, label: string): string =>
  label.trim().startsWith(`${code} :`)
    ? label
        .trim()
        .slice(code.length + 2)
        .trim()
    : label.trim();

/** A SIRET as the export writes it, with a tabulation before; empty when it gives none. */
export const siretOf = (text: string): string | undefined => text.replaceAll(/\s/g, "") || undefined;

/** "export_fiches_CSV_Standard_2024_02_22.csv" says the day it was made. */
export const dayOfName = (name: string): Day | undefined => {
  const [, y, m, d] = /(\d{4})[-_](\d{2})[-_](\d{2})/.exec(name) ?? [];
  return y === undefined ? undefined : parseDay(`${y}-${m}-${d}`);
};
