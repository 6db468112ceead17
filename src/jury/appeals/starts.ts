import type { Candidacy } from "../../candidacy/index.ts";
import type { RecordedDecision } from "../../decisions/index.ts";
import type { Day } from "../../kernel/index.ts";
import type { Starts } from "../../rulebook/index.ts";
import type { SavedAward } from "../awards.postgres.ts";
import type { Session } from "../jury.postgres.ts";

/** What is known of what came after a jury on one file; a day not given has not come, or is not known. */
export type KnownAfter = {
  readonly award?: Pick<SavedAward, "decidedOn"> | undefined;
  readonly decisions: readonly Pick<RecordedDecision, "kind" | "facts">[];
  readonly issuedOn?: Day | undefined;
  /** The day the result that stands was told to the person in writing. */
  readonly toldOn?: Day | undefined;
};

/**
 * The days from which rights after a jury run. A commission that refused what the jury proposed met on the day that its
 * refusal was recorded with.
 */
export const startsAfterJury = (
  { heldOn }: Pick<Session, "heldOn">,
  { enteredOn }: Pick<Candidacy, "enteredOn">,
  { award, decisions, issuedOn, toldOn }: KnownAfter,
): Starts => {
  const decidedOn = award?.decidedOn ?? commissionMetOn(decisions);
  return {
    deliberation: heldOn,
    "jury-day": heldOn,
    entry: enteredOn,
    ...(decidedOn && { decision: decidedOn, meeting: decidedOn }),
    ...(award && { award: award.decidedOn }),
    ...(issuedOn && { issue: issuedOn }),
    ...(toldOn && { "results-told": toldOn, notification: toldOn }),
  };
};

/** What was recorded of a commission when a file was awarded, or refused to be. */
type CommissionFacts = { readonly commission?: { readonly confirms: boolean; readonly on: Day } };

const commissionIn = ({ facts }: Pick<RecordedDecision, "facts">) => (facts as CommissionFacts).commission;

const commissionMetOn = (decisions: KnownAfter["decisions"]): Day | undefined => {
  const last = decisions.findLast(({ kind }) => kind === "award");
  return last && commissionIn(last)?.on;
};

/** Did the commission refuse what the jury proposed on this file, as it was last ruled? */
export const commissionRefused = (decisions: KnownAfter["decisions"]): boolean => {
  const last = decisions.findLast(({ kind }) => kind === "award");
  return last !== undefined && commissionIn(last)?.confirms === false;
};
