import type { World } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import { type Account, emailKey, type Role } from "./account.ts";
import { grantRole, saveAccount } from "./accounts.postgres.ts";

type SpaceTables = {
  account: { id: string; email: string; name: string };
  account_role: { account_id: string; certifier_id: string; role: Role; person_id: string | null };
};

const on = (db: Db) => db.withTables<SpaceTables>();

/** Whose space it is: a person of a certifier. */
type Whose = { readonly certifierId: string; readonly personId: string };

/** Opens a person's own space to the account of their address. */
export const openCandidateSpace = async (
  tx: Db,
  world: World,
  { certifierId, personId }: Whose,
  account: Pick<Account, "email" | "name">,
): Promise<void> => {
  const accountId = await saveAccount(tx, world, account);
  await grantRole(tx, accountId, { certifierId, role: "candidate", personId });
};

/**
 * Lets a person's space follow them to another address or name. The former address enters it no more; an account that
 * bears the former name takes the new one.
 */
export const moveCandidateSpace = async (
  tx: Db,
  world: World,
  whose: Whose,
  {
    before,
    after,
  }: Readonly<Record<"before" | "after", { readonly email?: string | undefined; readonly name: string }>>,
): Promise<void> => {
  if (before.email !== undefined && emailKey(before.email) !== emailKey(after.email ?? ""))
    await on(tx)
      .deleteFrom("account_role")
      .where("certifier_id", "=", whose.certifierId)
      .where("role", "=", "candidate")
      .where("person_id", "=", whose.personId)
      .execute();
  if (after.email === undefined) return;
  await on(tx)
    .updateTable("account")
    .set({ name: after.name })
    .where("email", "=", emailKey(after.email))
    .where("name", "=", before.name)
    .execute();
  await openCandidateSpace(tx, world, whose, { email: after.email, name: after.name });
};
