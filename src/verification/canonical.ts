import { sha256Hex } from "../platform/index.ts";
import { iri, NotCanonical, type Plan, planOf } from "./canonical-plan.ts";
import type { Shape } from "./rdf-shapes.ts";

export { NotCanonical } from "./canonical-plan.ts";

/**
 * The canonical N-Quads (RDFC-1.0) of a document of a closed shape, written straight from it. Nameless nodes are
 * leaves, so the hash of what one says gives its place: unique hashes first, in order, equal ones after. Statements
 * are made in their order, subject by subject and predicate by predicate, so that nothing is left to sort but the
 * subjects. Throws NotCanonical for a member the shape lacks, a name that is no IRI, and ill-formed text.
 */
export const canonicalQuads = (document: object, shape: Shape): string => {
  const written: Written = { subjects: new Map(), leaves: [], twice: new Set() };
  writeNode(document as Node, planOf(shape), "", written);
  const leaves = labelled(written.leaves);
  let text = "";
  // "<" comes before "_": named subjects first, then the leaves in the order of their labels as text.
  for (const subject of [...written.subjects.keys()].sort()) {
    const told = textOf(written.subjects.get(subject) ?? []);
    text += written.twice.has(subject) ? once(told) : told;
  }
  for (const { label, says } of leaves.sort((a, b) => (a.label < b.label ? -1 : 1)))
    for (const said of says) text += label + said;
  return text;
};

type Node = Readonly<Record<string, unknown>>;

/** A node without a name: what it says, and the beginning of the statement that points to it, if any. In our profile it has no node below it. */
type Leaf = { readonly from: string; readonly says: readonly string[]; hash: string; label: string };

/** Statements in their order: whole lines, or those that point to leaves still without a label. */
type Piece = string | { readonly pointing: string; readonly to: readonly (string | Leaf)[] };

type Written = {
  readonly subjects: Map<string, Piece[]>;
  readonly leaves: Leaf[];
  /** Subjects that two nodes name: their statements are put in order together. */
  readonly twice: Set<string>;
};

const textOf = (pieces: readonly Piece[]): string => {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else
      for (const name of inOrder(piece.to.map((one) => (typeof one === "string" ? one : one.label))))
        text += `${piece.pointing}${name} .\n`;
  }
  return text;
};

/** A set, not a list: the same statement made twice is made once. No literal holds a line's end as it is. */
const once = (text: string): string => {
  const lines = text.split("\n");
  lines.pop();
  return `${inOrder(lines).join("\n")}\n`;
};

const inOrder = (lines: readonly string[]): readonly string[] =>
  lines.every((line, i) => i === 0 || (lines[i - 1] as string) < line) ? lines : [...new Set(lines)].sort();

/** Writes a node that `from` points to, and answers its name; a nameless one becomes a leaf, and is answered itself. */
const writeNode = (value: Node, plan: Plan, from: string, written: Written): string | Leaf => {
  if (value["id"] === undefined) return writeLeaf(value, plan, from, written);
  const name = `<${iri(value["id"])}>`;
  if (written.subjects.has(name)) written.twice.add(name);
  const pieces = written.subjects.get(name) ?? [];
  written.subjects.set(name, pieces);
  let lines = "";
  let taken = 1;
  for (const step of plan.steps) {
    const held = value[step.member];
    if (held === undefined) continue;
    taken += 1;
    if (!("plan" in step)) {
      if (!Array.isArray(held)) lines += name + step.open + step.between(held) + step.close;
      else
        for (const object of inOrder(held.map((one) => step.between(one) + step.close)))
          lines += name + step.open + object;
      continue;
    }
    const pointing = name + step.open;
    const to = listed(held).map((one) => writeNode(nodeOf(one), step.plan, pointing, written));
    if (to.length === 1 && typeof to[0] === "string") lines += `${pointing}${to[0]} .\n`;
    else {
      pieces.push(lines, { pointing, to });
      lines = "";
    }
  }
  pieces.push(lines);
  checkMembers(value, plan, taken);
  return name;
};

const writeLeaf = (value: Node, plan: Plan, from: string, written: Written): Leaf => {
  if (plan.hasNodes) throw new NotCanonical("a node with nodes below it needs a name");
  const says: string[] = [];
  let taken = 0;
  for (const step of plan.steps) {
    const held = value[step.member];
    if (held === undefined || "plan" in step) continue;
    taken += 1;
    if (!Array.isArray(held)) says.push(step.open + step.between(held) + step.close);
    else
      for (const object of inOrder(held.map((one) => step.between(one) + step.close)))
        says.push(step.open + object);
  }
  checkMembers(value, plan, taken);
  const leaf = { from, says, hash: "", label: "" };
  written.leaves.push(leaf);
  return leaf;
};

/** Members that say nothing of the node itself. */
const besides = ["id", "@context", "proof"];

/** Throws for a member that no step took; when all were taken, their count has said so. */
const checkMembers = (value: Node, { steps }: Plan, taken: number): void => {
  const members = Object.keys(value);
  if (members.length === taken) return;
  const stray = members.find(
    (member) => !besides.includes(member) && !steps.some((step) => step.member === member),
  );
  if (stray !== undefined) throw new NotCanonical(`no member ${stray} in this shape`);
};

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const nodeOf = (value: unknown): Node => {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new NotCanonical("a node was expected");
  return value as Node;
};

/** Leaves with the labels that their hashes give: unique hashes first, in order, then those that several leaves share. */
const labelled = (leaves: readonly Leaf[]): Leaf[] => {
  if (leaves.length > 1) for (const leaf of leaves) leaf.hash = hashOf(leaf);
  const byHash = [...leaves].sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0));
  const shared = ({ hash }: Leaf, i: number): boolean =>
    hash === byHash[i - 1]?.hash || hash === byHash[i + 1]?.hash;
  const inPlace = [
    ...byHash.filter((leaf, i) => !shared(leaf, i)),
    ...byHash.filter((leaf, i) => shared(leaf, i)),
  ];
  for (const [i, leaf] of inPlace.entries()) leaf.label = `_:c14n${i}`;
  return inPlace;
};

/** Of what a leaf says and of what points to it. */
const hashOf = ({ from, says }: Leaf): string => {
  let quads = from === "" ? "" : `${from}_:a .\n`;
  for (const said of says) quads += `_:a${said}`;
  return sha256Hex(quads);
};
