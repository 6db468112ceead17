import { type Citation, type Day, type InForce, inForceOn, type Version } from "../kernel/index.ts";
import type { Route } from "../law/index.ts";
import type { BranchRule, BranchValue } from "./rules/index.ts";

/** What a text may be written for alone: a time when no jury can meet. */
export const occasions = ["no-jury-can-meet"] as const;
export type Occasion = (typeof occasions)[number];

/** Which certifications and routes a rulebook governs; an absent list means all. */
export type Scope = {
  readonly kinds?: readonly string[] | undefined;
  readonly certifications?: readonly string[] | undefined;
  readonly routes?: readonly Route[] | undefined;
  /** Only when this is so; absent: always. */
  readonly occasion?: Occasion | undefined;
};

/** One dated wording of a rule, with a phrase of its article and what a reader noted. */
export type StatedVersion = Version<unknown> & {
  readonly phrase?: string | undefined;
  readonly note?: string | undefined;
};

/** One rule as its file states it: dated values, or the word that the text read is silent. */
export type RuleEntry =
  | { readonly stated: true; readonly versions: readonly StatedVersion[] }
  | { readonly stated: false; readonly note?: string | undefined };

/** A version of a branch's règlement, in force from `from` until its own end or the next version of its scope. */
export type Rulebook = {
  /** Folder, scope and first day: "3248-metallurgie/cqpm/2019-11-08". */
  readonly id: string;
  readonly idcc: string;
  readonly title: string;
  readonly scope: Scope;
  readonly from: Day;
  /** First day on which it no longer holds. */
  readonly until?: Day | undefined;
  /** What ends it, when the text itself is temporary. */
  readonly ends?: { readonly with: string; readonly inferred?: boolean | undefined } | undefined;
  readonly rules: Readonly<Partial<Record<BranchRule, RuleEntry>>>;
};

/** A gap settled on record for one session, standing in for the rule the text does not state. */
export type Settlement = {
  readonly rule: string;
  readonly value: unknown;
  readonly on: Day;
  readonly by: string;
};

/** A rule asked of a rulebook: its value with its ground, or the name of what is missing. */
export type Answer<Value> =
  | ({ readonly stated: true } & InForce<Value>)
  | { readonly stated: false; readonly rule: string };

/** Answers questions put to a rulebook on one day, with the gaps settled for a session. */
export type Rules = {
  readonly rulebook: Rulebook;
  readonly on: Day;
  readonly ask: <Rule extends BranchRule>(rule: Rule) => Answer<BranchValue<Rule>>;
};

/**
 * The rules in force on `on`. A settlement stands in only where the text is silent:
 * it never overrides a stated rule.
 */
export const rulesOn = (rulebook: Rulebook, on: Day, settlements: readonly Settlement[] = []): Rules => ({
  rulebook,
  on,
  ask: <Rule extends BranchRule>(rule: Rule): Answer<BranchValue<Rule>> => {
    const name = ruleName(rulebook, rule);
    const entry = rulebook.rules[rule];
    if (entry?.stated) {
      const versions = entry.versions as readonly Version<BranchValue<Rule>>[];
      const found = inForceOn({ name, versions }, on);
      if (found) return { stated: true, ...found };
    }
    const settled = settlements.find((settlement) => settlement.rule === rule);
    if (!settled) return { stated: false, rule: name };
    return {
      stated: true,
      value: settled.value as BranchValue<Rule>,
      citation: settlementCitation(name, settled),
    };
  },
});

const ruleName = ({ idcc, id }: Rulebook, rule: string): string => `${idcc}:${id}#${rule}`;

const settlementCitation = (rule: string, { on, by }: Settlement): Citation => ({
  rule,
  from: on,
  dayKind: "settlement",
  source: { text: "settlement", article: by },
});

/** What decides which rulebook governs a file. */
export type Matter = {
  readonly idcc: string;
  readonly kind: string;
  readonly certification: string;
  readonly route?: Route | undefined;
  readonly occasion?: Occasion | undefined;
};

/**
 * The rulebooks in force that day for the matter, the most narrowly scoped first
 * (an occasion before all, a certification before a kind, a route before none). Empty when no text is held.
 */
export const rulebooksFor = (rulebooks: readonly Rulebook[], matter: Matter, on: Day): Rulebook[] =>
  rulebooks
    .filter(
      ({ idcc, from, until }) => idcc === matter.idcc && from <= on && (until === undefined || on < until),
    )
    .filter(({ scope }) => inScope(scope, matter))
    .sort((a, b) => narrowness(b.scope) - narrowness(a.scope));

const inScope = ({ kinds, certifications, routes, occasion }: Scope, matter: Matter): boolean =>
  (!occasion || occasion === matter.occasion) &&
  (!kinds || kinds.includes(matter.kind)) &&
  (!certifications || certifications.includes(matter.certification)) &&
  (!routes || routes.some((route) => route === matter.route));

/** How narrow a scope is. Two scopes are as narrow as each other only when they name the same things. */
export const narrowness = ({ kinds, certifications, routes, occasion }: Scope): number =>
  (occasion ? 8 : 0) + (certifications ? 4 : 0) + (routes ? 2 : 0) + (kinds ? 1 : 0);
