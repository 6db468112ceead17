import { gunzipSync, gzipSync } from "node:zlib";

/** Entries of a list: enough that an index says nothing of who or when. Source: W3C Bitstring Status List 1.0. */
export const listLength = 131_072;

export const emptyBits = (): Uint8Array => new Uint8Array(listLength / 8);

/** The list with the bit at `index` set; the first bit is the leftmost of the first byte. */
export const withBit = (bits: Uint8Array, index: number): Uint8Array => {
  const changed = Uint8Array.from(bits);
  const at = Math.floor(index / 8);
  changed[at] = (changed[at] ?? 0) | (0x80 >> (index % 8));
  return changed;
};

export const bitAt = (bits: Uint8Array, index: number): boolean =>
  ((bits[Math.floor(index / 8)] ?? 0) & (0x80 >> (index % 8))) !== 0;

/** Multibase base64url of the gzipped list. */
export const encodeBits = (bits: Uint8Array): string => `u${gzipSync(bits).toString("base64url")}`;

/** Reads a list; undefined when it is not gzip, or inflates to anything but exactly a list. */
export const decodeBits = (encoded: string): Uint8Array | undefined => {
  try {
    const bits = gunzipSync(Buffer.from(encoded.slice(1), "base64url"), { maxOutputLength: listLength / 8 });
    return bits.length === listLength / 8 ? new Uint8Array(bits) : undefined;
  } catch {
    return undefined;
  }
};
