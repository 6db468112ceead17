import { recordChange } from "../audit/index.ts";
import type { World } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { Role } from "./account.ts";
import { dropRole, lockRoles } from "./role-holders.postgres.ts";

export type WithdrawalRefusal = "role-not-held" | "role-of-an-enrolment" | "last-secretariat";

/** A role that one account holds at one certifier. */
export type HeldRole = { readonly accountId: string; readonly role: Role };

/**
 * Why a role cannot be withdrawn, or nothing. A candidate's goes with their enrolment; and a certifier never loses its
 * last secretariat, for nobody could invite another.
 */
export const whyNotWithdrawn = (
  held: readonly HeldRole[],
  { accountId, role }: HeldRole,
): WithdrawalRefusal | undefined => {
  if (role === "candidate") return "role-of-an-enrolment";
  if (!held.some((one) => one.accountId === accountId && one.role === role)) return "role-not-held";
  const alone = held.filter((one) => one.role === role).length === 1;
  return role === "secretariat" && alone ? "last-secretariat" : undefined;
};

/** Withdraws a role, from the next page its holder opens on. Returns why not, or nothing. */
export const withdrawRole = (
  db: Db,
  world: World,
  { certifierId, why, ...held }: HeldRole & { readonly certifierId: string; readonly why: string },
): Promise<WithdrawalRefusal | undefined> =>
  inTransaction(db, async (tx) => {
    const refusal = whyNotWithdrawn(await lockRoles(tx, certifierId, held.role), held);
    if (refusal) return refusal;
    await dropRole(tx, certifierId, held);
    await recordChange(tx, world, {
      certifierId,
      act: "role-withdrawn",
      object: held.accountId,
      why,
      before: { role: held.role },
    });
    return undefined;
  });
