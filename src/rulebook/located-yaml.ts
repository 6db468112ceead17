import { type Document, isMap, isSeq, LineCounter, type Pair, type ParsedNode, parseDocument } from "yaml";
import { z } from "zod";
import { parseDay } from "../kernel/index.ts";

/** What is wrong in a text of rules or cases, with where it stands and what would mend it. */
export type TextFault = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

/** Names the place of a path of the content, as line and column, with a message. */
export type FaultAt = (path: readonly PropertyKey[], message: string) => TextFault;

export type LocatedYaml =
  | { readonly ok: true; readonly content: unknown; readonly fault: FaultAt }
  | { readonly ok: false; readonly faults: readonly TextFault[] };

/** Reads a YAML text and keeps where each of its parts stands, so that a fault can name its line and column. */
export const readLocatedYaml = (file: string, text: string): LocatedYaml => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core" });
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      return { file, line, column: col, message: error.message.replace(/\n[\s\S]*/, "") };
    });
    return { ok: false, faults };
  }
  const fault: FaultAt = (path, message) => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { file, line, column: col, message };
  };
  return { ok: true, content: document.toJS(), fault };
};

/** Where the deepest existing node of the path begins in the text. */
const offsetOf = (document: Document.Parsed, path: readonly PropertyKey[]): number => {
  let node: ParsedNode | null | undefined = document.contents;
  let offset = node?.range[0] ?? 0;
  for (const step of path) {
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const pair: Pair<ParsedNode, ParsedNode | null> | undefined = node.items.find(
        ({ key }) => String(key) === String(step),
      );
      if (!pair) break;
      offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq<ParsedNode>(node)) {
      const next: ParsedNode | undefined = node.items[Number(step)];
      if (!next) break;
      offset = next.range[0];
      node = next;
    } else break;
  }
  return offset;
};

/** A day as a text of rules or cases writes it. */
export const dayText = z.string().transform((text, context) => {
  const read = parseDay(text);
  if (read) return read;
  context.addIssue({ code: "custom", message: `"${text}" is no calendar day; write YYYY-MM-DD` });
  return z.NEVER;
});
