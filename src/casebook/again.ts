import { isDeepStrictEqual } from "node:util";
import type { RecordedDecision } from "../decisions/index.ts";
import type { Decision, Finding } from "../kernel/index.ts";
import { rulesOn, type Texts } from "../rulebook/index.ts";
import { decisions } from "./decisions/index.ts";

/** A recorded decision taken again with the texts held today. */
export type Again =
  | { readonly kind: "same" }
  | {
      readonly kind: "differs";
      readonly outcome: Decision<unknown>["outcome"];
      /** Findings it was taken on that are no longer made, and those made today that were not. */
      readonly gone: readonly Finding[];
      readonly come: readonly Finding[];
      /** What of its value is another today: as it was kept, and as it is given. */
      readonly value?: { readonly kept: unknown; readonly given: unknown } | undefined;
    }
  /** The rulebook it stood on is not held any more. */
  | { readonly kind: "text-gone"; readonly rulebook: string }
  /** It was kept before decisions kept all their facts, or in a shape that is no longer read. */
  | { readonly kind: "facts-incomplete" };

/** Takes a recorded decision again, on its own day, with its own facts and settlements, by the texts held today. */
export const takeAgain = (recorded: RecordedDecision, { law, shelf }: Texts): Again => {
  const { kind, onDay: on, facts, rulebook: id, settlements } = recorded;
  const named = decisions[kind];
  const parsed = named.facts.safeParse(facts);
  if (!parsed.success || (named.asksRulebook && !id)) return { kind: "facts-incomplete" };
  const rulebook = id === undefined ? undefined : shelf.byId(id);
  if (id !== undefined && !rulebook) return { kind: "text-gone", rulebook: id };
  const settled = (settlements ?? []).map((one) => ({ ...one, by: "" }));
  const decision = named.decide(parsed.data, { law, on, rules: rulebook && rulesOn(rulebook, on, settled) });
  return compared(recorded, decision);
};

const compared = (recorded: RecordedDecision, decision: Decision<unknown>): Again => {
  const gone = without(recorded.findings, decision.findings);
  const come = without(decision.findings, recorded.findings);
  const given = decision.outcome === "granted" ? kept(recorded.value, asKept(decision.value)) : undefined;
  const sameValue = isDeepStrictEqual(recorded.value ?? null, given ?? null);
  const { outcome } = decision;
  if (outcome === recorded.outcome && gone.length === 0 && come.length === 0 && sameValue)
    return { kind: "same" };
  return {
    kind: "differs",
    outcome,
    gone,
    come,
    value: sameValue ? undefined : { kept: recorded.value, given },
  };
};

/** As the record keeps it: what is undefined is left out. */
const asKept = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/** Of the value given, what the record kept of the other. */
const kept = (before: unknown, given: unknown): unknown => {
  if (before === undefined || typeof before !== "object" || before === null || Array.isArray(before))
    return before === undefined ? undefined : given;
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(Object.entries(given).filter(([key]) => Object.hasOwn(before, key)));
};

const without = (some: readonly Finding[], others: readonly Finding[]): Finding[] => {
  const known = new Set(others.map(imprint));
  return some.filter((one) => !known.has(imprint(one)));
};

/** A finding as one text. Who settled a gap is kept with the session, so it is no part of it. */
const imprint = ({ outcome, code, facts, rule }: Finding): string => {
  const source =
    rule && rule.dayKind !== "settlement"
      ? [rule.source.text, rule.source.article, rule.from]
      : rule?.dayKind;
  const said = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([outcome, code, said, rule?.rule, source]);
};
