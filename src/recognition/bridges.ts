import type { Decision } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";
import { type EquivalenceCode, standsFor } from "./equivalence.ts";

/** Something else that what is held gives, or would give once whole. */
export type Bridge = { readonly wants: string; readonly decision: Decision<true, EquivalenceCode> };

/** The branch's equivalences that lead somewhere from what is held, in the rulebook's words; none where it states none. */
export const bridgesFrom = (holds: readonly string[], rules: Rules): Bridge[] => {
  const rule = rules.ask("certification.equivalence");
  if (!rule.stated) return [];
  const wanted = rule.value
    .filter(({ all }) => all.some((one) => holds.includes(one)))
    .flatMap(({ gives }) => gives);
  return [...new Set(wanted)]
    .filter((wants) => !holds.includes(wants))
    .map((wants) => ({ wants, decision: standsFor({ holds, wants }, rules) }));
};
