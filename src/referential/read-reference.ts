import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type Day, parseDay } from "../kernel/index.ts";

/** Branches merged into another: old IDCC to new IDCC, from `data/reference`. */
export const readSuccessions = (root: string): ReadonlyMap<string, string> =>
  new Map(readTable(root, "branch-successions.csv").map((row) => [row["old"] ?? "", row["new"] ?? ""]));

/** What a certificate is worth in a branch's grid, as an agreement of that branch says. */
export type Classification = { readonly idcc: string; readonly position: string; readonly source: string };

/** Positions in branches' grids by certification, from `data/catalogue`. */
export const readClassifications = (root: string): ReadonlyMap<string, readonly Classification[]> =>
  grouped(readTable(root, "classifications.csv", "catalogue"), "certification", (row) => ({
    idcc: row["branch"] ?? "",
    position: row["position"] ?? "",
    source: row["source"] ?? "",
  }));

/** A code of the national register that the catalogue's source names, with the last day it gives. */
export type RegisterClaim = { readonly code: string; readonly until?: Day | undefined };

/** Register codes claimed by the catalogue's sources, by certification. No sheet stands behind them. */
export const readRegisterClaims = (root: string): ReadonlyMap<string, RegisterClaim> =>
  new Map(
    readTable(root, "certifications.csv", "catalogue").flatMap((row) =>
      row["register_code"]
        ? [
            [
              row["id"] ?? "",
              { code: row["register_code"], until: parseDay(row["registered_until"] ?? "") },
            ] as const,
          ]
        : [],
    ),
  );

/** A block, unit or domain in the numbering of its text, with the competences the text lists. */
export type CatalogueBlock = {
  readonly code: string;
  readonly title: string;
  readonly competences: readonly string[];
  readonly source: string;
};

/** Blocks read in public texts, by certification, from `data/catalogue`. */
export const readCatalogueBlocks = (root: string): ReadonlyMap<string, readonly CatalogueBlock[]> =>
  grouped(readTable(root, "blocks.csv", "catalogue"), "certification", (row) => ({
    code: row["code"] ?? "",
    title: row["title"] ?? "",
    competences: (row["competences"] ?? "").split(" | ").filter(Boolean),
    source: row["source"] ?? "",
  }));

const grouped = <Value>(
  rows: readonly Record<string, string>[],
  key: string,
  read: (row: Record<string, string>) => Value,
): ReadonlyMap<string, readonly Value[]> => {
  const groups = new Map<string, Value[]>();
  for (const row of rows) groups.set(row[key] ?? "", [...(groups.get(row[key] ?? "") ?? []), read(row)]);
  return groups;
};

/** Names of branches by IDCC, from `data/reference`. */
export const readBranches = (root: string): ReadonlyMap<string, { readonly name: string }> =>
  new Map(readTable(root, "branches.csv").map((row) => [row["idcc"] ?? "", { name: row["name"] ?? "" }]));

/** A branch's name without the scope its agreement spells out in brackets. */
export const shortBranchName = (name: string): string => name.split(/ ?\(| : /)[0]?.trim() || name;

/** Names branches by their IDCC: "Métallurgie", or "IDCC 3248" when no name is known. The table is read when first asked. */
export const branchNames = (root: string): ((idcc: string) => string) => {
  let names: ReturnType<typeof readBranches> | undefined;
  return (idcc) => {
    names ??= readBranches(root);
    return shortBranchName(names.get(idcc)?.name ?? `IDCC ${idcc}`);
  };
};

const readTable = (root: string, file: string, folder = "reference"): Record<string, string>[] =>
  parse(readFileSync(join(root, "data", folder, file), "utf8"), { columns: true });
