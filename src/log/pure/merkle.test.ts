import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extendsTree, includes, utf8 } from "./index.ts";
import { branchesBeside, branchesKept, type Hash, leafHash, rootOf } from "./merkle.ts";

const standards =
  process.env["OPENCQP_STANDARDS"] ?? new URL("../../../../shared/standards", import.meta.url).pathname;
const vectors = join(standards, "vectors", "rfc6962-merkle");
if (!existsSync(vectors)) process.stdout.write(`skipped: the RFC 6962 vectors are not at ${vectors}\n`);

type Vector = {
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  size1: number;
  size2: number;
  root1: string;
  root2: string;
  proof: string[] | null;
  wantErr: boolean;
};
const read = (kind: string): [string, Vector][] =>
  existsSync(vectors)
    ? readdirSync(join(vectors, kind), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".json"))
        .map((name) => [name, JSON.parse(readFileSync(join(vectors, kind, name), "utf8")) as Vector])
    : [];
const bytes = (text: string | null) => new Uint8Array(Buffer.from(text ?? "", "base64"));

describe.runIf(existsSync(vectors))("The tree answers the public vectors", () => {
  it.each(read("inclusion"))(
    "inclusion %s",
    (_, { leafHash: leaf, leafIdx, treeSize, proof, root, wantErr }) => {
      expect(includes(bytes(leaf), leafIdx, treeSize, (proof ?? []).map(bytes), bytes(root))).toBe(!wantErr);
    },
  );

  it.each(read("consistency"))("consistency %s", (_, { size1, size2, proof, root1, root2, wantErr }) => {
    expect(extendsTree(size1, size2, (proof ?? []).map(bytes), bytes(root1), bytes(root2))).toBe(!wantErr);
  });
});

describe("A tree", () => {
  const leaves = Array.from({ length: 70 }, (_, i) => leafHash(utf8(`leaf ${i}`)));
  const inclusionProof = (tree: readonly Hash[], index: number) =>
    branchesBeside(index, tree.length).map(([from, to]) => rootOf(tree, from, to));
  const consistencyProof = (tree: readonly Hash[], older: number) =>
    branchesKept(older, tree.length).map(([from, to]) => rootOf(tree, from, to));

  it("proves each of its leaves, and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size, any) => {
        const index = any % size;
        const tree = leaves.slice(0, size);
        const proof = inclusionProof(tree, index);
        expect(includes(tree[index] as Uint8Array, index, size, proof, rootOf(tree))).toBe(true);
        expect(includes(leafHash(utf8("stranger")), index, size, proof, rootOf(tree))).toBe(false);
      }),
    );
  });

  it("proves that it extends each of its beginnings", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size, any) => {
        const older = 1 + (any % size);
        const tree = leaves.slice(0, size);
        expect(
          extendsTree(older, size, consistencyProof(tree, older), rootOf(tree.slice(0, older)), rootOf(tree)),
        ).toBe(true);
      }),
    );
  });
});
