import { addDays, type Day } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { Accreditation } from "./accreditation.ts";
import { accreditationsOf, centresOf, setWithdrawn } from "./centre.postgres.ts";

export type WithdrawalRefusal =
  | "accreditation-unknown"
  | "already-withdrawn"
  | "withdrawn-before-it-began"
  | "withdrawn-after-its-end";

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
 * Ends a centre's accreditation before its last day. `firstDayWithout`: nobody enters under it from that day on; those
 * who entered before stay. Returns every reason for refusing, none when recorded.
 */
export const withdrawAccreditation = (
  db: Db,
  certifierId: string,
  accreditationId: string,
  firstDayWithout: Day,
): Promise<readonly WithdrawalRefusal[]> =>
  inTransaction(db, async (tx) => {
    const centres = await centresOf(tx, certifierId);
    const held = (await Promise.all(centres.map(({ id }) => accreditationsOf(tx, id)))).flat();
    const found = held.find(({ id }) => id === accreditationId);
    if (!found) return ["accreditation-unknown"];
    const refusals = withdrawalRefusals(found, firstDayWithout);
    if (refusals.length === 0) await setWithdrawn(tx, found.id, firstDayWithout);
    return refusals;
  });
