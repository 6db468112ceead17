import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { shelve, type TextFault, type Texts } from "../rulebook/index.ts";

/** Where cases lie: beside the law, beside each branch's rulebooks, and beside the small rulebooks of the tests. */
const folders = ["law", "rulebooks", "tests/support/rulebooks"] as const;

/** Every file of worked cases under the project's folder, in the order of their paths. */
export const caseFiles = (root: string): string[] =>
  folders
    .flatMap((folder) => yamlUnder(join(root, folder)).filter((file) => file.split("/").includes("cases")))
    .map((file) => relative(root, file))
    .sort();

/**
 * The texts held, and under their identifiers the small rulebooks that stand for branches whose own text is not held.
 * Throws an Error that names each faulty file with its line: they are the project's own.
 */
export const withSmallRulebooks = (root: string, { law, shelf }: Texts): Texts => {
  const folder = join(root, "tests/support/rulebooks");
  const files = yamlUnder(folder).filter((file) => !file.split("/").includes("cases"));
  const reading = shelve(
    Object.fromEntries(files.map((file) => [relative(folder, file), readFileSync(file, "utf8")])),
  );
  if (!reading.ok) throw new Error(reading.faults.map(faultText).join("\n"));
  return { law, shelf: { ...shelf, byId: (id) => shelf.byId(id) ?? reading.shelf.byId(id) } };
};

/** A fault as editors read it: file:line:column: message. */
export const faultText = ({ file, line, column, message }: TextFault): string =>
  `${file}:${line}:${column}: ${message}`;

const yamlUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".yaml"))
        .map((name) => join(folder, name))
    : [];
