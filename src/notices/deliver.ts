import { createTransport } from "nodemailer";
import { z } from "zod";
import type { Db, Task } from "../storage/index.ts";
import { type Mail, type MailMeans, sendOnce } from "./mail.postgres.ts";

export type Deliver = (mail: Mail) => Promise<void>;

const patience = 20_000;

/** Delivery by a mail server. The identifier of the letter is its Message-ID, so that a letter repeated after a crash is known as one. */
export const smtpDelivery = (smtpUrl: string, publicUrl: string): Deliver => {
  const { hostname } = new URL(publicUrl);
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  return async ({ id, to, subject, body }) => {
    try {
      await transport.sendMail({
        from: { name: "OpenCQP", address: `no-reply@${hostname}` },
        to,
        subject,
        text: body,
        messageId: `<${id}@${hostname}>`,
      });
    } catch (error) {
      // The server's own words may quote the address.
      throw new Error(
        `the mail server refused a letter (${String((error as { code?: unknown }).code ?? "no code")})`,
      );
    }
  };
};

const Payload = z.object({ id: z.uuid() });

/** Sends one letter of the outbox. Without a mail server it leaves the letter there. */
export const sendMailTask =
  (db: Db, means: MailMeans, deliver: Deliver | undefined): Task =>
  async (payload) => {
    if (deliver) await sendOnce(db, means, Payload.parse(payload).id, deliver);
  };
