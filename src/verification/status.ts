import { fromBase64Url, gunzip, gzip, toBase64Url } from "../platform/index.ts";

/** Entries of a list: enough that an index says nothing of who or when. Source: W3C Bitstring Status List 1.0. */
export const listLength = 131_072;

/** Name of a certifier's list of a year; a year may need several, from rank 0. */
export const statusListId = (certifierId: string, year: number, rank: number): string =>
  `${certifierId}-${year}${rank === 0 ? "" : `-${rank + 1}`}`;

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
export const encodeBits = (bits: Uint8Array): string => `u${toBase64Url(gzip(bits))}`;

/** Reads a list; undefined when it is not gzip, or inflates to anything but exactly a list. */
export const decodeBits = (encoded: string): Uint8Array | undefined => {
  const bits = gunzip(fromBase64Url(encoded.slice(1)), listLength / 8);
  return bits?.length === listLength / 8 ? bits : undefined;
};
