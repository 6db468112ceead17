import type { Citation } from "./dated-rule.ts";

/** What explains a finding: numbers, codes, days; never a sentence. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One thing looked at: a condition met, unmet, or that could not be judged because something is missing. */
export type Finding<Code extends string = string> = {
  readonly outcome: "met" | "unmet" | "missing";
  readonly code: Code;
  readonly facts: Facts;
  /** The rule the finding rests on; absent for a plain fact check (a field left empty). */
  readonly rule?: Citation | undefined;
};

/**
 * The outcome of a decision with every finding, in the order of the rules.
 * Undetermined: a rule or a fact is missing, and a person entitled must settle it.
 */
export type Decision<Value, Code extends string = string> =
  | { readonly outcome: "granted"; readonly value: Value; readonly findings: readonly Finding<Code>[] }
  | { readonly outcome: "refused"; readonly findings: readonly Finding<Code>[] }
  | { readonly outcome: "undetermined"; readonly findings: readonly Finding<Code>[] };

/** Refuses on any unmet finding, else is undetermined on any missing one, else grants `value()`. */
export const decide = <Value, Code extends string>(
  findings: readonly Finding<Code>[],
  value: () => Value,
): Decision<Value, Code> => {
  if (findings.some(({ outcome }) => outcome === "unmet")) return { outcome: "refused", findings };
  if (findings.some(({ outcome }) => outcome === "missing")) return { outcome: "undetermined", findings };
  return { outcome: "granted", value: value(), findings };
};

/** The findings that make the outcome what it is: all met, the unmet, or those that are missing. */
export const decisive = <Code extends string>({
  outcome,
  findings,
}: Decision<unknown, Code>): readonly Finding<Code>[] =>
  findings.filter(
    (one) =>
      one.outcome === ({ granted: "met", refused: "unmet", undetermined: "missing" } as const)[outcome],
  );

/** A finding met or unmet as `holds` says. */
export const finding = <Code extends string>(
  holds: boolean,
  code: Code,
  facts: Facts = {},
  rule?: Citation,
): Finding<Code> => ({ outcome: holds ? "met" : "unmet", code, facts, rule });

/** A finding that could not be judged: the rule or the fact is missing. */
export const missing = <Code extends string>(
  code: Code,
  facts: Facts = {},
  rule?: Citation,
): Finding<Code> => ({
  outcome: "missing",
  code,
  facts,
  rule,
});
