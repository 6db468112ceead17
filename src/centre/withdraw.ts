import { recordChange } from "../audit/index.ts";
import { addDays, type Day, type World } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { Accreditation } from "./accreditation.ts";
import { setWithdrawn } from "./centre.postgres.ts";
import { findAccreditation } from "./find-accreditation.ts";

export type WithdrawalRefusal =
  | "accreditation-unknown"
  | "already-withdrawn"
  | "withdrawn-before-it-began"
  | "withdrawn-after-its-end"
  | "reason-missing";

/** Last day on which an accreditation holds: its own, or the eve of its withdrawal. */
export const lastDay = ({ until, withdrawnOn }: Pick<Accreditation, "until" | "withdrawnOn">): Day =>
  withdrawnOn === undefined ? until : addDays(withdrawnOn, -1);

/** What stands in the way of ending an accreditation on a first day without it. Every reason; none when it may end. */
export const withdrawalRefusals = (
  { from, until, withdrawnOn }: Pick<Accreditation, "from" | "until" | "withdrawnOn">,
  firstDayWithout: Day,
): readonly WithdrawalRefusal[] => [
  ...(withdrawnOn === undefined ? [] : (["already-withdrawn"] as const)),
  ...(firstDayWithout < from ? (["withdrawn-before-it-began"] as const) : []),
  ...(until < firstDayWithout ? (["withdrawn-after-its-end"] as const) : []),
];

/**
 * Ends a centre's accreditation before its last day, for a reason that stays in the audit trail. `firstDayWithout`:
 * nobody enters under it from that day on; those who entered before stay. Returns every reason for refusing, none when
 * recorded.
 */
export const withdrawAccreditation = (
  db: Db,
  world: World,
  asked: {
    readonly certifierId: string;
    readonly accreditationId: string;
    readonly firstDayWithout: Day;
    readonly why: string;
  },
): Promise<readonly WithdrawalRefusal[]> =>
  inTransaction(db, async (tx) => {
    const { certifierId, accreditationId, firstDayWithout, why } = asked;
    const found = await findAccreditation(tx, certifierId, accreditationId);
    if (!found) return ["accreditation-unknown"];
    const { centre, accreditation } = found;
    const refusals: readonly WithdrawalRefusal[] = [
      ...withdrawalRefusals(accreditation, firstDayWithout),
      ...(why.trim() === "" ? (["reason-missing"] as const) : []),
    ];
    if (refusals.length > 0) return refusals;
    await setWithdrawn(tx, accreditationId, firstDayWithout);
    const { certificationId, until } = accreditation;
    await recordChange(tx, world, {
      certifierId,
      act: "accreditation-withdrawn",
      object: centre,
      why,
      before: { certificationId, until },
      after: { certificationId, withdrawnOn: firstDayWithout },
    });
    return [];
  });
