import type { World } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { findAccount } from "./accounts.postgres.ts";
import type { Device } from "./device.ts";
import type { ProviderIdentity } from "./identity-provider.ts";
import { bindAccount, boundAccount } from "./provider-identities.postgres.ts";
import { openWebSession } from "./web-sessions.ts";

export type IdentityRefusal = "address-not-verified" | "no-account" | "account-bound-otherwise";

/**
 * Opens a session for who an identity provider names: the account bound to them, or the one of their verified address,
 * bound to them from then on. It makes no account and gives no role. Answers the session's token, or why not.
 */
export const signInByProvider = (
  db: Db,
  world: World,
  identity: ProviderIdentity,
  device: Device,
): Promise<
  { readonly ok: true; readonly token: string } | { readonly ok: false; readonly code: IdentityRefusal }
> =>
  inTransaction(db, async (tx) => {
    const found = (await boundAccount(tx, identity)) ?? (await bindByAddress(tx, world, identity));
    if (typeof found !== "string") return { ok: false, code: found.code };
    return {
      ok: true,
      token: await openWebSession(tx, world, { accountId: found, openedBy: "provider", device }),
    };
  });

const bindByAddress = async (
  tx: Db,
  world: World,
  { issuer, subject, verifiedEmail }: ProviderIdentity,
): Promise<string | { readonly code: IdentityRefusal }> => {
  if (verifiedEmail === undefined) return { code: "address-not-verified" };
  const account = await findAccount(tx, verifiedEmail);
  if (!account) return { code: "no-account" };
  const bound = await bindAccount(tx, { issuer, subject, accountId: account.id, boundAt: world.now() });
  return bound ? account.id : { code: "account-bound-otherwise" };
};
