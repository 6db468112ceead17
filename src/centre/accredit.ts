import { recordChange } from "../audit/index.ts";
import type { Day, World } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import { inTransaction } from "../storage/index.ts";
import type { Accreditation } from "./accreditation.ts";
import { accreditationsOf, centresOf, grantAccreditation } from "./centre.postgres.ts";
import { lastDay } from "./withdraw.ts";

export type AccreditationRefusal =
  | "centre-unknown"
  | "period-reversed"
  | "nothing-granted"
  | "overlaps-another"
  | "decided-after-it-began";

export type AccreditationRequest = {
  readonly certifierId: string;
  readonly organisationId: string;
  readonly decidedOn: Day;
  readonly accreditation: Accreditation;
};

/** What stands in the way of this accreditation, beside those the centre holds. Every reason; none when it may be recorded. */
export const accreditationRefusals = (
  { decidedOn, accreditation }: Pick<AccreditationRequest, "decidedOn" | "accreditation">,
  held: readonly Accreditation[],
): readonly AccreditationRefusal[] => {
  const { certificationId, from, until, trains, assesses } = accreditation;
  const overlaps = (other: Accreditation): boolean =>
    other.certificationId === certificationId &&
    other.from <= until &&
    from <= lastDay(other) &&
    ((trains && other.trains) || (assesses && other.assesses));
  return [
    ...(until < from ? (["period-reversed"] as const) : []),
    ...(!trains && !assesses ? (["nothing-granted"] as const) : []),
    // A centre trains under an agreement that exists: an accreditation does not reach back before its decision.
    ...(from < decidedOn ? (["decided-after-it-began"] as const) : []),
    ...(held.some(overlaps) ? (["overlaps-another"] as const) : []),
  ];
};

/** Records an accreditation that the certifier decided. Returns every reason for refusing, none when recorded. */
export const accredit = (
  db: Db,
  world: World,
  request: AccreditationRequest,
): Promise<readonly AccreditationRefusal[]> =>
  inTransaction(db, async (tx) => {
    const centres = await centresOf(tx, request.certifierId);
    if (!centres.some(({ id }) => id === request.organisationId)) return ["centre-unknown"];
    const refusals = accreditationRefusals(request, await accreditationsOf(tx, request.organisationId));
    if (refusals.length > 0) return refusals;
    await grantAccreditation(tx, world, request);
    await recordChange(tx, world, {
      certifierId: request.certifierId,
      act: "accreditation-granted",
      object: request.organisationId,
      after: { ...request.accreditation, decidedOn: request.decidedOn },
    });
    return [];
  });
