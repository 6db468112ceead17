import {
  equal,
  eventLeaf,
  eventsIn,
  type Hash,
  hashesIn,
  type LogEvent,
  logPath,
  type ReadTiles,
  readEvent,
  rootOf,
  type Tile,
  type Tree,
  tileAt,
  tileWidth,
  treeOver,
  wholeAt,
} from "../pure/index.ts";
import type { AuditFault, ReadLogFile } from "./fault.ts";

/** A tree read whole: what is wrong with it, and the tree to ask, once nothing is. */
export type WalkedTree = { readonly faults: readonly AuditFault[]; readonly tree: Tree };

/** A log that lacks this much is not read further: a head may claim any size. */
const mostFaults = 1_000;

/** Reads every entry and every tile of a tree of `size` leaves, and recomputes each tile from what is below it. */
export const walkTree = async (
  read: ReadLogFile,
  size: number,
  hear: (index: number, event: LogEvent) => void,
): Promise<WalkedTree> => {
  const faults: AuditFault[] = [];
  /** Hashes of levels 1 and above, as recomputed: one for 256 entries at most. */
  const above: Hash[][] = [[]];
  for (let index = 0; index * tileWidth < size && faults.length < mostFaults; index++) {
    const leaves = await readEntries(read, tileAt(0, index, size), hear, faults);
    await compareTile(read, tileAt(0, index, size), leaves, faults);
    if (leaves.length === tileWidth) (above[0] as Hash[]).push(rootOf(leaves));
  }
  for (let level = 1; wholeAt(level, size) > 0 && faults.length < mostFaults; level++) {
    const below = above[level - 1] as Hash[];
    const roots: Hash[] = [];
    for (let index = 0; index * tileWidth < wholeAt(level, size) && faults.length < mostFaults; index++) {
      const hashes = below.slice(index * tileWidth, (index + 1) * tileWidth);
      await compareTile(read, tileAt(level, index, size), hashes, faults);
      if (hashes.length === tileWidth) roots.push(rootOf(hashes));
    }
    above.push(roots);
  }
  return { faults, tree: treeOver(cutFrom(read, size)) };
};

/** The leaf hashes of one bundle, recomputed from its entries. */
const readEntries = async (
  read: ReadLogFile,
  { index, width }: Tile,
  hear: (index: number, event: LogEvent) => void,
  faults: AuditFault[],
): Promise<Hash[]> => {
  const file = logPath({ kind: "entries", index, width });
  const bytes = await read(file);
  const events = bytes && eventsIn(bytes);
  if (events?.length !== width) {
    faults.push({ code: bytes ? "file-malformed" : "file-missing", file });
    return [];
  }
  for (const [i, text] of events.entries()) {
    const event = readEvent(text);
    if (event) hear(index * tileWidth + i, event);
    else faults.push({ code: "entry-malformed", file, index: index * tileWidth + i });
  }
  return events.map(eventLeaf);
};

/** Nothing is said of a tile whose hashes could not be recomputed: what lacks below was told. */
const compareTile = async (
  read: ReadLogFile,
  tile: Tile,
  recomputed: readonly Hash[],
  faults: AuditFault[],
): Promise<void> => {
  const file = logPath({ kind: "tile", tile });
  const bytes = await read(file);
  if (bytes?.length !== tile.width * 32) {
    faults.push({ code: bytes ? "file-malformed" : "file-missing", file });
    return;
  }
  if (recomputed.length !== tile.width) return;
  const differs = hashesIn(bytes).findIndex((hash, i) => !equal(hash, recomputed[i] as Hash));
  if (differs < 0) return;
  faults.push(
    tile.level === 0
      ? { code: "leaf-differs", file, index: tile.index * tileWidth + differs }
      : { code: "tile-differs", file },
  );
};

/** Tiles of smaller trees are the beginnings of those of this one. */
const cutFrom =
  (read: ReadLogFile, size: number): ReadTiles =>
  (tiles) =>
    Promise.all(
      tiles.map(async ({ level, index, width }) => {
        const bytes = await read(logPath({ kind: "tile", tile: tileAt(level, index, size) }));
        return bytes?.subarray(0, width * 32) ?? new Uint8Array();
      }),
    );
