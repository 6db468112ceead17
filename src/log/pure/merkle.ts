import { concat, equal, sha256 } from "./bytes.ts";

/** A node of the tree: 32 bytes of SHA-256. Source: RFC 6962, section 2.1. */
export type Hash = Uint8Array;

/** Hash of a leaf: 0x00 before its bytes, so that no leaf can pass for a node. */
export const leafHash = (data: Uint8Array): Hash => sha256(concat(Uint8Array.of(0), data));
/** Hash of two nodes side by side, behind 0x01: the bytes to hash are laid in one place, as trees have many nodes. */
export const nodeHash = (left: Hash, right: Hash): Hash => {
  pair.set(left, 1);
  pair.set(right, 33);
  return sha256(pair);
};
const pair = Uint8Array.of(1, ...new Uint8Array(64));
const emptyRoot = (): Hash => sha256(new Uint8Array());

/** Largest power of two smaller than `size` (size > 1). */
const split = (size: number): number => {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
};

/** Root of the tree over these hashes. */
export const rootOf = (leaves: readonly Hash[], from = 0, to = leaves.length): Hash => {
  const size = to - from;
  if (size === 0) return emptyRoot();
  if (size === 1) return leaves[from] as Hash;
  const middle = from + split(size);
  return nodeHash(rootOf(leaves, from, middle), rootOf(leaves, middle, to));
};

/** Leaves `from` to before `to`: a branch of the tree, whose root stands in a proof. */
export type Branch = readonly [from: number, to: number];

/** Branches whose roots lead from the leaf at `index` to the root of the leaves `from` to `to`, the nearest first. */
export const branchesBeside = (index: number, to: number, from = 0): Branch[] => {
  if (to - from <= 1) return [];
  const middle = from + split(to - from);
  return index < middle
    ? [...branchesBeside(index, middle, from), [middle, to]]
    : [...branchesBeside(index, to, middle), [from, middle]];
};

/** Branches whose roots show that the first `older` leaves are still the beginning of the first `newer`. */
export const branchesKept = (older: number, newer: number): Branch[] =>
  older === 0 ? [] : keptIn(older, 0, newer, true);

/** `known`: the branch begins at the first leaf, so that its root at `older` leaves is known to whoever asks. */
const keptIn = (older: number, from: number, to: number, known: boolean): Branch[] => {
  if (older === to) return known ? [] : [[from, to]];
  const middle = from + split(to - from);
  return older <= middle
    ? [...keptIn(older, from, middle, known), [middle, to]]
    : [...keptIn(older, middle, to, false), [from, middle]];
};

/** Does the proof lead from this leaf hash, at this index, to this root of a tree of `size` leaves? */
export const includes = (
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): boolean => {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if (leaf.length !== 32 || root.length !== 32) return false;
  let hash = leaf;
  let at = index;
  let last = size - 1;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equal(hash, root);
};

/** Is the tree of `newer` leaves an extension of the tree of `older` leaves (at least one)? Source: RFC 9162, section 2.1.4.2. */
export const extendsTree = (
  older: number,
  newer: number,
  proof: readonly Hash[],
  oldRoot: Hash,
  newRoot: Hash,
): boolean => {
  if (!Number.isSafeInteger(older) || !Number.isSafeInteger(newer) || older < 1 || older > newer)
    return false;
  if (older === newer) return proof.length === 0 && equal(oldRoot, newRoot);
  const path = Number.isInteger(Math.log2(older)) ? [oldRoot, ...proof] : [...proof];
  const first = path[0];
  if (!first) return false;
  let at = older - 1;
  let last = newer - 1;
  while (at % 2 === 1) {
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  let before = first;
  let after = first;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      before = nodeHash(sibling, before);
      after = nodeHash(sibling, after);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else {
      after = nodeHash(after, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equal(before, oldRoot) && equal(after, newRoot);
};
