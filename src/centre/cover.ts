import type { Day } from "../kernel/index.ts";
import { type Accreditation, mayOperate, type Purpose } from "./accreditation.ts";

/** Candidates that a centre presents to a sitting to come. */
export type Presented = {
  readonly organisationId: string;
  readonly certificationId: string;
  readonly reference: string;
  readonly heldOn: Day;
  readonly candidates: number;
};

const purposes: readonly Purpose[] = ["train", "assess"];

/**
 * Those whose centre holds no accreditation for the certification, of either right, on the day of the sitting. Nobody is
 * taken out for it: no text that we hold says what becomes of them, and someone entitled decides.
 */
export const uncovered = <One extends Presented>(
  presented: readonly One[],
  accreditations: ReadonlyMap<string, readonly Accreditation[]>,
): One[] =>
  presented.filter(({ organisationId, certificationId, heldOn: on }) =>
    purposes.every(
      (purpose) =>
        mayOperate(accreditations.get(organisationId) ?? [], { certificationId, purpose, on }).outcome !==
        "granted",
    ),
  );
