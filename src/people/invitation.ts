import type { Role } from "./account.ts";
import type { Actor } from "./permissions.ts";
import { may } from "./permissions.ts";

/** Which roles may be offered by whom. A candidate's comes with an enrolment, and is offered by nobody. */
const offers = {
  secretariat: [
    "secretariat",
    "president",
    "reader",
    "organiser",
    "centre-manager",
    "trainer",
    "assessor",
    "juror",
    "employer",
    "regulator",
    "operator",
  ],
  "centre-manager": ["centre-manager", "trainer", "assessor"],
} as const satisfies Partial<Record<Role, readonly Role[]>>;

export const invitableRoles = offers.secretariat;
export type InvitableRole = (typeof invitableRoles)[number];

/** Roles that are held for an organisation, which the invitation names. */
export const rolesOfAnOrganisation: readonly Role[] = ["organiser", "centre-manager", "trainer", "assessor"];

/** A role offered to an address, and what became of it. */
export type Invitation = {
  readonly id: string;
  readonly certifierId: string;
  readonly email: string;
  readonly role: InvitableRole;
  readonly organisationId?: string | undefined;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt?: Date | undefined;
  readonly revokedAt?: Date | undefined;
};

export type InvitationState = "waiting" | "accepted" | "revoked" | "expired";

/** What an invitation has come to at this instant. */
export const invitationState = (
  { acceptedAt, revokedAt, expiresAt }: Pick<Invitation, "acceptedAt" | "revokedAt" | "expiresAt">,
  now: Date,
): InvitationState => {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "revoked";
  return expiresAt <= now ? "expired" : "waiting";
};

/** For whom someone invites: a certifier, or one organisation of it; and the roles they may offer. */
export type Inviting = {
  readonly certifierId: string;
  readonly organisationId?: string | undefined;
  readonly roles: readonly InvitableRole[];
};

/** For whom this person invites, the certifier first; undefined when for nobody. */
export const invitingAs = (actor: Actor): Inviting | undefined => {
  for (const role of ["secretariat", "centre-manager"] as const) {
    const grant = actor.grants.find((held) => held.role === role);
    if (!grant) continue;
    const { certifierId, organisationId } = grant;
    const decision = may(actor, { name: "invite-people", certifierId, organisationId });
    if (decision.outcome === "granted")
      return {
        certifierId,
        organisationId: role === "centre-manager" ? organisationId : undefined,
        roles: offers[role],
      };
  }
  return undefined;
};
