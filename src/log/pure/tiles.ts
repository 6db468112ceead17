import { type Branch, branchesBeside, branchesKept, type Hash, nodeHash, rootOf } from "./merkle.ts";

/**
 * Hashes side by side: those of `width` subtrees of 256^level leaves, the first of them at `index`·256.
 * At level 0 they are the leaves' own. A tile of 256 hashes is whole and never changes. Source: C2SP tlog-tiles.
 */
export type Tile = { readonly level: number; readonly index: number; readonly width: number };

export const tileWidth = 256;
const tileHeight = 8;
const hashLength = 32;

/** Gives the bytes of each tile asked for, in order: 32 for each hash. */
export type ReadTiles = (tiles: readonly Tile[]) => Promise<readonly Uint8Array[]>;

/** Reads each tile once, for several questions put to one tree. */
export const keptTiles = (read: ReadTiles): ReadTiles => {
  const kept = new Map<string, Uint8Array>();
  return async (tiles) => {
    const lacking = tiles.filter((tile) => !kept.has(nameOf(tile)));
    const bytes = lacking.length > 0 ? await read(lacking) : [];
    lacking.forEach((tile, i) => {
      kept.set(nameOf(tile), bytes[i] ?? new Uint8Array());
    });
    return tiles.map((tile) => kept.get(nameOf(tile)) ?? new Uint8Array());
  };
};

/** How many subtrees of 256^level leaves are whole in a tree of `size` leaves. */
export const wholeAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level);

/** The tile at this place in a tree of `size` leaves; its width is 0 or less where the tree does not reach. */
export const tileAt = (level: number, index: number, size: number): Tile => ({
  level,
  index,
  width: Math.min(tileWidth, wholeAt(level, size) - index * tileWidth),
});

/** Every tile of a tree of `size` leaves, level by level. */
export function* tilesOf(size: number): Generator<Tile> {
  for (let level = 0; wholeAt(level, size) > 0; level++)
    for (let index = 0; index * tileWidth < wholeAt(level, size); index++) yield tileAt(level, index, size);
}

export const hashesIn = (tile: Uint8Array): Hash[] =>
  Array.from({ length: Math.floor(tile.length / hashLength) }, (_, i) =>
    tile.subarray(i * hashLength, (i + 1) * hashLength),
  );

/** A subtree of 2^height leaves, all there: its root never changes. */
type Subtree = { readonly height: number; readonly index: number };

/** The whole subtrees that make a branch, the largest first. */
const subtreesOf = ([from, to]: Branch): Subtree[] => {
  const subtrees: Subtree[] = [];
  for (let at = from; at < to; ) {
    let height = 0;
    while (2 ** (height + 1) <= to - at) height++;
    subtrees.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return subtrees;
};

/** Where the hashes under a subtree stand: in which tile, from which, how many. */
const placeOf = ({ height, index }: Subtree, size: number) => {
  const level = Math.floor(height / tileHeight);
  const count = 2 ** (height % tileHeight);
  const first = index * count;
  return { tile: tileAt(level, Math.floor(first / tileWidth), size), first: first % tileWidth, count };
};

const nameOf = ({ level, index }: Tile): string => `${level}/${index}`;

/** Roots of branches of a tree of `size` leaves. Each tile is read once, all of them in one call. */
const rootsOf = async (branches: readonly Branch[], size: number, read: ReadTiles): Promise<Hash[]> => {
  const places = branches.map((branch) => subtreesOf(branch).map((subtree) => placeOf(subtree, size)));
  const tiles = [...new Map(places.flat().map(({ tile }) => [nameOf(tile), tile])).values()];
  const bytes = await read(tiles);
  const hashes = new Map(tiles.map((tile, i) => [nameOf(tile), hashesIn(bytes[i] ?? new Uint8Array())]));
  return places.map((subtrees) =>
    subtrees
      .map(({ tile, first, count }) => rootOf(hashes.get(nameOf(tile)) ?? [], first, first + count))
      .reduceRight((right, left) => nodeHash(left, right)),
  );
};

const wholeTree = (size: number): Branch => [0, size];

/** Root of the tree of the first `size` leaves. */
export const treeRoot = async (size: number, read: ReadTiles): Promise<Hash> =>
  size === 0 ? rootOf([]) : ((await rootsOf([wholeTree(size)], size, read))[0] as Hash);

/** Hashes that lead from the leaf at `index` to the root of the first `size` leaves, and that root. */
export const inclusionProof = async (
  index: number,
  size: number,
  read: ReadTiles,
): Promise<{ readonly hashes: readonly Hash[]; readonly root: Hash }> => {
  const [root, ...hashes] = await rootsOf([wholeTree(size), ...branchesBeside(index, size)], size, read);
  return { hashes, root: root as Hash };
};

/** Hashes that show that the first `older` leaves are still the beginning of the first `newer`. */
export const consistencyProof = (older: number, newer: number, read: ReadTiles): Promise<Hash[]> =>
  rootsOf(branchesKept(older, newer), newer, read);
