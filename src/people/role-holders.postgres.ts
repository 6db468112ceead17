import type { Db } from "../storage/index.ts";
import type { Account, Role } from "./account.ts";

type HolderTables = {
  account: { id: string; email: string; name: string };
  account_role: { account_id: string; certifier_id: string; role: Role; organisation_id: string | null };
};

/** Accounts that hold a role at a certifier; for one organisation when it is named. */
export const roleHolders = (
  db: Db,
  certifierId: string,
  role: Role,
  organisationId?: string,
): Promise<Account[]> => {
  const query = db
    .withTables<HolderTables>()
    .selectFrom("account_role")
    .innerJoin("account", "account.id", "account_role.account_id")
    .select(["account.id", "account.email", "account.name"])
    .where("account_role.certifier_id", "=", certifierId)
    .where("account_role.role", "=", role)
    .orderBy("account.email");
  return (
    organisationId === undefined ? query : query.where("account_role.organisation_id", "=", organisationId)
  ).execute();
};
