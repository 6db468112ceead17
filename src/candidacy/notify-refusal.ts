import { recordChange } from "../audit/index.ts";
import { type Decision, decide, finding, type World } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { EnrolmentSession } from "./enrol.ts";

export type RefusalCode =
  | "enrolment-is-refused"
  | "enrolment-not-refused"
  | "refusal-is-about-person"
  | "refusal-is-of-entry"
  | "refusal-of-enrolled"
  | "refusal-told-to-someone"
  | "refusal-told-to-nobody";

/** Reasons that tell how a line was filled, and nothing of the person. */
const ofEntry: ReadonlySet<string> = new Set(["centre-unknown", "other-organisation"]);

/**
 * May a refused enrolment be notified? Once it is refused, and not only for how it was filled: that is mended on the
 * spot, and nobody is written to about it. Never to someone who is enrolled: the letter would say that they are not.
 */
export const mayNotifyRefusal = ({
  outcome,
  findings,
}: Pick<Decision<unknown>, "outcome" | "findings">): Decision<true, RefusalCode> => {
  const refused = outcome === "refused";
  const unmet = findings.filter((one) => one.outcome === "unmet");
  const enrolled = unmet.some(({ code }) => code === "already-enrolled");
  const about = unmet.some(({ code }) => !ofEntry.has(code));
  return decide(
    [
      finding<RefusalCode>(refused, refused ? "enrolment-is-refused" : "enrolment-not-refused"),
      ...(refused && enrolled ? [finding<RefusalCode>(false, "refusal-of-enrolled")] : []),
      ...(refused && !enrolled
        ? [finding<RefusalCode>(about, about ? "refusal-is-about-person" : "refusal-is-of-entry")]
        : []),
    ],
    () => true as const,
  );
};

/** Keeps in the session's history that a refusal was notified: for which reasons, by how many letters, never to whom. */
export const noteRefusalNotified = (
  tx: Db,
  world: World,
  { id, certifierId }: Pick<EnrolmentSession, "id" | "certifierId">,
  { findings }: Pick<Decision<unknown>, "findings">,
  letters: number,
): Promise<void> => {
  const reasons = findings.filter(({ outcome }) => outcome === "unmet").map(({ code }) => code);
  return recordChange(tx, world, {
    certifierId,
    act: "enrolment-refusal-notified",
    object: id,
    after: { reasons, letters },
  });
};
