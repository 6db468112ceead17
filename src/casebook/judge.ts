import { type Decision, decisive } from "../kernel/index.ts";
import { type Rulebook, rulesOn, type Texts } from "../rulebook/index.ts";
import type { WorkedCase } from "./case.ts";
import { decisions, isDecision } from "./decisions/index.ts";

/** What a case expected and what the decision gave instead. */
export type CaseDifference = {
  readonly what: "outcome" | "reasons" | "missing" | "facts" | "value";
  readonly expected: unknown;
  readonly given: unknown;
};

export type Judged =
  | {
      readonly judged: true;
      readonly decision: Decision<unknown>;
      readonly rulebook?: Rulebook | undefined;
      readonly differences: readonly CaseDifference[];
    }
  /** The rulebook it names, or the one of its matter that day, is not held. */
  | { readonly judged: false; readonly wants: string };

/** Decides a worked case with the texts held, and says in what the decision differs from what it expects. */
export const judge = (worked: WorkedCase, { law, shelf }: Texts): Judged => {
  const { decision: name, rulebook: id, matter, on, facts, settled } = worked;
  if (!isDecision(name)) throw new Error(`no decision is named ${name}`);
  const rulebook = id ? shelf.byId(id) : matter && shelf.governing(matter, on);
  const asked = id ?? (matter && `${matter.idcc} ${matter.kind} ${matter.certification} ${on}`);
  if (!rulebook && (asked || decisions[name].asksRulebook))
    return { judged: false, wants: asked ?? "rulebook or matter" };
  const settlements = Object.entries(settled).map(([rule, value]) => ({
    rule,
    value,
    on,
    by: "le cas d'école",
  }));
  const rules = rulebook && rulesOn(rulebook, on, settlements);
  const decision = decisions[name].decide(facts, { law, rules, on });
  return { judged: true, decision, rulebook, differences: differences(worked.expect, decision) };
};

const differences = (expected: WorkedCase["expect"], decision: Decision<unknown>): CaseDifference[] => {
  const found: CaseDifference[] = [];
  const differ = (what: CaseDifference["what"], wanted: unknown, given: unknown) =>
    found.push({ what, expected: wanted, given });
  if (decision.outcome !== expected.outcome) differ("outcome", expected.outcome, decision.outcome);
  const codes = decisive(decision).map(({ code }) => code);
  const reasons = expected.reasons ?? [];
  const all = decision.outcome === "granted" ? [] : codes.filter((code) => !reasons.includes(code));
  if (expected.reasons && (all.length > 0 || reasons.some((code) => !codes.includes(code))))
    differ("reasons", reasons, [...new Set(codes)]);
  const silent = decision.findings.flatMap(({ outcome, facts }) =>
    outcome === "missing" ? ruleName(facts["rule"]) : [],
  );
  const unsaid = (expected.missing ?? []).filter((rule) => !silent.includes(rule));
  if (unsaid.length > 0) differ("missing", expected.missing, silent);
  const facts = decision.findings.map((one) => one.facts);
  if (expected.facts && !facts.some((one) => holds(expected.facts, one)))
    differ("facts", expected.facts, facts);
  const value = decision.outcome === "granted" ? asWritten(decision.value) : undefined;
  const wanted =
    expected.until === undefined ? expected.value : { ...(expected.value as object), until: expected.until };
  if (wanted !== undefined && !holds(wanted, value)) differ("value", wanted, value);
  return found;
};

/** "1505:1505-…/cqp/2022-01-01#jury.tie" is the rule jury.tie of that rulebook. */
const ruleName = (rule: unknown): string[] =>
  typeof rule === "string" ? [rule.split("#").at(-1) ?? rule] : [];

/** As a file could write it: what is undefined is left out. */
const asWritten = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/** Does `given` hold all that `wanted` names? Lists are compared whole; a mean, to six decimals. */
const holds = (wanted: unknown, given: unknown): boolean => {
  if (typeof wanted === "number" && typeof given === "number") return Math.abs(wanted - given) < 1e-6;
  if (Array.isArray(wanted))
    return (
      Array.isArray(given) && wanted.length === given.length && wanted.every((one, i) => holds(one, given[i]))
    );
  if (typeof wanted !== "object" || wanted === null) return wanted === given;
  return (
    typeof given === "object" &&
    given !== null &&
    Object.entries(wanted).every(([key, one]) => holds(one, (given as Record<string, unknown>)[key]))
  );
};
