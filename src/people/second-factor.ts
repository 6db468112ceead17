import { recordChange } from "../audit/index.ts";
import type { World } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { Account } from "./account.ts";
import { findAccount } from "./accounts.postgres.ts";
import { appSince, dropApp, lockApp } from "./authenticator.postgres.ts";
import { type FactorMeans, tryCode } from "./authenticator.ts";
import type { CodeRefusal } from "./authenticator-code.ts";
import { dropPasskey, type Passkey, passkeysOf } from "./passkeys.postgres.ts";
import { checkPasskey, type PasskeyMeans, type PasskeyRefusal } from "./passkeys.ts";
import { closeWebSessions } from "./web-sessions.postgres.ts";

/** The second factors that an account holds: an app, since when, and passkeys. */
export type HeldFactors = {
  readonly appSince: Date | undefined;
  readonly passkeys: readonly Passkey[];
};

export type SignerRefusal = CodeRefusal | PasskeyRefusal | "no-second-factor";
export type SignerMeans = FactorMeans & PasskeyMeans;

/** What someone shows to confirm that it is they who sign: a code of their app, or what a passkey signed. */
export type Shown = { readonly code?: string | undefined; readonly passkey?: string | undefined };

export const heldFactors = async (db: Db, accountId: string): Promise<HeldFactors> => ({
  appSince: await appSince(db, accountId),
  passkeys: await passkeysOf(db, accountId),
});

export const holdsNone = ({ appSince: since, passkeys }: HeldFactors): boolean =>
  since === undefined && passkeys.length === 0;

/**
 * Confirms that who is about to sign is the holder of the account, by one of their second factors. A passkey is one by
 * itself: it checks who uses it. Returns why not, or nothing. Asked before the act and outside its transaction: what
 * was typed counts, whatever becomes of the act.
 */
export const confirmSigner = (
  db: Db,
  means: SignerMeans,
  { id }: Pick<Account, "id">,
  shown: Shown,
): Promise<SignerRefusal | undefined> =>
  inTransaction(db, async (tx) => {
    if (shown.passkey)
      return (await checkPasskey(tx, means, shown.passkey, id)) ? undefined : "wrong-passkey";
    const app = await lockApp(tx, id);
    if (app?.proven) return tryCode(tx, means, id, app, shown.code ?? "");
    return (await passkeysOf(tx, id)).length > 0 ? "wrong-passkey" : "no-second-factor";
  });

/**
 * Confirms who adds a second factor: by one they hold, when they hold one, so that a session alone never makes a
 * signer. The first asks for nothing more than the session.
 */
export const confirmHolder = async (
  db: Db,
  means: SignerMeans,
  account: Pick<Account, "id">,
  shown: Shown,
): Promise<SignerRefusal | undefined> =>
  holdsNone(await heldFactors(db, account.id)) ? undefined : confirmSigner(db, means, account, shown);

/** A second factor among those held: the app, or a passkey by its identifier. */
export type Factor = { readonly kind: "app" } | { readonly kind: "passkey"; readonly id: string };

/** Removes a second factor. */
export const removeFactor = (
  db: Db,
  world: Pick<World, "now">,
  accountId: string,
  factor: Factor,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    if (factor.kind === "app") await dropApp(tx, accountId);
    else await dropPasskey(tx, accountId, factor.id);
    await recordChange(tx, world, {
      act: "second-factor-removed",
      object: accountId,
      before: { factor: factor.kind },
    });
  });

/**
 * Removes every second factor of the account of this address and closes its sessions, for who lost what they held.
 * Answers whose it was and the kinds removed; undefined when no account has the address.
 */
export const forgetFactors = (
  db: Db,
  world: Pick<World, "now">,
  email: string,
): Promise<{ readonly account: Account; readonly factors: readonly Factor["kind"][] } | undefined> =>
  inTransaction(db, async (tx) => {
    const account = await findAccount(tx, email);
    if (!account) return undefined;
    const { appSince: since, passkeys } = await heldFactors(tx, account.id);
    if (since) await removeFactor(tx, world, account.id, { kind: "app" });
    for (const { id } of passkeys) await removeFactor(tx, world, account.id, { kind: "passkey", id });
    await closeWebSessions(tx, account.id);
    const factors = [
      ...(since ? ["app" as const] : []),
      ...(passkeys.length > 0 ? ["passkey" as const] : []),
    ];
    return { account, factors };
  });
