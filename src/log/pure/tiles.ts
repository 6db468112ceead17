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

/** The tiles of a log that only grows, and the roots of whole subtrees already computed from them: they serve for good. */
export type Tree = { readonly read: ReadTiles; readonly known: Map<string, Hash> };

export const treeOver = (read: ReadTiles): Tree => ({ read, known: new Map() });

const mostKnown = 100_000;

const nameOf = ({ height, index }: Subtree): string => `${height}/${index}`;

/** Roots of branches of a tree of `size` leaves. The tiles that are needed are read in one call. */
const rootsOf = async (branches: readonly Branch[], size: number, tree: Tree): Promise<Hash[]> => {
  const parts = branches.map(subtreesOf);
  const roots = await rootsOfSubtrees(parts.flat(), size, tree);
  return parts.map((subtrees) =>
    subtrees
      .map((subtree) => roots.get(nameOf(subtree)) as Hash)
      .reduceRight((right, left) => nodeHash(left, right)),
  );
};

const rootsOfSubtrees = async (
  subtrees: readonly Subtree[],
  size: number,
  { read, known }: Tree,
): Promise<ReadonlyMap<string, Hash>> => {
  const roots = new Map(subtrees.map((subtree) => [nameOf(subtree), known.get(nameOf(subtree))]));
  const missing = subtrees
    .filter((subtree) => roots.get(nameOf(subtree)) === undefined)
    .map((subtree) => ({ name: nameOf(subtree), ...placeOf(subtree, size) }));
  const tiles = new Map(missing.map(({ tile }) => [`${tile.level}/${tile.index}`, tile]));
  const bytes = tiles.size > 0 ? await read([...tiles.values()]) : [];
  const hashes = new Map([...tiles.keys()].map((name, i) => [name, hashesIn(bytes[i] ?? new Uint8Array())]));
  if (known.size > mostKnown) known.clear();
  for (const { name, tile, first, count } of missing) {
    const root = rootOf(hashes.get(`${tile.level}/${tile.index}`) ?? [], first, first + count);
    roots.set(name, root);
    known.set(name, root);
  }
  return roots as ReadonlyMap<string, Hash>;
};

const wholeTree = (size: number): Branch => [0, size];

/** Root of the tree of the first `size` leaves. */
export const treeRoot = async (size: number, tree: Tree): Promise<Hash> =>
  size === 0 ? rootOf([]) : ((await rootsOf([wholeTree(size)], size, tree))[0] as Hash);

/** For each leaf asked for, the hashes that lead from it to the root of the first `size` leaves; and that root. */
export const inclusionProofs = async (
  indices: readonly number[],
  size: number,
  tree: Tree,
): Promise<{ readonly paths: readonly (readonly Hash[])[]; readonly root: Hash }> => {
  const branches = indices.map((index) => branchesBeside(index, size));
  const [root, ...hashes] = await rootsOf([wholeTree(size), ...branches.flat()], size, tree);
  const rest = hashes.values();
  return { paths: branches.map((path) => path.map(() => rest.next().value as Hash)), root: root as Hash };
};

/** Hashes that show that the first `older` leaves are still the beginning of the first `newer`. */
export const consistencyProof = (older: number, newer: number, tree: Tree): Promise<Hash[]> =>
  rootsOf(branchesKept(older, newer), newer, tree);
