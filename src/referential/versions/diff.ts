import type { Block } from "../certification.ts";

/** One thing that a version changes in the one before; `was` and `is` are its title, its block or how many criteria. */
export type FrameworkChange = {
  readonly kind:
    | "block-added"
    | "block-removed"
    | "block-renamed"
    | "blocks-reordered"
    | "competences-reordered"
    | "competence-added"
    | "competence-removed"
    | "competence-renamed"
    | "competence-moved"
    | "criteria-changed";
  readonly code: string;
  readonly was?: string | undefined;
  readonly is?: string | undefined;
};

type Flat = { readonly title: string; readonly block: string; readonly criteria: readonly string[] };

const competencesIn = (blocks: readonly Block[]): ReadonlyMap<string, Flat> =>
  new Map(
    blocks.flatMap((block) =>
      block.competences.map(({ code, title, criteria }) => [
        code,
        { title, block: block.code, criteria: criteria.map(({ text }) => text) },
      ]),
    ),
  );

/** What changes from one version to another, by code: blocks first, then competences; nothing when they say the same. */
export const frameworkDiff = (
  before: readonly Block[],
  after: readonly Block[],
): readonly FrameworkChange[] => {
  const titles = (blocks: readonly Block[]) => new Map(blocks.map(({ code, title }) => [code, title]));
  const [blocksBefore, blocksAfter] = [titles(before), titles(after)];
  const [was, is] = [competencesIn(before), competencesIn(after)];
  const changes: FrameworkChange[] = [];
  for (const code of allOf(blocksBefore, blocksAfter)) {
    const [from, to] = [blocksBefore.get(code), blocksAfter.get(code)];
    if (from === undefined) changes.push({ kind: "block-added", code, is: to });
    else if (to === undefined) changes.push({ kind: "block-removed", code, was: from });
    else if (from !== to) changes.push({ kind: "block-renamed", code, was: from, is: to });
  }
  changes.push(...orderChanges(before, after));
  for (const code of allOf(was, is)) changes.push(...competenceChanges(code, was.get(code), is.get(code)));
  return changes;
};

const allOf = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] => [
  ...new Set([...one.keys(), ...other.keys()]),
];

/** Blocks, and competences within a block, that both versions hold in another order. */
function* orderChanges(before: readonly Block[], after: readonly Block[]): Generator<FrameworkChange> {
  const inOrder = (
    ones: readonly { readonly code: string }[],
    others: readonly { readonly code: string }[],
  ) => ones.flatMap(({ code }) => (others.some((other) => other.code === code) ? [code] : [])).join(", ");
  const [was, is] = [inOrder(before, after), inOrder(after, before)];
  if (was !== is) yield { kind: "blocks-reordered", code: "", was, is };
  for (const block of after) {
    const former = before.find(({ code }) => code === block.code)?.competences ?? [];
    const [first, then] = [inOrder(former, block.competences), inOrder(block.competences, former)];
    if (first !== then) yield { kind: "competences-reordered", code: block.code, was: first, is: then };
  }
}

function* competenceChanges(
  code: string,
  was: Flat | undefined,
  is: Flat | undefined,
): Generator<FrameworkChange> {
  if (!was) yield { kind: "competence-added", code, is: is?.title };
  else if (!is) yield { kind: "competence-removed", code, was: was.title };
  else {
    if (was.title !== is.title) yield { kind: "competence-renamed", code, was: was.title, is: is.title };
    if (was.block !== is.block) yield { kind: "competence-moved", code, was: was.block, is: is.block };
    if (was.criteria.join("\n") !== is.criteria.join("\n"))
      yield {
        kind: "criteria-changed",
        code,
        was: String(was.criteria.length),
        is: String(is.criteria.length),
      };
  }
}

/** Codes that the later version no longer holds: what was won on them has no counterpart there. */
export const codesGone = (changes: readonly FrameworkChange[]): string[] =>
  changes.flatMap(({ kind, code }) =>
    kind === "block-removed" || kind === "competence-removed" ? [code] : [],
  );
