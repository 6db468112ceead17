import type { Db } from "../storage/index.ts";
import type { Account, Role } from "./account.ts";

type HolderTables = {
  account: { id: string; email: string; name: string };
  account_role: { account_id: string; certifier_id: string; role: Role; organisation_id: string | null };
};

const on = (db: Db) => db.withTables<HolderTables>();

/** A role with who holds it, and for which organisation. */
export type RoleHolder = {
  readonly account: Account;
  readonly role: Role;
  readonly organisationId?: string | undefined;
};

/**
 * Who works with a certifier, by name; those of one role, or of one organisation, when it is named. Candidates are left
 * out: their role comes with their enrolment.
 */
export const rolesAt = async (
  db: Db,
  certifierId: string,
  only: { readonly role?: Role | undefined; readonly organisationId?: string | undefined } = {},
): Promise<RoleHolder[]> => {
  let query = on(db)
    .selectFrom("account_role")
    .innerJoin("account", "account.id", "account_role.account_id")
    .select(["account.id", "account.email", "account.name", "role", "organisation_id"])
    .where("certifier_id", "=", certifierId)
    .where("role", "!=", "candidate")
    .orderBy("account.name")
    .orderBy("account.email")
    .orderBy("role");
  if (only.role !== undefined) query = query.where("role", "=", only.role);
  if (only.organisationId !== undefined) query = query.where("organisation_id", "=", only.organisationId);
  const rows = await query.execute();
  return rows.map(({ role, organisation_id, ...account }) => ({
    account,
    role,
    organisationId: organisation_id ?? undefined,
  }));
};

/** Who holds one role at a certifier, their rows locked until the transaction ends. */
export const lockRoles = async (
  tx: Db,
  certifierId: string,
  role: Role,
): Promise<{ readonly accountId: string; readonly role: Role }[]> => {
  const rows = await on(tx)
    .selectFrom("account_role")
    .select(["account_id", "role"])
    .where("certifier_id", "=", certifierId)
    .where("role", "=", role)
    .orderBy("account_id")
    .forUpdate()
    .execute();
  return rows.map(({ account_id, role: held }) => ({ accountId: account_id, role: held }));
};

export const dropRole = async (
  tx: Db,
  certifierId: string,
  { accountId, role }: { readonly accountId: string; readonly role: Role },
): Promise<void> => {
  await on(tx)
    .deleteFrom("account_role")
    .where("account_id", "=", accountId)
    .where("certifier_id", "=", certifierId)
    .where("role", "=", role)
    .execute();
};
