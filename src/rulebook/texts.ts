import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Law, readLaw } from "../law/index.ts";
import { type Shelf, shelve } from "./shelf.ts";

/** The texts a decision stands on: the law, and every branch's rulebooks. */
export type Texts = { readonly law: Law; readonly shelf: Shelf };

/**
 * Reads `law/` and `rulebooks/` under the project's folder. Throws an Error that names
 * every faulty file with line and column: a certifier never works on half-read rules.
 */
export const readTexts = (root: string): Texts => {
  const laws = Object.entries(filesUnder(join(root, "law"))).map(([file, text]) => [
    file,
    parse(text, { schema: "core" }),
  ]);
  const shelving = shelve(filesUnder(join(root, "rulebooks")));
  if (!shelving.ok) {
    throw new Error(
      shelving.faults
        .map(({ file, line, column, message }) => `rulebooks/${file}:${line}:${column}: ${message}`)
        .join("\n"),
    );
  }
  return { law: readLaw(Object.fromEntries(laws)), shelf: shelving.shelf };
};

const filesUnder = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml") && !name.split("/").includes("cases"))
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
