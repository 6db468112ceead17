import { isDeepStrictEqual } from "node:util";
import { addDays, type Day, inForceOn } from "../kernel/index.ts";
import type { FaultAt, RulebookFault } from "./read-rulebook.ts";
import { narrowness, type Rulebook, type RuleEntry, type Scope } from "./rulebook.ts";

/** A rulebook that was read, with its file and the means to point at a line of it. */
export type Shelved = { readonly file: string; readonly rulebook: Rulebook; readonly faultAt: FaultAt };

/** Folder and scope, without the first day: "3248-metallurgie/cqpm". */
export const scopeOf = ({ id, from }: Rulebook): string => id.slice(0, -`/${from}`.length);

/**
 * Where rulebooks say two things of one matter on one day: two texts as narrow as each other, a text that
 * ends after the next of its scope has begun, a rule of which two versions tell the past otherwise.
 * Each disagreement is a fault in both files, with the line of the other. Takes them in order of first day.
 */
export const disagreements = (shelved: readonly Shelved[]): RulebookFault[] =>
  shelved.flatMap((one, i) =>
    shelved.slice(i + 1).flatMap((other) => {
      if (one.rulebook.idcc !== other.rulebook.idcc) return [];
      return scopeOf(one.rulebook) === scopeOf(other.rulebook)
        ? [...endsTooLate(one, other), ...tellsThePastOtherwise(one, other)]
        : governTheSame(one, other);
    }),
  );

const governTheSame = (earlier: Shelved, later: Shelved): RulebookFault[] => {
  const [a, b] = [earlier.rulebook, later.rulebook];
  const together = a.until === undefined || b.from < a.until;
  if (!together || narrowness(a.scope) !== narrowness(b.scope) || !meet(a.scope, b.scope)) return [];
  return both(earlier, later, ["scope"], ["scope"], (other) =>
    [
      `scope: from ${b.from} it governs the same matters as ${other}`,
      "part them by kinds, certifications, routes or occasion, or end one with until",
    ].join("; "),
  );
};

/** Scopes that name the same things meet when each list they name shares a member. */
const meet = (a: Scope, b: Scope): boolean =>
  share(a.kinds, b.kinds) && share(a.certifications, b.certifications) && share(a.routes, b.routes);

const share = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  !a || !b || a.some((one) => b.includes(one));

const endsTooLate = (earlier: Shelved, later: Shelved): RulebookFault[] => {
  const next = later.rulebook.from;
  const { until = next } = earlier.rulebook;
  if (until <= next) return [];
  return both(
    earlier,
    later,
    ["until", "day"],
    ["from"],
    (other) => `ends on ${until}, and the next of its scope begins on ${next}: see ${other}`,
  );
};

/** A later text may repeat since when a rule holds; the text that governed until then must not say otherwise. */
const tellsThePastOtherwise = (earlier: Shelved, later: Shelved): RulebookFault[] => {
  const next = later.rulebook.from;
  const { until } = earlier.rulebook;
  const lastDay = addDays(until !== undefined && until < next ? until : next, -1);
  return Object.entries(later.rulebook.rules).flatMap(([name, entry]) => {
    const before = valueOn(earlier.rulebook.rules[name as keyof Rulebook["rules"]], lastDay);
    const after = valueOn(entry, lastDay);
    if (!before || !after || isDeepStrictEqual(before.value, after.value)) return [];
    const path = ["rules", name];
    return both(
      earlier,
      later,
      path,
      path,
      (other) =>
        `rules.${name}: on ${lastDay} the value differs from that of ${other}; date the change, or write one value`,
    );
  });
};

const valueOn = (entry: RuleEntry | undefined, on: Day): { readonly value: unknown } | undefined =>
  entry?.stated ? inForceOn({ name: "", versions: entry.versions }, on) : undefined;

const both = (
  one: Shelved,
  other: Shelved,
  onePath: readonly string[],
  otherPath: readonly string[],
  say: (where: string) => string,
): RulebookFault[] => {
  const lineOf = ({ file, faultAt }: Shelved, path: readonly string[]): string =>
    `${file}:${faultAt(path, "").line}`;
  return [
    one.faultAt(onePath, say(lineOf(other, otherPath))),
    other.faultAt(otherPath, say(lineOf(one, onePath))),
  ];
};
