import type { World } from "../kernel/index.ts";
import { seal, unseal } from "../people/index.ts";
import { addJob, type Db, inTransaction } from "../storage/index.ts";
import type { Letter, LetterKind } from "./letters.ts";

type MailTables = {
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
  };
};

const on = (db: Db) => db.withTables<MailTables>();
const purpose = "mail";

/** What letters need: the clock, and the key that seals their words until they leave. */
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
 * Hands a letter to `deliver` and notes that it left, its row locked meanwhile: two hands never send it twice.
 * Its words are erased once it left. A letter out of date is thrown away; one sent before is left alone.
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
      await on(tx)
        .updateTable("mail")
        .set({ sent_at: world.now(), body_sealed: null })
        .where("id", "=", id)
        .execute();
    },
    1,
  );

/** A letter as it is listed: to whom, of what kind, when it was written and when it left. Its words are not kept. */
export type ListedLetter = {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly writtenAt: Date;
  readonly sentAt?: Date | undefined;
};

/** Letters of a certifier, the last written first, from before one of them; to one address when it is named. */
export const lettersOf = async (
  db: Db,
  certifierId: string,
  page: { readonly most: number; readonly before?: string | undefined; readonly to?: string | undefined },
): Promise<ListedLetter[]> => {
  let query = on(db)
    .selectFrom("mail")
    .select(["id", "kind", "to_address", "subject", "created_at", "sent_at"])
    .where("certifier_id", "=", certifierId)
    .orderBy("id", "desc")
    .limit(page.most);
  // Identifiers follow one another in time.
  if (page.before !== undefined) query = query.where("id", "<", page.before);
  if (page.to !== undefined) query = query.where("to_address", "=", page.to);
  return (await query.execute()).map(({ id, kind, to_address, subject, created_at, sent_at }) => ({
    id,
    kind,
    to: to_address,
    subject,
    writtenAt: created_at,
    sentAt: sent_at ?? undefined,
  }));
};

/** Letters of one kind about one thing or what belongs to it, the last written first: who was told of it. */
export const lettersAbout = async (
  db: Db,
  certifierId: string,
  kind: LetterKind,
  about: string,
): Promise<Pick<ListedLetter, "to" | "writtenAt" | "sentAt">[]> => {
  const rows = await on(db)
    .selectFrom("mail")
    .select(["to_address", "created_at", "sent_at"])
    .where("certifier_id", "=", certifierId)
    .where("kind", "=", kind)
    .where((of) => of.or([of("about", "=", about), of("about", "like", `${about} %`)]))
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ to_address, created_at, sent_at }) => ({
    to: to_address,
    writtenAt: created_at,
    sentAt: sent_at ?? undefined,
  }));
};

/** Forgets letters of a certifier that left before a moment: to whom, and when. Answers how many. */
export const eraseLetters = async (db: Db, certifierId: string, sentBefore: Date): Promise<number> => {
  const { numDeletedRows } = await on(db)
    .deleteFrom("mail")
    .where("certifier_id", "=", certifierId)
    .where("sent_at", "<", sentBefore)
    .executeTakeFirst();
  return Number(numDeletedRows);
};

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
