import { type Credit, creditsWon } from "../assessment/index.ts";
import type { Decision } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import { claimOf } from "./claim-of.ts";
import { type DeliberationCode, deliberate, type JuryWord, type Verdict } from "./deliberate.ts";
import { type CandidateFile, juryFile, type SessionFile, sittingOf } from "./session-file.ts";

/** What a word on a file would make if it were recorded now, and what the candidate would keep of a partial validation. */
export type IfRecorded = {
  readonly decision: Decision<Verdict, DeliberationCode>;
  readonly keeps: readonly Credit[];
};

export const ifRecorded = (
  file: SessionFile,
  candidate: CandidateFile,
  word: JuryWord,
  law: Law,
): IfRecorded => {
  const decision = deliberate(juryFile(file, candidate), sittingOf(file), word, file.rules);
  if (decision.outcome !== "granted" || decision.value.outcome !== "partial") return { decision, keeps: [] };
  const { heldOn } = file.session;
  const claimed = claimOf(file, candidate.candidacy, heldOn, law);
  const facts = {
    ...decision.value,
    deliberatedOn: heldOn,
    decidedOn: heldOn,
    registeredRncp: claimed.outcome === "granted" && claimed.value.register === "RNCP",
    route: candidate.candidacy.route,
  };
  return { decision, keeps: creditsWon(facts, file.rules) };
};

/** The word that follows the assessors in everything, where they let it: none differ, nothing is left unmarked. */
export const wordThatFollows = (file: SessionFile, candidate: CandidateFile): JuryWord | undefined => {
  const { items, proposals, held } = juryFile(file, candidate);
  const said = new Map<string, { acquired: boolean } | { points: number }>();
  for (const { code } of items) {
    const proposal = proposals[code];
    if (held.includes(code)) continue;
    if (proposal?.kind === "points") said.set(code, { points: proposal.points });
    else if (proposal?.kind === "acquired" || proposal?.kind === "not-acquired")
      said.set(code, { acquired: proposal.kind === "acquired" });
    else return undefined;
  }
  return { kind: "decided", items: Object.fromEntries(said) };
};
