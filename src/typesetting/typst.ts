import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const require = createRequire(import.meta.url);
const templates = fileURLToPath(new URL("../../templates/", import.meta.url));

/** Static faces only: Typst reads no variable or woff2 font, and falls back without a word. */
const faces: readonly (readonly [string, string])[] = [
  ["@expo-google-fonts/newsreader", "400Regular"],
  ["@expo-google-fonts/newsreader", "400Regular_Italic"],
  ["@expo-google-fonts/newsreader", "500Medium"],
  ["@expo-google-fonts/commissioner", "400Regular"],
  ["@expo-google-fonts/commissioner", "600SemiBold"],
  ["@expo-google-fonts/ibm-plex-mono", "400Regular"],
];

const fontFiles = (): Buffer[] =>
  faces.map(([name, face]) => {
    const folder = join(dirname(require.resolve(`${name}/package.json`)), face);
    const file = readdirSync(folder).find((one) => one.endsWith(".ttf"));
    if (!file) throw new Error(`no static face in ${folder}`);
    return readFileSync(join(folder, file));
  });

export type Template = "parchemin" | "proces-verbal" | "rectificatif" | "courrier" | "emargement";

let compiler: NodeCompiler | undefined;
let made = 0;

/** Documents after which Typst's cache of past layouts is emptied: it grows without end, and what it frees late comes back in pieces. */
const evictEvery = 4;

/**
 * Sets a template with its data into a tagged PDF/A-3a; the same data give the same bytes.
 * Data reach the template as JSON values, so that nothing in a name can become a command, and as inputs of a file
 * that does not change: Typst keeps for good whatever else it is given to read.
 * Throws when the template does not compile, which is a fault of ours.
 */
export const typeset = (template: Template, data: object, at: Date): Uint8Array => {
  compiler ??= NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: fontFiles() }] });
  const compiled = compiler.compile({
    mainFilePath: join(templates, `${template}.typ`),
    inputs: { data: JSON.stringify(data) },
  });
  const document = compiled.result;
  if (!document) {
    const said = compiler.fetchDiagnostics(compiled.takeDiagnostics() as never);
    throw new Error(`${template}: ${JSON.stringify(said).slice(0, 1500)}`);
  }
  const pdf = compiler.pdf(document, {
    pdfStandard: "a-3a",
    pdfTags: true,
    creationTimestamp: Math.floor(at.getTime() / 1000),
  });
  made += 1;
  if (made % evictEvery === 0) compiler.evictCache(0);
  return pdf;
};

/** A paper that needs nothing beside Typst. Only plain values: it travels between threads. */
export type PaperToSet = { readonly template: Template; readonly data: object; readonly at: Date };

export const setPaper = ({ template, data, at }: PaperToSet): Uint8Array => {
  // Typst's answer may lie in a larger memory, which could not be handed over.
  const pdf = new Uint8Array(typeset(template, data, at));
  // No two papers are alike, and one of hundreds of pages would hold its layout.
  compiler?.evictCache(0);
  return pdf;
};
