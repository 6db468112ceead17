import { recordChange } from "../audit/index.ts";
import type { World } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { type KeptApp, keepTry, lockApp, markProven, saveApp } from "./authenticator.postgres.ts";
import { type CodeRefusal, newSecret, takeCode } from "./authenticator-code.ts";
import { later, minute } from "./one-time.ts";
import { seal, unseal } from "./sealed.ts";

/** What second factors need: the clock, and the key that seals the apps' secrets. */
export type FactorMeans = { readonly world: World; readonly masterKey: Uint8Array };

const purpose = (accountId: string): string => `authenticator ${accountId}`;

/** A secret prepared waits a quarter of an hour for its first code. */
const waitsFor = 15 * minute;

const waits = ({ proven, addedAt }: KeptApp, world: World): boolean =>
  !proven && addedAt > later(world, -waitsFor);

/** Keeps a secret for an app to be added, and answers it: a new one unless given. It confirms nothing before its first code. */
export const prepareApp = async (
  db: Db,
  { world, masterKey }: FactorMeans,
  accountId: string,
  secret: string = newSecret(),
): Promise<string> => {
  await saveApp(db, accountId, seal(masterKey, purpose(accountId), secret), world.now());
  return secret;
};

/** The secret that waits for its first code, to be shown again; undefined when none does. */
export const preparedSecret = (
  db: Db,
  { world, masterKey }: FactorMeans,
  accountId: string,
): Promise<string | undefined> =>
  inTransaction(db, async (tx) => {
    const kept = await lockApp(tx, accountId);
    return kept && waits(kept, world) ? unseal(masterKey, purpose(accountId), kept.sealed) : undefined;
  });

/** Tries a code of an app whose row is locked, and keeps what it changed. */
export const tryCode = async (
  tx: Db,
  { world, masterKey }: FactorMeans,
  accountId: string,
  { sealed, ...state }: KeptApp,
  code: string,
): Promise<CodeRefusal | undefined> => {
  const secret = unseal(masterKey, purpose(accountId), sealed);
  const { app, refusal } = takeCode({ ...state, secret }, code, world.now());
  await keepTry(tx, accountId, app);
  return refusal;
};

/** Adds the app prepared, once its first code is typed. */
export const proveApp = (
  db: Db,
  means: FactorMeans,
  accountId: string,
  code: string,
): Promise<CodeRefusal | "no-app-prepared" | undefined> =>
  inTransaction(db, async (tx) => {
    const kept = await lockApp(tx, accountId);
    if (!kept || !waits(kept, means.world)) return "no-app-prepared";
    const refusal = await tryCode(tx, means, accountId, kept, code);
    if (refusal) return refusal;
    await markProven(tx, accountId, means.world.now());
    await recordChange(tx, means.world, {
      act: "second-factor-added",
      object: accountId,
      after: { factor: "app" },
    });
    return undefined;
  });
