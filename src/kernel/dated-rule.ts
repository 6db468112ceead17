import type { Day } from "./day.ts";

/** What makes the first day of a version: entry into force, recorded effect, extension, a date in the text, signature; or a settlement on record. */
export const dayKinds = ["force", "effect", "extension", "text", "signature", "settlement"] as const;
export type DayKind = (typeof dayKinds)[number];

/** Where a rule is written. */
export type Source = {
  readonly text: string;
  readonly article: string;
  /** Identifier in the public law base (KALIARTI…, LEGIARTI…), when known. */
  readonly ref?: string | undefined;
};

/** The version of a rule that a finding rests on, kept with the decision for good. */
export type Citation = {
  readonly rule: string;
  readonly from: Day;
  readonly dayKind: DayKind;
  readonly source: Source;
  /** True when no text read decides this point and the reading is ours. */
  readonly inferred?: boolean | undefined;
};

/** One wording of a rule: its value, or `repealed`, from a first day. */
export type Version<Value> = {
  readonly from: Day;
  readonly dayKind: DayKind;
  readonly source: Source;
  readonly inferred?: boolean | undefined;
} & ({ readonly value: Value } | { readonly repealed: true });

/** A rule whose value changes with the texts. Each version lasts until the next begins. */
export type DatedRule<Value> = { readonly name: string; readonly versions: readonly Version<Value>[] };

/** A rule in force with its value and what it rests on. */
export type InForce<Value> = { readonly value: Value; readonly citation: Citation };

/** The version in force that day; undefined before the rule existed and after its repeal. */
export const inForceOn = <Value>(rule: DatedRule<Value>, on: Day): InForce<Value> | undefined => {
  const version = rule.versions.findLast(({ from }) => from <= on);
  if (!version || "repealed" in version) return undefined;
  const { from, dayKind, source, inferred } = version;
  return { value: version.value, citation: { rule: rule.name, from, dayKind, source, inferred } };
};
