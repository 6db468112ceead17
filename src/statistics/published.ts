import { type Held, isGuessed } from "./guessed.ts";

/** Files of awarded sessions that came to one outcome by one route: nothing personal, nothing of the session. */
export type AwardedFacts = {
  readonly certification: string;
  readonly route: string;
  readonly outcome: "full" | "partial" | "other";
  readonly files: number;
};

/** Counts the files of one session by route and outcome. */
export const countAwarded = (
  certification: string,
  met: readonly Pick<AwardedFacts, "route" | "outcome">[],
): AwardedFacts[] => {
  const counts = new Map<string, AwardedFacts>();
  for (const { route, outcome } of met) {
    const key = `${route} ${outcome}`;
    counts.set(key, { certification, route, outcome, files: (counts.get(key)?.files ?? 0) + 1 });
  }
  return [...counts.values()];
};

/** How much of a line is told: nothing, its candidates, its whole certificates too, its partial awards as well. */
type Depth = 0 | 1 | 2 | 3;

/** A line as it is published. What is absent is fewer than five persons, or would give such a number by subtraction. */
export type PublishedLine = {
  readonly key: string;
  readonly candidates?: number | undefined;
  readonly full?: number | undefined;
  readonly partial?: number | undefined;
  /** True when the candidates themselves are fewer than five; false when they are kept back for another line's sake. */
  readonly few: boolean;
};

export type PublishedFigures = {
  readonly byCertification: readonly PublishedLine[];
  readonly byRoute: readonly PublishedLine[];
};

/** A number below this one is not published: with fewer persons behind it, one of them is known. */
export const smallest = 5;

type Line = {
  readonly key: string;
  readonly candidates: number;
  readonly full: number;
  readonly partial: number;
  depth: Depth;
};

/**
 * The figures that anyone may read, by certification and by route. A line tells its candidates from five on, and its
 * parts when each of them and what is left reach five. Both tables count the same candidates, so a number kept back in
 * one could be had by subtracting all others: where that would give it, or nearly, the next smallest line is kept back
 * too.
 */
export const publishedFigures = (awarded: readonly AwardedFacts[]): PublishedFigures => {
  const tables = [
    linesBy(awarded, ({ certification }) => certification),
    linesBy(awarded, ({ route }) => route),
  ] as const;
  for (const depth of [0, 1, 2] as const) keepBack(tables, depth);
  return { byCertification: inOrder(tables[0]), byRoute: inOrder(tables[1]) };
};

const linesBy = (awarded: readonly AwardedFacts[], keyOf: (one: AwardedFacts) => string): Line[] => {
  const counts = new Map<string, Record<AwardedFacts["outcome"], number>>();
  for (const one of awarded) {
    const count = counts.get(keyOf(one)) ?? { full: 0, partial: 0, other: 0 };
    count[one.outcome] += one.files;
    counts.set(keyOf(one), count);
  }
  return [...counts].map(([key, { full, partial, other }]) =>
    lineOf(key, full + partial + other, full, partial),
  );
};

const lineOf = (key: string, candidates: number, full: number, partial: number): Line => {
  const rest = candidates - full;
  const told: readonly boolean[] = [
    candidates >= smallest,
    full >= smallest && rest >= smallest,
    partial >= smallest && rest - partial >= smallest,
  ];
  const kept = told.indexOf(false);
  return { key, candidates, full, partial, depth: (kept === -1 ? 3 : kept) as Depth };
};

/** Keeps back lines of this depth, the smallest first, until no subtraction gives what is kept back. */
const keepBack = ([one, other]: readonly [Line[], Line[]], depth: 0 | 1 | 2): void => {
  const hidden = (lines: readonly Line[]): Held[] =>
    lines.filter((line) => line.depth <= depth).map((line) => heldAt(line, depth));
  while (isGuessed(hidden(one), hidden(other))) {
    const [next] = [...one, ...other]
      .filter((line) => line.depth > depth)
      .sort((a, b) => a.candidates - b.candidates);
    if (!next) return;
    next.depth = depth;
  }
};

/** A number kept back, and the bounds that the published line leaves it. */
const heldAt = ({ candidates, full, partial, depth: told }: Line, depth: 0 | 1 | 2): Held => {
  const few = candidates < smallest;
  if (depth === 0) return few ? held(candidates, 1, smallest - 1) : held(candidates, smallest, Infinity);
  const most = told === 0 ? (few ? smallest - 1 : Infinity) : candidates;
  return depth === 1 ? held(full, 0, most) : held(partial, 0, told === 2 ? candidates - full : most);
};

const held = (value: number, least: number, most: number): Held => ({ value, least, most });

/** The largest first; among lines kept back, the order says nothing of their size. */
const inOrder = (lines: readonly Line[]): PublishedLine[] =>
  lines.map(told).sort((a, b) => (b.candidates ?? 0) - (a.candidates ?? 0) || (a.key < b.key ? -1 : 1));

const told = ({ key, candidates, full, partial, depth }: Line): PublishedLine => ({
  key,
  few: candidates < smallest,
  candidates: depth >= 1 ? candidates : undefined,
  full: depth >= 2 ? full : undefined,
  partial: depth >= 3 ? partial : undefined,
});
