import { concat, utf8 } from "./bytes.ts";

const largest = 65_535;

/** Entries one after the other, each behind its length on two bytes, the high one first. Source: C2SP tlog-tiles. */
export const bundleOf = (events: readonly string[]): Uint8Array =>
  concat(
    ...events.map(utf8).flatMap((bytes) => {
      if (bytes.length > largest) throw new RangeError(`an entry of ${bytes.length} bytes fits no bundle`);
      return [Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes];
    }),
  );

/** The entries of a bundle; undefined when it does not end with an entry, or one is not UTF-8. */
export const eventsIn = (bundle: Uint8Array): string[] | undefined => {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const events: string[] = [];
  for (let at = 0; at < bundle.length; ) {
    const [high, low] = [bundle[at], bundle[at + 1]];
    if (high === undefined || low === undefined) return undefined;
    const end = at + 2 + high * 256 + low;
    if (end > bundle.length) return undefined;
    try {
      events.push(decoder.decode(bundle.subarray(at + 2, end)));
    } catch {
      return undefined;
    }
    at = end;
  }
  return events;
};
