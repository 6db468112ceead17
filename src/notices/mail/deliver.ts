import { createTransport } from "nodemailer";
import { z } from "zod";
import type { Db, Task } from "../../storage/index.ts";
import { type Mail, type MailMeans, noteRefusal, sendOnce } from "./mail.postgres.ts";

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
      const code = codeOf(error);
      throw Object.assign(new Error(`the mail server refused a letter (${code})`), { code });
    }
  };
};

/** The code of a refusal, "EENVELOPE" where the address is not taken: never the server's words. */
const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return typeof code === "string" && /^[A-Z_]{2,20}$/.test(code) ? code : "UNKNOWN";
};

const Payload = z.object({ id: z.uuid() });

/**
 * Sends one letter of the outbox. Without a mail server it leaves the letter there; where the server refuses it, that is
 * noted beside it, and it is tried again later.
 */
export const sendMailTask =
  (db: Db, means: MailMeans, deliver: Deliver | undefined): Task =>
  async (payload) => {
    if (!deliver) return;
    const { id } = Payload.parse(payload);
    try {
      await sendOnce(db, means, id, deliver);
    } catch (error) {
      await noteRefusal(db, means, id, codeOf(error));
      throw error;
    }
  };
