import { z } from "zod";
import { emailKey, hasAskedTooOften, oneTimeLink, seal, unseal } from "../../people/index.ts";
import { addJob, type Db, inTransaction, type Task } from "../../storage/index.ts";
import { signInLetter } from "../letters/account.ts";
import { type MailMeans, queueMail } from "../mail/mail.postgres.ts";

const linkMinutes = 20;
const purpose = "sign-in-address";

/**
 * Asks for a sign-in link. The same work is done for every address, known or not: the look-up happens in a job,
 * so that neither the answer nor its delay says whether an account exists.
 */
export const requestLink = async (db: Db, { world, masterKey }: MailMeans, email: string): Promise<void> => {
  const address = Buffer.from(seal(masterKey, purpose, emailKey(email))).toString("base64");
  await addJob(db, "send-sign-in-link", { address }, `link:${world.newId()}`);
};

const Payload = z.object({ address: z.string() });

/** Writes the letter with the link, when the address has an account that has not asked too often. */
export const signInLinkTask =
  (db: Db, means: MailMeans & { readonly publicUrl: string }): Task =>
  async (payload) => {
    const email = unseal(means.masterKey, purpose, Buffer.from(Payload.parse(payload).address, "base64"));
    await inTransaction(db, async (tx) => {
      if (await hasAskedTooOften(tx, means.world, email)) return;
      const token = await oneTimeLink(tx, means.world, email, linkMinutes);
      if (!token) return;
      const letter = signInLetter({ link: `${means.publicUrl}/connexion/${token}`, minutes: linkMinutes });
      await queueMail(tx, means, {
        ...letter,
        to: email,
        expiresAt: new Date(means.world.now().getTime() + linkMinutes * 60_000),
      });
    });
  };
