import type { Certification } from "./certification.ts";
import { readTitle, saidKind } from "./cqp-title.ts";
import type { SheetHead } from "./register-sheet.ts";

/** Where a sheet belongs: a certification, several that cannot be told apart, none known, or no CQP at all. */
export type Belonging =
  | { readonly to: "certification"; readonly id: string }
  | { readonly to: "several"; readonly ids: readonly string[] }
  | { readonly to: "unknown" }
  | { readonly to: "no-cqp" };

/** The sheets of a reading by code, the codes already known of each certification, and the catalogue by bare title. */
export type Known = {
  readonly codes: ReadonlyMap<string, string>;
  readonly titled: (bareTitle: string) => readonly Pick<Certification, "id" | "kind">[];
};

/**
 * Gives each sheet its certification. A code already known comes first, then the title of a sheet that says it is a
 * CQP, then the links old and new, followed as long as they lead to a CQP or to the same title: a CQP that became a
 * title of another kind is another certification.
 */
export const attachSheets = (
  heads: ReadonlyMap<string, SheetHead>,
  known: Known,
): ReadonlyMap<string, Belonging> => {
  const own = new Map<string, string>();
  for (const [code, head] of heads) {
    const id = known.codes.get(code) ?? byTitle(head, known);
    if (id !== undefined) own.set(code, id);
  }
  const links = linksOf(heads, known);
  for (const [code, id] of known.codes) if (links.has(code)) own.set(code, id);
  const reached = reachedByLinks(heads, own, links);
  const belongings = new Map<string, Belonging>();
  for (const [code, head] of heads) {
    const id = own.get(code);
    const ids = id !== undefined ? [id] : [...(reached.get(code) ?? [])];
    belongings.set(code, belonging(ids, saidKind(head.title, head.abbreviation) !== undefined));
  }
  return belongings;
};

const belonging = (ids: readonly string[], saysCqp: boolean): Belonging => {
  const [id] = ids;
  if (id !== undefined) return ids.length === 1 ? { to: "certification", id } : { to: "several", ids };
  return { to: saysCqp ? "unknown" : "no-cqp" };
};

/** The one certification of that title, of the kind said; the register often writes CQP for a CQPM or a CQPI. */
const byTitle = ({ title, abbreviation }: SheetHead, { titled }: Known): string | undefined => {
  const kind = saidKind(title, abbreviation);
  if (!kind) return undefined;
  const all = titled(readTitle(title).bare);
  const exact = all.filter((one) => one.kind === kind);
  const fits = exact.length > 0 || kind !== "CQP" ? exact : all;
  return fits.length === 1 ? fits[0]?.id : undefined;
};

type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** Links read both ways: a sheet names the one before it or the one after it, not always both. */
const linksOf = (heads: ReadonlyMap<string, SheetHead>, { codes }: Known): Links => {
  const links = new Map<string, Set<string>>();
  const tie = (from: string, to: string): void => {
    const tied = links.get(from) ?? new Set();
    links.set(from, tied.add(to));
  };
  for (const { code, previousCodes, nextCodes } of heads.values()) {
    for (const other of [...previousCodes, ...nextCodes]) {
      if (!heads.has(other) && !codes.has(other)) continue;
      tie(code, other);
      tie(other, code);
    }
  }
  return links;
};

const reachedByLinks = (
  heads: ReadonlyMap<string, SheetHead>,
  own: ReadonlyMap<string, string>,
  links: Links,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const reached = new Map<string, Set<string>>();
  const queue = [...own].map(([code, id]) => ({ code, id }));
  for (let step = queue.shift(); step; step = queue.shift()) {
    for (const next of links.get(step.code) ?? []) {
      const head = heads.get(next);
      if (!head || own.has(next) || reached.get(next)?.has(step.id) || !continues(heads.get(step.code), head))
        continue;
      reached.set(next, (reached.get(next) ?? new Set()).add(step.id));
      queue.push({ code: next, id: step.id });
    }
  }
  return reached;
};

const continues = (from: SheetHead | undefined, to: SheetHead): boolean =>
  saidKind(to.title, to.abbreviation) !== undefined ||
  (from !== undefined && readTitle(from.title).bare === readTitle(to.title).bare);
