import { recordChange } from "../audit/index.ts";
import type { World } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { emailKey, type Grant } from "./account.ts";
import { findAccount, grantRole, grantsOf, saveAccount } from "./accounts.postgres.ts";
import type { Device } from "./device.ts";
import {
  type InvitableRole,
  type Invitation,
  type InvitationState,
  type Inviting,
  invitationState,
  rolesOfAnOrganisation,
} from "./invitation.ts";
import {
  closeInvitation,
  countInvitationsSince,
  lockInvitation,
  lockInvitationByHash,
  replaceWaiting,
  saveInvitation,
} from "./invitations.postgres.ts";
import { hashOf, hour, later, newToken } from "./one-time.ts";
import { openWebSession } from "./web-sessions.ts";

const day = 24 * hour;
/** An invitation may be taken up for fourteen days. */
const lasts = 14 * day;
const mostAnHour = 50;

export type InviteRefusal =
  | "role-not-offered"
  | "organisation-needed"
  | "role-held-already"
  | "too-many-invitations";

const holds = (grants: readonly Grant[], { certifierId, role }: Pick<Invitation, "certifierId" | "role">) =>
  grants.some((grant) => grant.certifierId === certifierId && grant.role === role);

/**
 * Offers a role to an address, for whom the inviter invites. One not answered for the same role is replaced. Answers the
 * token of the letter's link, of which only the hash is kept, or why not.
 */
export const invite = (
  db: Db,
  world: World,
  inviting: Inviting,
  asked: {
    readonly email: string;
    readonly role: InvitableRole;
    readonly organisationId?: string | undefined;
    readonly invitedBy: string;
  },
): Promise<
  | { readonly ok: true; readonly token: string; readonly invitation: Invitation }
  | { readonly ok: false; readonly code: InviteRefusal }
> =>
  inTransaction(db, async (tx) => {
    const { certifierId } = inviting;
    const { role, invitedBy } = asked;
    if (!inviting.roles.includes(role)) return { ok: false, code: "role-not-offered" };
    const organisationId = rolesOfAnOrganisation.includes(role)
      ? (inviting.organisationId ?? asked.organisationId)
      : undefined;
    if (rolesOfAnOrganisation.includes(role) && organisationId === undefined)
      return { ok: false, code: "organisation-needed" };
    const email = emailKey(asked.email);
    const account = await findAccount(tx, email);
    if (account && holds(await grantsOf(tx, account.id), { certifierId, role }))
      return { ok: false, code: "role-held-already" };
    if ((await countInvitationsSince(tx, invitedBy, later(world, -hour))) >= mostAnHour)
      return { ok: false, code: "too-many-invitations" };
    const now = world.now();
    await replaceWaiting(tx, { certifierId, email, role }, now);
    const token = newToken();
    const invitation: Invitation = {
      id: world.newId(),
      certifierId,
      email,
      role,
      organisationId,
      invitedBy,
      invitedAt: now,
      expiresAt: later(world, lasts),
    };
    await saveInvitation(tx, { ...invitation, hash: hashOf(token) });
    await recordChange(tx, world, {
      certifierId,
      act: "person-invited",
      object: invitation.id,
      after: { role },
    });
    return { ok: true, token, invitation };
  });

/** Takes back an invitation that waits, of the certifier or organisation one invites for. Answers whether there was one. */
export const revokeInvitation = (db: Db, world: World, inviting: Inviting, id: string): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const invitation = await lockInvitation(tx, id);
    if (!invitation || invitation.certifierId !== inviting.certifierId) return false;
    if (inviting.organisationId !== undefined && invitation.organisationId !== inviting.organisationId)
      return false;
    if (invitationState(invitation, world.now()) !== "waiting") return false;
    await closeInvitation(tx, id, { revokedAt: world.now() });
    await recordChange(tx, world, {
      certifierId: invitation.certifierId,
      act: "invitation-revoked",
      object: id,
      before: { role: invitation.role },
    });
    return true;
  });

/** The invitation of this link, with what it has come to; undefined when there is none. */
export const readInvitation = (
  db: Db,
  world: World,
  token: string,
): Promise<
  { readonly invitation: Invitation; readonly state: InvitationState; readonly isNew: boolean } | undefined
> =>
  inTransaction(db, async (tx) => {
    const invitation = await lockInvitationByHash(tx, hashOf(token));
    if (!invitation) return undefined;
    const isNew = (await findAccount(tx, invitation.email)) === undefined;
    return { invitation, state: invitationState(invitation, world.now()), isNew };
  });

/**
 * Takes up an invitation: the account of its address, made when there is none, gets the role, and a session opens, since
 * the link reached the address. A known account keeps its name. Answers the session's token; undefined when it waits no more.
 */
export const acceptInvitation = (
  db: Db,
  world: World,
  token: string,
  { name, device }: { readonly name: string; readonly device: Device },
): Promise<string | undefined> =>
  inTransaction(db, async (tx) => {
    const invitation = await lockInvitationByHash(tx, hashOf(token));
    if (!invitation || invitationState(invitation, world.now()) !== "waiting") return undefined;
    const { id, certifierId, role, organisationId, email } = invitation;
    const accountId = await saveAccount(tx, world, { email, name });
    await grantRole(tx, accountId, { certifierId, role, organisationId });
    await closeInvitation(tx, id, { acceptedAt: world.now() });
    await recordChange(tx, world, {
      certifierId,
      act: "invitation-accepted",
      object: id,
      after: { role, accountId },
    });
    return openWebSession(tx, world, { accountId, openedBy: "link", device });
  });
