import { createHash } from "node:crypto";
import type { World } from "../kernel/index.ts";
import { codeAt, prepareApp, proveApp, type Role, secretFrom, stepSeconds } from "../people/index.ts";
import type { Db } from "../storage/index.ts";
import { type Performer, performers } from "./cast.ts";
import type { DemonstrationMeans } from "./means.ts";

const signing: readonly Role[] = ["secretariat", "president", "juror"];

/** Those of the cast who sign something, and hold an app for it. */
const signers: readonly Performer[] = performers.filter(({ role }) => signing.includes(role));

/** The secret of a performer's app: invented, and the same in every demonstration. */
const inventedSecret = (email: string): string =>
  secretFrom(createHash("sha1").update(`OpenCQP demonstration ${email}`).digest());

const step = stepSeconds * 1000;
const secondsLater = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);

/** Gives an app to each signer; the code that proves it is the one just before, so that the present one still serves. */
export const giveApps = async (
  db: Db,
  means: DemonstrationMeans,
  accounts: ReadonlyMap<string, string>,
): Promise<void> => {
  for (const { email, name } of signers) {
    const accountId = accounts.get(name);
    if (!accountId) continue;
    const secret = await prepareApp(db, means, accountId, inventedSecret(email));
    const refusal = await proveApp(
      db,
      means,
      accountId,
      codeAt(secret, secondsLater(means.world.now(), -stepSeconds)),
    );
    if (refusal) throw new Error(`the app of ${email} is not proven: ${refusal}`);
  }
};

export type SignerCode = { readonly email: string; readonly name: string; readonly code: string };

/** The code that the app of a signer shows at this instant, so many steps ahead. */
export const signerCode = (email: string, at: Date, ahead = 0): string =>
  codeAt(inventedSecret(email), secondsLater(at, ahead * stepSeconds));

/** What the signers' apps show now, and for how many seconds still. */
export const signerCodes = (
  world: Pick<World, "now">,
): { readonly codes: readonly SignerCode[]; readonly secondsLeft: number } => ({
  codes: signers.map(({ email, name }) => ({ email, name, code: signerCode(email, world.now()) })),
  secondsLeft: Math.ceil((step - (world.now().getTime() % step)) / 1000),
});
