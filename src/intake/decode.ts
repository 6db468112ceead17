/** A file's text and the encoding it was read in. */
export type Decoded = { readonly text: string; readonly encoding: "utf-8" | "windows-1252" | "utf-16" };

/**
 * UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252; undefined when none fits, or when
 * UTF-8 and Windows-1252 are mixed: one of the two would come out garbled.
 */
export const decode = (bytes: Uint8Array): Decoded | undefined => {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    const text = new TextDecoder(a === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
    return { text, encoding: "utf-16" };
  }
  if (bytes.includes(0)) return undefined;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    if (hasUtf8Letters(bytes)) return undefined;
    return { text: windows1252(bytes), encoding: "windows-1252" };
  }
};

/** Node 20 and 22 read this encoding as Latin-1 when given the whole at once, and lose œ, € and ’; not in a stream. */
const windows1252 = (bytes: Uint8Array): string => {
  const decoder = new TextDecoder("windows-1252");
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
};

/** Letters of French written in UTF-8: in Windows-1252 these two bytes would read as Ã with a sign after it, which no text holds. */
const hasUtf8Letters = (bytes: Uint8Array): boolean =>
  bytes.some((byte, i) => byte === 0xc3 && ((bytes[i + 1] ?? 0) & 0xc0) === 0x80);
