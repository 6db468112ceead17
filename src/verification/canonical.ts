import { sha256, toHex } from "../platform/index.ts";
import type { Shape, Term } from "./rdf-shapes.ts";

/** A document that cannot be written in canonical form: it is refused, never guessed at. */
export class NotCanonical extends Error {}

const rdfType = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

/** A node without a name: what it says, and the statement that points to it. In our profile it has no node below it. */
type Leaf = { readonly from: string; readonly says: readonly string[] };
type Written = { readonly quads: Set<string>; readonly leaves: Leaf[] };

/**
 * The canonical N-Quads (RDFC-1.0) of a document of a closed shape, written straight from it. Nameless nodes are
 * leaves, so the hash of what one says gives its place: unique hashes first, in order, equal ones after.
 * Throws NotCanonical for a member the shape lacks, a name that is no IRI, and ill-formed text.
 */
export const canonicalQuads = (document: object, shape: Shape): string => {
  const written: Written = { quads: new Set(), leaves: [] };
  writeNode(document as Node, shape, undefined, written);
  const lines = [...written.quads];
  labelled(written.leaves).forEach(({ from, says }, i) => {
    const label = `_:c14n${i}`;
    if (from !== "") lines.push(`${from}${label} .\n`);
    for (const said of says) lines.push(`${label} ${said}`);
  });
  return lines.sort().join("");
};

type Node = Readonly<Record<string, unknown>>;

/** Writes a node and answers how others name it; a nameless one becomes a leaf. */
const writeNode = (value: Node, shape: Shape, from: string | undefined, written: Written): void => {
  const { id } = value;
  const says = (subject: string): string[] => statements(value, shape, subject, written);
  if (id === undefined) {
    if (from === undefined || Object.values(shape.terms).every(({ kind }) => kind !== "node"))
      written.leaves.push({ from: from ?? "", says: says("") });
    else throw new NotCanonical("a node with nodes below it needs a name");
    return;
  }
  const name = iri(id);
  if (from !== undefined) written.quads.add(`${from}${name} .\n`);
  for (const said of says(name)) written.quads.add(`${name} ${said}`);
};

/** What a node says of itself, each as "predicate object ."; its own nodes are written on the way. */
const statements = (value: Node, shape: Shape, subject: string, written: Written): string[] => {
  const said: string[] = [];
  for (const type of listed(value["type"])) said.push(`${rdfType} ${typeName(type, shape)} .\n`);
  for (const [member, held] of Object.entries(value)) {
    if (member === "id" || member === "type" || member === "@context" || member === "proof") continue;
    const term = Object.hasOwn(shape.terms, member) ? shape.terms[member] : undefined;
    if (!term) throw new NotCanonical(`no member ${member} in this shape`);
    for (const one of listed(held)) {
      if (term.kind === "node") writeNode(nodeOf(one), term.shape, `${subject} <${term.iri}> `, written);
      else said.push(`<${term.iri}> ${object(one, term)} .\n`);
    }
  }
  // A set, not a list: the same statement made twice is made once.
  return [...new Set(said)];
};

const listed = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const nodeOf = (value: unknown): Node => {
  if (value === null || typeof value !== "object") throw new NotCanonical("a node was expected");
  return value as Node;
};

const typeName = (type: unknown, { types }: Shape): string => {
  const known = typeof type === "string" && Object.hasOwn(types, type) ? types[type] : undefined;
  if (known === undefined) throw new NotCanonical(`no type ${String(type)} in this shape`);
  return `<${known}>`;
};

const object = (value: unknown, term: Exclude<Term, { kind: "node" }>): string => {
  if (term.kind === "name") {
    if (!term.names) return iri(value);
    const known =
      typeof value === "string" && Object.hasOwn(term.names, value) ? term.names[value] : undefined;
    if (known === undefined) throw new NotCanonical(`${String(value)} is not of the list`);
    return `<${known}>`;
  }
  const literal = typeof value === "boolean" ? `"${value}"` : quoted(value);
  return term.kind === "text" ? literal : `${literal}^^<${term.datatype}>`;
};

/** No white space, no control character, none of the signs that an IRI or N-Quads would have to escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const noIri = /[\u0000-\u0020<>"{}|^`\\\u007f-\u00a0]/;

const iri = (value: unknown): string => {
  if (
    typeof value !== "string" ||
    !/^[a-z][a-z0-9+.-]*:/i.test(value) ||
    noIri.test(value) ||
    !value.isWellFormed()
  ) {
    throw new NotCanonical("not an IRI");
  }
  return `<${value}>`;
};

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
const toEscape = /["\\\u0000-\u001f\u007f]/g;

const quoted = (value: unknown): string => {
  if (typeof value !== "string" || !value.isWellFormed()) throw new NotCanonical("not well-formed text");
  const written = toEscape.test(value)
    ? value.replace(
        toEscape,
        (sign) => escapes[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
      )
    : value;
  return `"${written}"`;
};

/** Leaves in the order of their labels: by the hash of what each says and of what points to it. */
const labelled = (leaves: readonly Leaf[]): Leaf[] => {
  if (leaves.length < 2) return [...leaves];
  const hashed = leaves.map((leaf) => ({ leaf, hash: hashOf(leaf) }));
  const counts = new Map<string, number>();
  for (const { hash } of hashed) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const shared = (hash: string): number => ((counts.get(hash) ?? 0) > 1 ? 1 : 0);
  return hashed
    .sort((a, b) => shared(a.hash) - shared(b.hash) || (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
    .map(({ leaf }) => leaf);
};

const hashOf = ({ from, says }: Leaf): string => {
  const quads = says.map((said) => `_:a ${said}`);
  if (from !== "") quads.push(`${from}_:a .\n`);
  return toHex(sha256(quads.sort().join("")));
};
