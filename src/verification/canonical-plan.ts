import type { Shape, Term } from "./rdf-shapes.ts";

/** A document that cannot be written in canonical form: it is refused, never guessed at. */
export class NotCanonical extends Error {}

/** How one member becomes statements: what stands before and after its value, or the plan of the nodes it holds. */
export type Step =
  | {
      readonly member: string;
      readonly open: string;
      readonly close: string;
      /** The value as it stands between the two. Throws NotCanonical when it cannot stand there. */
      readonly between: (value: unknown) => string;
    }
  | { readonly member: string; readonly open: string; readonly plan: Plan };

/** A shape made ready for writing: its predicates in their order. */
export type Plan = { readonly steps: readonly Step[]; readonly hasNodes: boolean };

const rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const plans = new WeakMap<Shape, Plan>();

/** The plan of a shape, made once. */
export const planOf = (shape: Shape): Plan => {
  const held = plans.get(shape);
  if (held) return held;
  const terms = Object.entries(shape.terms);
  const steps = [
    ...terms.map(([member, term]) => stepOf(member, term)),
    { member: "type", open: ` <${rdfType}> <`, close: "> .\n", between: among(shape.types) },
  ].sort((a, b) => (a.open < b.open ? -1 : 1));
  const plan = { steps, hasNodes: terms.some(([, { kind }]) => kind === "node") };
  plans.set(shape, plan);
  return plan;
};

const stepOf = (member: string, term: Term): Step => {
  const predicate = ` <${term.iri}> `;
  if (term.kind === "node") return { member, open: predicate, plan: planOf(term.shape) };
  if (term.kind === "name")
    return {
      member,
      open: `${predicate}<`,
      close: "> .\n",
      between: term.names ? among(term.names) : iri,
    };
  const datatype = term.kind === "typed" ? `^^<${term.datatype}>` : "";
  return { member, open: `${predicate}"`, close: `"${datatype} .\n`, between: escaped };
};

/** One of a closed list of names, as the IRI it stands for. */
const among =
  (names: Readonly<Record<string, string>>) =>
  (value: unknown): string => {
    const known = typeof value === "string" && Object.hasOwn(names, value) ? names[value] : undefined;
    if (known === undefined) throw new NotCanonical(`${String(value)} is not of the list`);
    return known;
  };

/** A scheme, then no white space, no control character, none of the signs that an IRI or N-Quads would have to escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const plainIri = /^[a-z][a-z0-9+.-]*:[^\u0000-\u0020<>"{}|^`\\\u007f-\u00a0]*$/i;

/** An IRI as it stands between its angle brackets. Throws NotCanonical for anything else. */
export const iri = (value: unknown): string => {
  if (typeof value !== "string" || !plainIri.test(value) || !value.isWellFormed())
    throw new NotCanonical("not an IRI");
  return value;
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
const toEscape = /["\\\u0000-\u001f\u007f]/;
const eachToEscape = new RegExp(toEscape, "g");

const escaped = (value: unknown): string => {
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "string" || !value.isWellFormed()) throw new NotCanonical("not well-formed text");
  return toEscape.test(value)
    ? value.replace(
        eachToEscape,
        (sign) => escapes[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
      )
    : value;
};
