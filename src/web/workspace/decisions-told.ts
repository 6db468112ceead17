import type { RecordedDecision } from "../../decisions/index.ts";

/**
 * The decisions that hold for a candidate. A deliberation refused as an act, or taken up again before the session closed,
 * stays in the register for those who answer for it: the candidate is told the one that stands.
 */
export const decisionsThatStand = <Told extends Pick<RecordedDecision, "kind" | "outcome">>(
  decisions: readonly Told[],
): Told[] => {
  const standing = decisions.findLast(
    ({ kind, outcome }) => kind === "deliberation" && outcome === "granted",
  );
  return decisions.filter((one) => one.kind !== "deliberation" || one === standing);
};
