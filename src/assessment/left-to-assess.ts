import { type Day, type Decision, decide, type Finding, finding } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import { type Credit, isAlive } from "./credits.ts";

export type LeftCode =
  | "left-to-assess"
  | "held-by-credit"
  | "held-by-certificate"
  | "cqpi-of-no-signatory"
  | "nothing-left";

export type LeftFacts = {
  readonly on: Day;
  readonly items: readonly { readonly code: string; readonly block?: string | undefined }[];
  /** Credits that count towards this certification, each for its item or for every item of its block. */
  readonly credits: readonly Pick<Credit, "code" | "wonOn" | "until">[];
  /** CQPI held: the items or blocks of this certification that its common core covers, and whether this branch signed it. */
  readonly cqpi: readonly { readonly covers: readonly string[]; readonly signed: boolean }[];
};

export type LeftToAssess = { readonly left: readonly string[]; readonly held: readonly string[] };

/**
 * What is still to assess of a certification for this person, on that day: what neither a living credit nor a CQPI
 * that the branch signed stands for. A branch may not ask the common core of its holder again.
 */
export const leftToAssess = (
  { on, items, credits, cqpi }: LeftFacts,
  law: Law,
): Decision<LeftToAssess, LeftCode> => {
  const rule = law.inForce("cqpi.recognised-by-signatories", on)?.citation;
  const alive = new Set(credits.filter((credit) => isAlive(credit, on)).map(({ code }) => code));
  const covered = new Set(rule ? cqpi.filter(({ signed }) => signed).flatMap(({ covers }) => covers) : []);
  const refused = new Set(cqpi.filter(({ signed }) => !signed).flatMap(({ covers }) => covers));
  const among = (codes: ReadonlySet<string>, { code, block }: LeftFacts["items"][number]): boolean =>
    codes.has(code) || (block !== undefined && codes.has(block));
  const looked = items.map((item): { item: string; found: Finding<LeftCode>; left: boolean } => {
    const said = { item: item.code };
    if (among(alive, item))
      return { item: item.code, left: false, found: finding(true, "held-by-credit", said) };
    if (among(covered, item))
      return { item: item.code, left: false, found: finding(true, "held-by-certificate", said, rule) };
    const code = among(refused, item) ? "cqpi-of-no-signatory" : "left-to-assess";
    return { item: item.code, left: true, found: finding(true, code, said) };
  });
  const left = looked.filter((one) => one.left).map(({ item }) => item);
  const held = looked.filter((one) => !one.left).map(({ item }) => item);
  return decide(
    [
      ...looked.map(({ found }) => found),
      ...(left.length === 0 ? [finding<LeftCode>(true, "nothing-left")] : []),
    ],
    () => ({ left, held }),
  );
};
