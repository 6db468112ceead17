import type { Public, Route } from "../law/index.ts";
import type { WhenValue } from "./rules/index.ts";

/** What a clause's condition may look at; a fact not given leaves a condition that asks it unknown. */
export type WhenFacts = {
  readonly route?: Route | undefined;
  readonly public?: Public | undefined;
  readonly registered?: "rncp" | "rs" | "none" | undefined;
  readonly aims?: "whole" | "block" | undefined;
  readonly certification?: string | undefined;
  readonly practising?: boolean | undefined;
  readonly initiative?: "employer" | "person" | undefined;
};

/** Does the clause apply? Every condition it gives must hold; no condition always holds. */
export const applies = (when: WhenValue | undefined, facts: WhenFacts): "yes" | "no" | "unknown" => {
  if (!when) return "yes";
  const looked = [
    among(when.routes, facts.route),
    among(when.publics, facts.public),
    registered(when.registered, facts.registered),
    among(when.aims && [when.aims], facts.aims),
    among(when.certifications, facts.certification),
    among(when.practising === undefined ? undefined : [when.practising], facts.practising),
    among(when.initiative && [when.initiative], facts.initiative),
  ];
  if (looked.includes(false)) return "no";
  return looked.includes(undefined) ? "unknown" : "yes";
};

/** Undefined while the fact asked for is not given. */
const among = <One>(asked: readonly One[] | undefined, given: One | undefined): boolean | undefined => {
  if (!asked) return true;
  return given === undefined ? undefined : asked.includes(given);
};

const registered = (asked: WhenValue["registered"], given: WhenFacts["registered"]) => {
  if (asked !== "any") return among(asked && [asked], given);
  return given && given !== "none";
};
