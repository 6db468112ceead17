import type { Day } from "../kernel/index.ts";
import type { Answer, Rulebook } from "./rulebook.ts";
import { rulesOn } from "./rulebook.ts";
import { type BranchRule, branchRules } from "./rules/index.ts";

/** A rulebook as read on one day. */
export type Reading = { readonly rulebook: Rulebook; readonly on: Day };

/** One rule of two readings that do not say the same of it. */
export type Difference = {
  readonly rule: BranchRule;
  readonly kind: "changed" | "newly-stated" | "no-longer-stated" | "same-value-other-text";
  readonly before: Answer<unknown>;
  readonly after: Answer<unknown>;
};

/** What the second reading says otherwise than the first, in the order of the product's rules. Rules that agree are left out. */
export const compareRulebooks = (before: Reading, after: Reading): Difference[] => {
  const first = rulesOn(before.rulebook, before.on);
  const second = rulesOn(after.rulebook, after.on);
  return (Object.keys(branchRules) as BranchRule[]).flatMap((rule) => {
    const kind = differs(first.ask(rule), second.ask(rule));
    return kind ? [{ rule, kind, before: first.ask(rule), after: second.ask(rule) }] : [];
  });
};

const differs = (a: Answer<unknown>, b: Answer<unknown>): Difference["kind"] | undefined => {
  if (!a.stated) return b.stated ? "newly-stated" : undefined;
  if (!b.stated) return "no-longer-stated";
  if (canonical(a.value) !== canonical(b.value)) return "changed";
  const [one, other] = [a.citation.source, b.citation.source];
  return one.text === other.text && one.article === other.article ? undefined : "same-value-other-text";
};

/** One spelling for equal values, whatever the order of their members. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
