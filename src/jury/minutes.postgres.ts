import type { Db } from "../storage/index.ts";
import type { MinutesWord } from "./minutes.ts";
import type { Rectification } from "./rectification.ts";

type MinutesTables = {
  minutes: {
    session_id: string;
    certifier_id: string;
    reference: string;
    content: unknown;
    pdf: Uint8Array;
    sha256: string;
    signatures: readonly Signature[] | string;
    signed_at: Date;
  };
  minutes_word: {
    id: string;
    certifier_id: string;
    session_id: string;
    member_id: string;
    signs: boolean;
    reason: string | null;
    text_sha256: string;
    said_by: string;
    said_at: Date;
  };
  rectification: {
    id: string;
    certifier_id: string;
    session_id: string;
    number: number;
    kind: Rectification["kind"];
    candidacy_id: string | null;
    says: string;
    reason: string;
    version: number | null;
    signed_by: string;
    signed_at: Date;
    sha256: string;
    pdf: Uint8Array;
  };
};

const on = (db: Db) => db.withTables<MinutesTables>();

type OfSession = { readonly id: string; readonly certifierId: string };

export type Signature = { readonly name: string; readonly college: string; readonly at: string };

/** Minutes as the last signature locked them: the database refuses to change them. */
export type SignedMinutes = {
  readonly reference: string;
  readonly content: unknown;
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly signatures: readonly Signature[];
  readonly signedAt: Date;
};

export const minutesOf = async (db: Db, sessionId: string): Promise<SignedMinutes | undefined> => {
  const row = await on(db)
    .selectFrom("minutes")
    .selectAll()
    .where("session_id", "=", sessionId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { reference, content, pdf, sha256, signatures, signed_at } = row;
  return { reference, content, pdf, sha256, signatures: signatures as Signature[], signedAt: signed_at };
};

export const saveMinutes = async (db: Db, session: OfSession, minutes: SignedMinutes): Promise<void> => {
  await on(db)
    .insertInto("minutes")
    .values({
      session_id: session.id,
      certifier_id: session.certifierId,
      reference: minutes.reference,
      content: JSON.stringify(minutes.content),
      pdf: minutes.pdf,
      sha256: minutes.sha256,
      signatures: JSON.stringify(minutes.signatures),
      signed_at: minutes.signedAt,
    })
    .execute();
};

/** What signatories said of the minutes, of any text that they then were, in the order they said it. */
export const minutesWordsOf = async (db: Db, sessionId: string): Promise<MinutesWord[]> => {
  const rows = await on(db)
    .selectFrom("minutes_word")
    .selectAll()
    .where("session_id", "=", sessionId)
    .orderBy("said_at")
    .orderBy("id")
    .execute();
  return rows.map(({ member_id, signs, reason, text_sha256, said_at }) => ({
    memberId: member_id,
    signs,
    reason: reason ?? undefined,
    textSha256: text_sha256,
    at: said_at,
  }));
};

export const saveMinutesWord = async (
  db: Db,
  id: string,
  session: OfSession,
  word: MinutesWord,
  saidBy: string,
): Promise<void> => {
  await on(db)
    .insertInto("minutes_word")
    .values({
      id,
      certifier_id: session.certifierId,
      session_id: session.id,
      member_id: word.memberId,
      signs: word.signs,
      reason: word.reason ?? null,
      text_sha256: word.textSha256,
      said_by: saidBy,
      said_at: word.at,
    })
    .execute();
};

/** Rectifications of a session's minutes, in their order, without their files. */
export const rectificationsOf = async (db: Db, sessionId: string): Promise<Rectification[]> => {
  const rows = await on(db)
    .selectFrom("rectification")
    .select([
      "number",
      "kind",
      "candidacy_id",
      "says",
      "reason",
      "version",
      "signed_by",
      "signed_at",
      "sha256",
    ])
    .where("session_id", "=", sessionId)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind,
    candidacyId: row.candidacy_id ?? undefined,
    says: row.says,
    reason: row.reason,
    version: row.version ?? undefined,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    sha256: row.sha256,
  }));
};

export const rectificationPdf = async (
  db: Db,
  sessionId: string,
  number: number,
): Promise<Uint8Array | undefined> =>
  (
    await on(db)
      .selectFrom("rectification")
      .select("pdf")
      .where("session_id", "=", sessionId)
      .where("number", "=", number)
      .executeTakeFirst()
  )?.pdf;

export const saveRectification = async (
  db: Db,
  id: string,
  session: OfSession,
  one: Rectification,
  pdf: Uint8Array,
): Promise<void> => {
  await on(db)
    .insertInto("rectification")
    .values({
      id,
      certifier_id: session.certifierId,
      session_id: session.id,
      number: one.number,
      kind: one.kind,
      candidacy_id: one.candidacyId ?? null,
      says: one.says,
      reason: one.reason,
      version: one.version ?? null,
      signed_by: one.signedBy,
      signed_at: one.signedAt,
      sha256: one.sha256,
      pdf,
    })
    .execute();
};
