import type { World } from "../../kernel/index.ts";
import { seal, unseal } from "../../people/index.ts";
import { addJob, type Db, inTransaction } from "../../storage/index.ts";
import type { Letter, LetterKind } from "../letters/letter.ts";

export type MailTables = {
  mail: {
    id: string;
    certifier_id: string | null;
    kind: string;
    to_address: string;
    subject: string;
    body_sealed: Uint8Array | null;
    created_at: Date;
    expires_at: Date | null;
    sent_at: Date | null;
    about: string | null;
    session_id: string | null;
    refused_at: Date | null;
    refusal: string | null;
  };
};

const on = (db: Db) => db.withTables<MailTables>();
const purpose = "mail";

/** What letters need: the clock, and the key that seals their words. */
export type MailMeans = { readonly world: World; readonly masterKey: Uint8Array };

export type Mail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
};

/** A letter to someone; after `expiresAt` it is thrown away instead of sent. */
export type MailToQueue = Letter & {
  readonly to: string;
  readonly certifierId?: string | undefined;
  readonly expiresAt?: Date | undefined;
  /** What it is about: a letter of one kind about one thing is written once. */
  readonly about?: string | undefined;
  /** The session it is about, if it is about one. */
  readonly sessionId?: string | undefined;
};

const queueSending = (db: Db, id: string): Promise<void> => addJob(db, "send-mail", { id }, `mail:${id}`);

/**
 * Puts a letter in the outbox with the job that sends it: in the caller's transaction, or in one of its own. False when
 * a letter of this kind about this thing was written before.
 */
export const queueMail = (db: Db, { world, masterKey }: MailMeans, mail: MailToQueue): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const id = world.newId();
    const { numInsertedOrUpdatedRows } = await on(tx)
      .insertInto("mail")
      .values({
        id,
        certifier_id: mail.certifierId ?? null,
        kind: mail.kind,
        to_address: mail.to,
        subject: mail.subject,
        body_sealed: Buffer.from(seal(masterKey, purpose, mail.body)),
        created_at: world.now(),
        expires_at: mail.expiresAt ?? null,
        sent_at: null,
        about: mail.about ?? null,
        session_id: mail.sessionId ?? null,
        refused_at: null,
        refusal: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) return false;
    await queueSending(tx, id);
    return true;
  });

/** Drops the letter of this kind about this thing if it has not left; false when there is none to drop. */
export const dropWaiting = async (db: Db, kind: LetterKind, about: string): Promise<boolean> => {
  const { numDeletedRows } = await on(db)
    .deleteFrom("mail")
    .where("kind", "=", kind)
    .where("about", "=", about)
    .where("sent_at", "is", null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/**
 * Hands a letter to `deliver` and notes that it left, its row locked meanwhile: two hands never send it twice. A letter out
 * of date is thrown away; one sent before is left alone. Once it left, the words of a letter of a certifier are kept as it
 * got them, to be read again; those that open something, and those of no certifier, are erased.
 */
export const sendOnce = (
  db: Db,
  { world, masterKey }: MailMeans,
  id: string,
  deliver: (mail: Mail) => Promise<void>,
): Promise<void> =>
  inTransaction(
    db,
    async (tx) => {
      const row = await on(tx)
        .selectFrom("mail")
        .selectAll()
        .where("id", "=", id)
        .where("sent_at", "is", null)
        .forUpdate()
        .executeTakeFirst();
      if (!row?.body_sealed) return;
      if (row.expires_at && row.expires_at <= world.now()) {
        await on(tx).deleteFrom("mail").where("id", "=", id).execute();
        return;
      }
      await deliver({
        id,
        to: row.to_address,
        subject: row.subject,
        body: unseal(masterKey, purpose, row.body_sealed),
      });
      const kept = row.certifier_id !== null && row.expires_at === null;
      await on(tx)
        .updateTable("mail")
        .set({
          sent_at: world.now(),
          refused_at: null,
          refusal: null,
          ...(kept ? {} : { body_sealed: null }),
        })
        .where("id", "=", id)
        .execute();
    },
    1,
  );

/** Notes that the mail server refused a letter, and by which code; it is tried again by its job. */
export const noteRefusal = async (
  db: Db,
  { world }: Pick<MailMeans, "world">,
  id: string,
  refusal: string,
): Promise<void> => {
  await on(db)
    .updateTable("mail")
    .set({ refused_at: world.now(), refusal })
    .where("id", "=", id)
    .where("sent_at", "is", null)
    .execute();
};

/** Sends a refused letter of a certifier again, now; false when it is not one, or has left since. */
export const sendAgain = (db: Db, certifierId: string, id: string): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const { numUpdatedRows } = await on(tx)
      .updateTable("mail")
      .set({ refused_at: null, refusal: null })
      .where("id", "=", id)
      .where("certifier_id", "=", certifierId)
      .where("refused_at", "is not", null)
      .where("sent_at", "is", null)
      .executeTakeFirst();
    if (!numUpdatedRows) return false;
    await queueSending(tx, id);
    return true;
  });

/** The words of a letter, while they are kept. */
export const bodyOf = (
  masterKey: Uint8Array,
  { body_sealed }: Pick<MailTables["mail"], "body_sealed">,
): string | undefined => (body_sealed ? unseal(masterKey, purpose, body_sealed) : undefined);

/** Letters that have not left, the last written first: all of them where no mail server is set. */
export const localOutbox = async (
  db: Db,
  masterKey: Uint8Array,
): Promise<readonly (Mail & { readonly writtenAt: Date })[]> => {
  const rows = await on(db)
    .selectFrom("mail")
    .selectAll()
    .where("sent_at", "is", null)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows.flatMap(({ id, to_address, subject, body_sealed, created_at }) =>
    body_sealed
      ? [
          {
            id,
            to: to_address,
            subject,
            body: unseal(masterKey, purpose, body_sealed),
            writtenAt: created_at,
          },
        ]
      : [],
  );
};

/** Queues again every letter that has not left: those written while no mail server was set. Returns how many. */
export const queueWaitingMail = async (db: Db): Promise<number> => {
  const rows = await on(db).selectFrom("mail").select("id").where("sent_at", "is", null).execute();
  for (const { id } of rows) await queueSending(db, id);
  return rows.length;
};
