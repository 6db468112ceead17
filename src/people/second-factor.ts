import { type Db, inTransaction } from "../storage/index.ts";
import type { Account } from "./account.ts";
import { appSince, lockApp } from "./authenticator.postgres.ts";
import { type FactorMeans, tryCode } from "./authenticator.ts";
import type { CodeRefusal } from "./authenticator-code.ts";

/** The second factors that an account holds. */
export type HeldFactors = { readonly appSince: Date | undefined };

export type SignerRefusal = CodeRefusal | "no-second-factor";

export const heldFactors = async (db: Db, accountId: string): Promise<HeldFactors> => ({
  appSince: await appSince(db, accountId),
});

/**
 * Confirms that who is about to sign is the holder of the account, by the code of their app. Returns why not, or nothing.
 * Asked before the act and outside its transaction: what was typed counts, whatever becomes of the act.
 */
export const confirmSigner = (
  db: Db,
  means: FactorMeans,
  account: Pick<Account, "id">,
  typed: { readonly code?: string | undefined },
): Promise<SignerRefusal | undefined> =>
  inTransaction(db, async (tx) => {
    const kept = await lockApp(tx, account.id);
    if (!kept?.proven) return "no-second-factor";
    return tryCode(tx, means, account.id, kept, typed.code ?? "");
  });
