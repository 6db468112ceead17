import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { recordChange } from "../audit/index.ts";
import type { World } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { Account } from "./account.ts";
import type { Device } from "./device.ts";
import { later, minute } from "./one-time.ts";
import {
  type ChallengePurpose,
  keepPasskeyUse,
  lockPasskey,
  passkeysOf,
  saveChallenge,
  savePasskey,
  takeChallenge,
} from "./passkeys.postgres.ts";
import { openWebSession } from "./web-sessions.ts";

/** What passkeys need: the clock, and the address they are bound to. */
export type PasskeyMeans = { readonly world: World; readonly publicUrl: string };

/** A challenge is answered within five minutes. */
const challengeLasts = 5 * minute;

/** The host that passkeys are made for, and the page they are used on. */
const boundTo = ({ publicUrl }: PasskeyMeans) => {
  const { hostname, origin } = new URL(publicUrl);
  return { expectedRPID: hostname, expectedOrigin: origin, requireUserVerification: true } as const;
};

const keepChallenge = (
  db: Db,
  { world }: PasskeyMeans,
  challenge: string,
  purpose: ChallengePurpose,
  accountId: string | undefined,
): Promise<void> =>
  saveChallenge(db, { challenge, purpose, accountId, expiresAt: later(world, challengeLasts) }, world.now());

/** What a browser needs to make a passkey for this account: it will hold a name by itself, and check who uses it. */
export const askNewPasskey = async (
  db: Db,
  means: PasskeyMeans,
  account: Account,
): Promise<PublicKeyCredentialCreationOptionsJSON> => {
  const held = await passkeysOf(db, account.id);
  const options = await generateRegistrationOptions({
    rpName: "OpenCQP",
    rpID: boundTo(means).expectedRPID,
    userID: new TextEncoder().encode(account.id),
    userName: account.email,
    userDisplayName: account.name,
    excludeCredentials: held.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(db, means, options.challenge, "add", account.id);
  return options;
};

/** What a browser needs to sign with a passkey: any it holds to sign in, or one of this account's to confirm who signs. */
export const askPasskey = async (
  db: Db,
  means: PasskeyMeans,
  accountId?: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> => {
  const held = accountId === undefined ? [] : await passkeysOf(db, accountId);
  const options = await generateAuthenticationOptions({
    rpID: boundTo(means).expectedRPID,
    allowCredentials: held.map(({ id, transports }) => ({ id, transports })),
    userVerification: "required",
  });
  const purpose = accountId === undefined ? "sign-in" : "confirm";
  await keepChallenge(db, means, options.challenge, purpose, accountId);
  return options;
};

export type PasskeyRefusal = "wrong-passkey";

/** What a browser answered, as JSON; undefined when it is no such thing. The library checks the rest. */
const answerIn = <Answer>(written: string): Answer | undefined => {
  try {
    const read: unknown = JSON.parse(written);
    return typeof read === "object" && read !== null && "response" in read ? (read as Answer) : undefined;
  } catch {
    return undefined;
  }
};

/** The library throws for every answer that is not good: each is a refusal here. */
const unlessRefused = <Verified>(verified: Promise<Verified>): Promise<Verified | undefined> =>
  verified.catch(() => undefined);

/** Adds the passkey that a browser made. Returns why not, or nothing. */
export const addPasskey = (
  db: Db,
  means: PasskeyMeans,
  account: Pick<Account, "id">,
  made: { readonly answer: string; readonly name: string },
): Promise<PasskeyRefusal | undefined> =>
  inTransaction(db, async (tx) => {
    const response = answerIn<RegistrationResponseJSON>(made.answer);
    if (!response) return "wrong-passkey";
    const now = means.world.now();
    const asked = { purpose: "add", accountId: account.id } as const;
    const verified = await unlessRefused(
      verifyRegistrationResponse({
        ...boundTo(means),
        response,
        expectedChallenge: (challenge) => takeChallenge(tx, { ...asked, challenge }, now),
      }),
    );
    if (!verified?.verified) return "wrong-passkey";
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    const kept = { id, publicKey, counter, transports, accountId: account.id, name: made.name, addedAt: now };
    if (!(await savePasskey(tx, kept))) return "wrong-passkey";
    await recordChange(tx, means.world, {
      act: "second-factor-added",
      object: account.id,
      after: { factor: "passkey" },
    });
    return undefined;
  });

/** Checks what a passkey signed, for an account or to sign in, and notes its use. Answers whose it is; undefined when it is not good. */
export const checkPasskey = async (
  tx: Db,
  means: PasskeyMeans,
  answer: string,
  accountId?: string,
): Promise<string | undefined> => {
  const response = answerIn<AuthenticationResponseJSON>(answer);
  const passkey = response && (await lockPasskey(tx, String(response.id)));
  if (!passkey || (accountId !== undefined && passkey.accountId !== accountId)) return undefined;
  const now = means.world.now();
  const purpose = accountId === undefined ? "sign-in" : "confirm";
  const { id, counter } = passkey;
  const verified = await unlessRefused(
    verifyAuthenticationResponse({
      ...boundTo(means),
      response,
      expectedChallenge: (challenge) => takeChallenge(tx, { challenge, purpose, accountId }, now),
      credential: { id, publicKey: new Uint8Array(passkey.publicKey), counter },
    }),
  );
  if (!verified?.verified) return undefined;
  await keepPasskeyUse(tx, id, verified.authenticationInfo.newCounter, now);
  return passkey.accountId;
};

/** Opens a session by a passkey and answers its token; undefined when what it signed is not good. */
export const usePasskey = (
  db: Db,
  means: PasskeyMeans,
  answer: string,
  device: Device,
): Promise<string | undefined> =>
  inTransaction(db, async (tx) => {
    const accountId = await checkPasskey(tx, means, answer);
    return accountId && openWebSession(tx, means.world, { accountId, openedBy: "passkey", device });
  });
