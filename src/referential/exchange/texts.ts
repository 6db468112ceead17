import type { Fault } from "../../intake/index.ts";
import { holdsInvisible } from "../../kernel/index.ts";
import type { Block } from "../certification.ts";
import { longestLine } from "../versions/outline.ts";

/** A framework read from a file, or every fault of the file. */
export type FrameworkReading =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type TextFault = Pick<Fault, "code" | "facts">;

/** A text of a file as a framework holds it. */
export const tidy = (written: string): string => written.normalize("NFC").trim();

/** What keeps a tidy text from being a code, if anything does. */
export const codeFault = (code: string): TextFault | undefined =>
  /\s/.test(code) ? { code: "code-with-space", facts: { found: code.slice(0, 60) } } : textFault(code, 4);

/** What keeps a tidy text from being the title that follows a code, if anything does. */
export const titleFault = (title: string, code: string): TextFault | undefined =>
  textFault(title, 3 + code.length);

/** What keeps a tidy text from being a criterion, if anything does. */
export const criterionFault = (text: string): TextFault | undefined => textFault(text, 2);

/** An outline writes each on one line, after so many signs. */
const textFault = (text: string, before: number): TextFault | undefined => {
  const longest = Math.max(longestLine - before, 1);
  if (text === "") return { code: "value-missing", facts: {} };
  if (/[\n\r\u2028\u2029]/.test(text)) return { code: "text-several-lines", facts: {} };
  if (holdsInvisible(text) || !text.isWellFormed()) return { code: "text-hostile", facts: {} };
  if (text.length > longest) return { code: "text-too-long", facts: { longest } };
  return undefined;
};
