import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** Branches merged into another: old IDCC to new IDCC, from `data/reference`. */
export const readSuccessions = (root: string): ReadonlyMap<string, string> =>
  new Map(readTable(root, "branch-successions.csv").map((row) => [row["old"] ?? "", row["new"] ?? ""]));

/** Names of branches by IDCC, from `data/reference`. */
export const readBranches = (root: string): ReadonlyMap<string, { readonly name: string }> =>
  new Map(readTable(root, "branches.csv").map((row) => [row["idcc"] ?? "", { name: row["name"] ?? "" }]));

const readTable = (root: string, file: string): Record<string, string>[] =>
  parse(readFileSync(join(root, "data", "reference", file), "utf8"), { columns: true });
