import { findAccounts, findCertifier, type Role } from "../../people/index.ts";
import type { Db } from "../../storage/index.ts";
import { roleWithdrawnLetter } from "../letters/account.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import type { TellingMeans } from "./telling.ts";

/** Writes to the holder of an account that a role was withdrawn, in the transaction that did it. */
export const tellRoleWithdrawn = async (
  tx: Db,
  means: TellingMeans,
  withdrawn: {
    readonly certifierId: string;
    readonly accountId: string;
    readonly role: Role;
    readonly why: string;
  },
): Promise<void> => {
  const { certifierId, accountId, role, why } = withdrawn;
  const account = (await findAccounts(tx, [accountId])).get(accountId);
  if (!account) return;
  const certifier = (await findCertifier(tx, certifierId))?.name ?? certifierId;
  const letter = roleWithdrawnLetter({ name: account.name, certifier, role, why });
  await queueMail(tx, means, { ...letter, to: account.email, certifierId });
};
