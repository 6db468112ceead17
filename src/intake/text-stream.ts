import type { Fault } from "./fault.ts";
import type { SourceFile } from "./source-files.ts";

/** A file that stopped being readable while it was read: an archive damaged, or larger than it said. */
export class FileBroken extends Error {
  readonly fault: Fault;
  constructor(file: string) {
    super(`${file} cannot be read to its end`);
    this.fault = { file, code: "archive-unreadable", facts: {} };
  }
}

export type TextReading =
  | { readonly ok: true; readonly text: () => AsyncGenerator<string> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * The text of a file of any size, piece by piece and without its mark, in UTF-8 or in Windows-1252: a first pass
 * over the whole says which. Throws FileBroken while reading.
 */
export const readText = async (file: SourceFile): Promise<TextReading> => {
  const encoding = await encodingOf(file);
  if (!encoding) return { ok: false, faults: [{ file: file.name, code: "encoding-unreadable", facts: {} }] };
  return { ok: true, text: () => decoded(file, encoding) };
};

async function* decoded(file: SourceFile, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunksOf(file)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const encodingOf = async (file: SourceFile): Promise<"utf-8" | "windows-1252" | undefined> => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let utf8Letters = false;
  for await (const chunk of chunksOf(file)) {
    if (chunk.includes(0)) return undefined;
    utf8Letters ||= /\u00c3[\u0080-\u00bf]/.test(chunk.toString("latin1"));
    try {
      if (isUtf8) decoder.decode(chunk, { stream: true });
    } catch {
      isUtf8 = false;
    }
    if (!isUtf8 && utf8Letters) return undefined;
  }
  try {
    if (isUtf8) decoder.decode();
  } catch {
    return utf8Letters ? undefined : "windows-1252";
  }
  return isUtf8 ? "utf-8" : "windows-1252";
};

async function* chunksOf(file: SourceFile): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await file.open()) yield chunk as Buffer;
  } catch {
    throw new FileBroken(file.name);
  }
}
