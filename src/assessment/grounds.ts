import { type Finding, finding, holdsInvisible } from "../kernel/index.ts";
import type { Item } from "./items.ts";

export const seen = ["met", "not-met", "not-observed"] as const;
/** What an assessor saw of one criterion. */
export type Seen = (typeof seen)[number];

/** What a mark rests on. */
export type Grounds = {
  /** Of each criterion of the item, in their order; null where nothing is said. None at all where none was looked at. */
  readonly criteria: readonly (Seen | null)[];
  /** What was observed, in the assessor's words. */
  readonly observation?: string | undefined;
};

/** Characters of an observation. */
export const longestObservation = 2_000;

export type GroundsCode =
  | "criteria-differ"
  | "observation-missing"
  | "observation-hostile"
  | "observation-too-long";

/** Grounds as they are kept: undefined where they say nothing, so that two marks that say the same are the same. */
export const groundsOf = ({ criteria, observation }: Grounds): Grounds | undefined => {
  const words = observation?.trim() || undefined;
  const looked = criteria.some((one) => one !== null) ? criteria : [];
  return looked.length > 0 || words ? { criteria: looked, ...(words && { observation: words }) } : undefined;
};

/** Is a criterion not met, without a word of why? */
export const wantsWords = (grounds: Grounds | undefined): boolean =>
  grounds?.criteria.includes("not-met") === true && !grounds.observation;

/**
 * What keeps a mark from being noted on these grounds: criteria of another version of the framework, a criterion not met
 * without a word, or words that cannot be kept. No text was read that asks for the words: it is asked so that the jury can
 * judge.
 */
export const groundsFindings = (
  grounds: Grounds | undefined,
  item: Item | undefined,
): readonly Finding<GroundsCode>[] => {
  if (!grounds) return [];
  const { criteria, observation = "" } = grounds;
  const asked = item?.criteria?.length ?? 0;
  const findings: Finding<GroundsCode>[] = [];
  if (criteria.length > 0 && criteria.length !== asked)
    findings.push(finding(false, "criteria-differ", { asked, said: criteria.length }));
  if (holdsInvisible(observation) || !observation.isWellFormed())
    findings.push(finding(false, "observation-hostile"));
  if (observation.length > longestObservation)
    findings.push(finding(false, "observation-too-long", { longest: longestObservation }));
  if (wantsWords(grounds)) findings.push(finding(false, "observation-missing"));
  return findings;
};
