import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concat, toBase64, utf8 } from "./bytes.ts";
import {
  branchesBeside,
  branchesKept,
  extendsTree,
  type Hash,
  includes,
  leafHash,
  rootOf,
} from "./merkle.ts";
import {
  consistencyProof,
  inclusionProofs,
  type ReadTiles,
  type Tree,
  tilesOf,
  tileWidth,
  treeOver,
  treeRoot,
} from "./tiles.ts";

const leaf = (i: number) => leafHash(utf8(`leaf ${i}`));
const leaves = Array.from({ length: 1_500 }, (_, i) => leaf(i));

/** Tiles of these leaves, computed from nothing but the definition. */
const tilesOver =
  (whole: readonly Hash[]): ReadTiles =>
  async (tiles) =>
    tiles.map(({ level, index, width }) =>
      concat(
        ...Array.from({ length: width }, (_, i) => {
          const span = tileWidth ** level;
          const from = (index * tileWidth + i) * span;
          return rootOf(whole, from, from + span);
        }),
      ),
    );

/**
 * A tree of alike leaves: every whole subtree of one height has one root, so that trees of any size
 * have tiles without their leaves being counted.
 */
const alike = leaf(0);
const alikeRoots = Array.from({ length: 49 }).reduce<Hash[]>(
  (roots) => [...roots, rootOf([roots.at(-1) as Hash, roots.at(-1) as Hash])],
  [alike],
);
const alikeTiles: ReadTiles = async (tiles) =>
  tiles.map(({ level, width }) =>
    concat(...Array.from({ length: width }, () => alikeRoots[level * 8] as Hash)),
  );

const inclusionProof = async (index: number, size: number, tree: Tree) => {
  const { paths, root } = await inclusionProofs([index], size, tree);
  return { hashes: paths[0] ?? [], root };
};

const shown = (hashes: readonly Hash[]) => hashes.map(toBase64);

describe("What tiles answer is what all the leaves answer", () => {
  const tree = treeOver(tilesOver(leaves));
  const size = fc.integer({ min: 1, max: leaves.length });

  it("the root of a tree of any size", async () => {
    await fc.assert(
      fc.asyncProperty(size, async (count) => {
        expect(toBase64(await treeRoot(count, tree))).toBe(toBase64(rootOf(leaves, 0, count)));
      }),
    );
    expect(await treeRoot(0, tree)).toEqual(rootOf([]));
  });

  it("the proof of any leaf", async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), async (count, any) => {
        const index = any % count;
        const { hashes, root } = await inclusionProof(index, count, tree);

        expect(shown(hashes)).toEqual(
          shown(branchesBeside(index, count).map(([from, to]) => rootOf(leaves, from, to))),
        );
        expect(includes(leaf(index), index, count, hashes, root)).toBe(true);
      }),
    );
  });

  it("the proofs of several leaves at once, each its own", async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.array(fc.nat(), { maxLength: 20 }), async (count, several) => {
        const indices = several.map((any) => any % count);
        const { paths, root } = await inclusionProofs(indices, count, tree);

        expect(indices.map((index, i) => includes(leaf(index), index, count, paths[i] ?? [], root))).toEqual(
          indices.map(() => true),
        );
      }),
    );
  });

  it("the proof that any beginning is kept", async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), async (newer, any) => {
        const older = 1 + (any % newer);
        const proof = await consistencyProof(older, newer, tree);

        expect(shown(proof)).toEqual(
          shown(branchesKept(older, newer).map(([from, to]) => rootOf(leaves, from, to))),
        );
      }),
    );
  });
});

describe("Trees too large to count", () => {
  /** Sizes around whole tiles of one, two and three levels, and any other. */
  const size = fc.oneof(
    fc.constantFrom(...[256, 65_536, 16_777_216].flatMap((whole) => [whole - 1, whole, whole + 1])),
    fc.integer({ min: 1, max: 2 ** 40 }),
  );
  const place = fc.maxSafeNat();

  it("prove their leaves, by a few tiles each", async () => {
    await fc.assert(
      fc.asyncProperty(size, place, async (count, any) => {
        const asked: number[] = [];
        const counted = treeOver((tiles) => {
          asked.push(tiles.length);
          return alikeTiles(tiles);
        });
        const { hashes, root } = await inclusionProof(any % count, count, counted);

        expect(includes(alike, any % count, count, hashes, root)).toBe(true);
        expect(asked[0]).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(count + 1) / 8 + 1));
      }),
    );
  });

  it("prove that they extend each of their beginnings", async () => {
    await fc.assert(
      fc.asyncProperty(size, place, async (newer, any) => {
        const older = 1 + (any % newer);
        const tree = treeOver(alikeTiles);
        const proof = await consistencyProof(older, newer, tree);

        expect(
          extendsTree(older, newer, proof, await treeRoot(older, tree), await treeRoot(newer, tree)),
        ).toBe(true);
      }),
    );
  });
});

describe("The tiles of a tree", () => {
  it("of 70,000 leaves are those that the standard counts", () => {
    const tiles = [...tilesOf(70_000)];
    const at = (level: number) => tiles.filter((tile) => tile.level === level).map(({ width }) => width);

    expect([at(0).length, at(0).at(-1)]).toEqual([274, 112]);
    expect(at(1)).toEqual([256, 17]);
    expect(at(2)).toEqual([1]);
  });

  it("of 256 leaves are a whole one and one of one hash above it", () => {
    expect([...tilesOf(256)]).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
  });
});
