import { deliberate, type JuryFile, type JuryWord, type Sitting, type Verdict } from "../jury/index.ts";
import type { Day, Finding } from "../kernel/index.ts";
import { type Rulebook, type Rules, rulesOn, type Settlement } from "../rulebook/index.ts";

/** A file that a jury decided, with all that its decision stood on. */
export type PastFile = {
  readonly candidacyId: string;
  readonly heldOn: Day;
  readonly file: JuryFile;
  readonly sitting: Sitting;
  readonly word: JuryWord;
  readonly settlements: readonly Settlement[];
};

export type Outcome = Verdict["outcome"] | "refused" | "undetermined";

/** A past file that the draft would decide otherwise, and the findings that make the difference. */
export type Change = {
  readonly candidacyId: string;
  readonly heldOn: Day;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly because: readonly Finding[];
};

export type WhatIf = { readonly looked: number; readonly changes: readonly Change[] };

/** Past files put one after the other to a draft; `result` is what was found so far. */
export type Trial = { readonly look: (past: PastFile) => void; readonly result: () => WhatIf };

/**
 * Tries a draft rulebook on past files: each is decided again on its own day by both texts, with the settlements of
 * its session. Files are looked at one at a time, so that any number fits in memory.
 */
export const trial = (held: Rulebook, draft: Rulebook): Trial => {
  const [heldRules, draftRules] = [rulesOfDays(held), rulesOfDays(draft)];
  const changes: Change[] = [];
  let looked = 0;
  const look = (past: PastFile): void => {
    looked += 1;
    const before = outcomeOf(past, heldRules(past));
    const after = outcomeOf(past, draftRules(past));
    if (before.outcome === after.outcome) return;
    const because = newIn(after.findings, before.findings);
    changes.push({
      candidacyId: past.candidacyId,
      heldOn: past.heldOn,
      before: before.outcome,
      after: after.outcome,
      because,
    });
  };
  return { look, result: () => ({ looked, changes }) };
};

/** What a draft would have made of these files. */
export const whatIf = (files: Iterable<PastFile>, held: Rulebook, draft: Rulebook): WhatIf => {
  const { look, result } = trial(held, draft);
  for (const past of files) look(past);
  return result();
};

/** The rules of a rulebook on each day asked, built once for a day without settlements. */
const rulesOfDays = (rulebook: Rulebook): ((past: PastFile) => Rules) => {
  const known = new Map<Day, Rules>();
  return ({ heldOn, settlements }) => {
    if (settlements.length > 0) return rulesOn(rulebook, heldOn, settlements);
    const rules = known.get(heldOn) ?? rulesOn(rulebook, heldOn);
    known.set(heldOn, rules);
    return rules;
  };
};

const outcomeOf = (
  { file, sitting, word }: PastFile,
  rules: Rules,
): { readonly outcome: Outcome; readonly findings: readonly Finding[] } => {
  const decision = deliberate(file, sitting, word, rules);
  if (decision.outcome !== "granted") return decision;
  return { outcome: decision.value.outcome, findings: [...decision.findings, ...decision.value.because] };
};

/** Findings of the draft that the text held does not make: another outcome, or another value of the same rule. */
const newIn = (after: readonly Finding[], before: readonly Finding[]): Finding[] => {
  const said = new Set(
    before.map(({ outcome, code, facts }) => `${outcome} ${code} ${JSON.stringify(facts)}`),
  );
  return after.filter(({ outcome, code, facts }) => !said.has(`${outcome} ${code} ${JSON.stringify(facts)}`));
};
