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

/** Hashes computed from what is below them; undefined where something below could not be read, which was told. */
type Recomputed = readonly (Hash | undefined)[];
const isKnown = (hash: Hash | undefined): hash is Hash => hash !== undefined;

/** Reads every entry and every tile of a tree of `size` leaves, and recomputes each tile from what is below it. */
export const walkTree = async (
  read: ReadLogFile,
  size: number,
  hear: (index: number, event: LogEvent) => void,
): Promise<WalkedTree> => {
  const faults: AuditFault[] = [];
  /** The hashes of the level that is being compared; the first are those of leaves, taken bundle by bundle. */
  let below: Recomputed = [];
  for (let level = 0; wholeAt(level, size) > 0; level++) {
    const roots: (Hash | undefined)[] = [];
    for (let index = 0; index * tileWidth < wholeAt(level, size) && faults.length < mostFaults; index++) {
      const tile = tileAt(level, index, size);
      const hashes =
        level === 0
          ? await readEntries(read, tile, hear, faults)
          : below.slice(index * tileWidth, (index + 1) * tileWidth);
      await compareTile(read, tile, hashes, faults);
      if (tile.width === tileWidth) roots.push(hashes.every(isKnown) ? rootOf(hashes) : undefined);
    }
    below = roots;
  }
  return { faults, tree: treeOver(cutFrom(read, size)) };
};

/** The leaf hashes of one bundle, recomputed from its entries. */
const readEntries = async (
  read: ReadLogFile,
  { index, width }: Tile,
  hear: (index: number, event: LogEvent) => void,
  faults: AuditFault[],
): Promise<Recomputed> => {
  const file = logPath({ kind: "entries", index, width });
  const bytes = await read(file);
  const events = bytes && eventsIn(bytes);
  if (events?.length !== width) {
    faults.push({ code: bytes ? "file-malformed" : "file-missing", file });
    return Array.from({ length: width }, () => undefined);
  }
  for (const [i, text] of events.entries()) {
    const event = readEvent(text);
    if (event) hear(index * tileWidth + i, event);
    else faults.push({ code: "entry-malformed", file, index: index * tileWidth + i });
  }
  return events.map(eventLeaf);
};

const compareTile = async (
  read: ReadLogFile,
  tile: Tile,
  recomputed: Recomputed,
  faults: AuditFault[],
): Promise<void> => {
  const file = logPath({ kind: "tile", tile });
  const bytes = await read(file);
  if (bytes?.length !== tile.width * 32) {
    faults.push({ code: bytes ? "file-malformed" : "file-missing", file });
    return;
  }
  const differs = hashesIn(bytes).findIndex((hash, i) => {
    const computed = recomputed[i];
    return computed !== undefined && !equal(hash, computed);
  });
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
