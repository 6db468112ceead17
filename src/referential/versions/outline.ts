import { holdsInvisible } from "../../kernel/index.ts";
import type { Block, Competence } from "../certification.ts";

/**
 * A framework as it is written by hand: a block, its competences, their criteria, one a line.
 *
 *     # A1 L'établissement des gammes
 *     - C1 Préparer la gamme d'usinage
 *       * La gamme est complète
 */
export const writeOutline = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(({ code, title, competences }) => [
      `# ${code} ${title}`,
      ...competences.flatMap((competence) => [
        `- ${competence.code} ${competence.title}`,
        ...competence.criteria.map(({ text }) => `  * ${text}`),
      ]),
    ])
    .join("\n");

export type OutlineCode =
  | "outline-empty"
  | "outline-line-unreadable"
  | "outline-title-missing"
  | "outline-code-twice"
  | "outline-before-block"
  | "outline-block-empty"
  | "outline-too-long";

/** What is wrong, and on which line, the first being 1. */
export type OutlineFault = { readonly line: number; readonly code: OutlineCode; readonly found?: string };

type Reading =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly faults: readonly OutlineFault[] };

type Draft = {
  code: string;
  title: string;
  line: number;
  competences: (Competence & { criteria: { text: string }[] })[];
};

/** Characters of one line, and lines of one framework: beyond any register's sheet. */
export const longestLine = 600;
export const mostLines = 2_000;
/** Characters of a whole framework that may be kept. */
export const longestOutline = 300_000;

/** Reads an outline, or says every line to correct. */
export const readOutline = (written: string): Reading => {
  const faults: OutlineFault[] = [];
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  const lines = written
    .normalize("NFC")
    .split(/\r\n?|\n/)
    .slice(0, mostLines + 1);
  if (lines.length > mostLines) return { ok: false, faults: [{ line: mostLines, code: "outline-too-long" }] };
  for (const [i, text] of lines.entries()) {
    const found = text.trim();
    const code = found === "" ? undefined : readLine(found, i + 1, { drafts, seen });
    if (code) faults.push({ line: i + 1, code, found: found.slice(0, 60) });
  }
  for (const { line, code, competences } of drafts)
    if (competences.length === 0) faults.push({ line, code: "outline-block-empty", found: code });
  if (drafts.length === 0 && faults.length === 0) faults.push({ line: 1, code: "outline-empty" });
  faults.sort((a, b) => a.line - b.line);
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, blocks: drafts.map(({ code, title, competences }) => ({ code, title, competences })) };
};

type SoFar = { readonly drafts: Draft[]; readonly seen: Set<string> };

/** Adds a line to what was read so far, or says what is wrong with it. */
const readLine = (found: string, line: number, { drafts, seen }: SoFar): OutlineCode | undefined => {
  const [, mark, rest = ""] = /^([#*-])\s+(.*)$/.exec(found) ?? [];
  const block = drafts.at(-1);
  if (mark === undefined || found.length > longestLine || holdsInvisible(found))
    return "outline-line-unreadable";
  if (mark === "*") {
    const competence = block?.competences.at(-1);
    competence?.criteria.push({ text: rest });
    return competence ? undefined : "outline-before-block";
  }
  const [, code = "", title = ""] = /^(\S+)\s*(.*)$/.exec(rest) ?? [];
  if (title === "") return "outline-title-missing";
  if (seen.has(code)) return "outline-code-twice";
  if (mark === "-" && !block) return "outline-before-block";
  seen.add(code);
  if (mark === "#") drafts.push({ code, title, line, competences: [] });
  else block?.competences.push({ code, title, criteria: [] });
  return undefined;
};
