import { z } from "zod";
import { centresOf } from "../../../centre/index.ts";
import { tellInvited } from "../../../notices/index.ts";
import { invitableRoles, invite, revokeInvitation } from "../../../people/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { links } from "../../links.ts";
import { type Desk, done } from "../desk.tsx";
import { address, faultMessage, maybe, oneOf, readTyped, typedIn } from "../form.ts";
import { invitationsPage, inviteLabels, invitingHere } from "./invitations.tsx";

const Asked = z.object({
  email: address,
  role: oneOf(invitableRoles),
  organisation: maybe(60),
});

/** Invites an address, and writes to it. */
export const inviteOne = (desk: Desk) =>
  invitingHere(desk, async (inviting) => {
    const { c, means, actor, t } = desk;
    const typed = await typedIn(c);
    const labels = inviteLabels(desk);
    const read = readTyped(Asked, typed, labels, t);
    if (!read.ok) return invitationsPage(desk, inviting, { typed, faults: read.faults });
    const { email, role, organisation: organisationId } = read.value;
    const centres = await centresOf(means.db, inviting.certifierId);
    if (organisationId !== undefined && !centres.some(({ id }) => id === organisationId)) {
      const fault = { field: "organisation", label: labels.organisation, message: faultMessage("choice", t) };
      return invitationsPage(desk, inviting, { typed, faults: [fault] });
    }
    const invited = await inTransaction(means.db, async (tx) => {
      const answer = await invite(tx, means.world, inviting, {
        email,
        role,
        organisationId,
        invitedBy: actor.account.id,
      });
      if (answer.ok)
        await tellInvited(tx, means, answer.invitation, { inviter: actor.account.name, token: answer.token });
      return answer;
    });
    return invited.ok
      ? done(desk, links.invitations, "person-invited")
      : invitationsPage(desk, inviting, { typed, refusal: invited.code });
  });

export const takeBackOne = (desk: Desk) =>
  invitingHere(desk, async (inviting) => {
    const { c, means } = desk;
    const { invitation = "" } = await typedIn(c);
    const waited =
      z.uuid().safeParse(invitation).success &&
      (await revokeInvitation(means.db, means.world, inviting, invitation));
    return done(desk, links.invitations, waited ? "invitation-revoked" : undefined);
  });
