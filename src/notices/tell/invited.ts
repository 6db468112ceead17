import { dayInParis } from "../../kernel/index.ts";
import { findCertifier, type Invitation } from "../../people/index.ts";
import type { Db } from "../../storage/index.ts";
import { invitationLetter } from "../letters/account.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import type { TellingMeans } from "./telling.ts";

/** Writes to who is invited, in the transaction that invites them; the letter is thrown away with the invitation. */
export const tellInvited = async (
  tx: Db,
  means: TellingMeans,
  { certifierId, email, role, expiresAt }: Invitation,
  { inviter, token }: { readonly inviter: string; readonly token: string },
): Promise<void> => {
  const certifier = await findCertifier(tx, certifierId);
  const letter = invitationLetter({
    inviter,
    certifier: certifier?.name ?? certifierId,
    role,
    link: `${means.publicUrl}/invitation/${token}`,
    until: dayInParis(expiresAt),
  });
  await queueMail(tx, means, { ...letter, to: email, certifierId, expiresAt });
};
