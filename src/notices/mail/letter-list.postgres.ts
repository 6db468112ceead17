import type { Db } from "../../storage/index.ts";
import type { LetterKind } from "../letters/letter.ts";
import { bodyOf, type MailTables } from "./mail.postgres.ts";

const on = (db: Db) => db.withTables<MailTables>();

/** Where a letter is: it waits to leave, the mail server refused it, or it left. */
export const letterStates = ["waiting", "refused", "left"] as const;
export type LetterState = (typeof letterStates)[number];

/** A letter as it is listed: to whom, of what kind, about which session, when it was written and when it left. */
export type ListedLetter = {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly writtenAt: Date;
  readonly sentAt?: Date | undefined;
  readonly state: LetterState;
  /** Code by which the mail server refused it. */
  readonly refusal?: string | undefined;
  readonly about?: string | undefined;
  readonly sessionId?: string | undefined;
};

const columns = [
  "id",
  "kind",
  "to_address",
  "subject",
  "created_at",
  "sent_at",
  "about",
  "session_id",
  "refused_at",
  "refusal",
] as const;

const listed = (row: Pick<MailTables["mail"], (typeof columns)[number]>): ListedLetter => ({
  id: row.id,
  kind: row.kind,
  to: row.to_address,
  subject: row.subject,
  writtenAt: row.created_at,
  sentAt: row.sent_at ?? undefined,
  state: row.sent_at ? "left" : row.refused_at ? "refused" : "waiting",
  refusal: row.refusal ?? undefined,
  about: row.about ?? undefined,
  sessionId: row.session_id ?? undefined,
});

/** Which letters of a certifier are asked for; what is not said is not asked. */
export type LetterFilter = {
  readonly to?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly kinds?: readonly LetterKind[] | undefined;
  readonly state?: LetterState | undefined;
};

/** Letters of a certifier, the last written first, from before one of them. */
export const lettersOf = async (
  db: Db,
  certifierId: string,
  { most, before, ...asked }: LetterFilter & { readonly most: number; readonly before?: string | undefined },
): Promise<ListedLetter[]> => {
  let query = on(db)
    .selectFrom("mail")
    .select(columns)
    .where("certifier_id", "=", certifierId)
    .orderBy("id", "desc")
    .limit(most);
  // Identifiers follow one another in time.
  if (before !== undefined) query = query.where("id", "<", before);
  if (asked.to !== undefined) query = query.where("to_address", "=", asked.to);
  if (asked.sessionId !== undefined) query = query.where("session_id", "=", asked.sessionId);
  if (asked.kinds !== undefined) query = query.where("kind", "in", [...asked.kinds]);
  if (asked.state === "left") query = query.where("sent_at", "is not", null);
  if (asked.state === "refused")
    query = query.where("sent_at", "is", null).where("refused_at", "is not", null);
  if (asked.state === "waiting") query = query.where("sent_at", "is", null).where("refused_at", "is", null);
  return (await query.execute()).map(listed);
};

/** How many letters of a certifier the mail server refused, and that have not left since. */
export const countRefused = async (db: Db, certifierId: string): Promise<number> => {
  const { count } = await on(db)
    .selectFrom("mail")
    .select((row) => row.fn.countAll<string>().as("count"))
    .where("certifier_id", "=", certifierId)
    .where("refused_at", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** How many letters wait to leave, refused ones aside. */
export const countWaiting = async (db: Db, certifierId: string): Promise<number> => {
  const { count } = await on(db)
    .selectFrom("mail")
    .select((row) => row.fn.countAll<string>().as("count"))
    .where("certifier_id", "=", certifierId)
    .where("sent_at", "is", null)
    .where("refused_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** A letter with its words, as its reader got it; without them once they are erased. */
export type ReadLetter = ListedLetter & { readonly body?: string | undefined };

const read = (masterKey: Uint8Array, row: MailTables["mail"]): ReadLetter => ({
  ...listed(row),
  // A letter that opens something is read by nobody but whom it is for.
  body: row.expires_at ? undefined : bodyOf(masterKey, row),
});

/** One letter of a certifier with its words. */
export const readLetter = async (
  db: Db,
  masterKey: Uint8Array,
  certifierId: string,
  id: string,
): Promise<ReadLetter | undefined> => {
  const row = await on(db)
    .selectFrom("mail")
    .selectAll()
    .where("certifier_id", "=", certifierId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && read(masterKey, row);
};

/** Every letter of a certifier to one address with its words, the last written first: what a person may ask to read. */
export const lettersWithWords = async (
  db: Db,
  masterKey: Uint8Array,
  certifierId: string,
  to: string,
): Promise<ReadLetter[]> => {
  const rows = await on(db)
    .selectFrom("mail")
    .selectAll()
    .where("certifier_id", "=", certifierId)
    .where("to_address", "=", to)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => read(masterKey, row));
};

/** The letter of one kind about one thing: written once at the most. Found by its index. */
export const letterAbout = async (
  db: Db,
  certifierId: string,
  kind: LetterKind,
  about: string,
): Promise<ListedLetter | undefined> => {
  const row = await on(db)
    .selectFrom("mail")
    .select(columns)
    .where("certifier_id", "=", certifierId)
    .where("kind", "=", kind)
    .where("about", "=", about)
    .executeTakeFirst();
  return row && listed(row);
};

/** Letters of one kind about one thing or what belongs to it, the last written first: who was told of it. */
export const lettersAbout = async (
  db: Db,
  certifierId: string,
  kind: LetterKind,
  about: string,
): Promise<ListedLetter[]> => {
  const rows = await on(db)
    .selectFrom("mail")
    .select(columns)
    .where("certifier_id", "=", certifierId)
    .where("kind", "=", kind)
    .where((of) => of.or([of("about", "=", about), of("about", "like", `${about} %`)]))
    .orderBy("id", "desc")
    .execute();
  return rows.map(listed);
};

/**
 * Forgets letters of a certifier that left before a moment, or never left and were written before it: their words, to
 * whom, and when; of one kind alone where it is said. Answers how many.
 */
export const eraseLetters = async (
  db: Db,
  certifierId: string,
  before: Date,
  only?: LetterKind,
): Promise<number> => {
  let erasing = on(db).deleteFrom("mail").where("certifier_id", "=", certifierId);
  if (only !== undefined) erasing = erasing.where("kind", "=", only);
  const { numDeletedRows } = await erasing
    .where((of) =>
      of.or([of("sent_at", "<", before), of.and([of("sent_at", "is", null), of("created_at", "<", before)])]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
};
