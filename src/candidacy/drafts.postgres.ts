import type { World } from "../kernel/index.ts";
import { seal, unseal } from "../people/index.ts";
import type { Db } from "../storage/index.ts";

type DraftTables = {
  enrolment_draft: {
    id: string;
    certifier_id: string;
    session_id: string;
    account_id: string;
    file_sealed: Uint8Array;
    expires_at: Date;
  };
};

const on = (db: Db) => db.withTables<DraftTables>();
const purpose = "enrolment-draft";
const kept = 2 * 3_600_000;

type Means = { readonly world: World; readonly masterKey: Uint8Array };

/** A file between its preview and the choice to enrol. It may hold NIR: it is kept sealed, for two hours. */
export type Draft = {
  readonly certifierId: string;
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** Keeps a file for its reader and answers its identifier; files left behind are forgotten. */
export const saveDraft = async (db: Db, { world, masterKey }: Means, draft: Draft): Promise<string> => {
  const id = world.newId();
  const now = world.now();
  const content = JSON.stringify({ name: draft.name, bytes: Buffer.from(draft.bytes).toString("base64") });
  await on(db).deleteFrom("enrolment_draft").where("expires_at", "<=", now).execute();
  await on(db)
    .insertInto("enrolment_draft")
    .values({
      id,
      certifier_id: draft.certifierId,
      session_id: draft.sessionId,
      account_id: draft.accountId,
      file_sealed: Buffer.from(seal(masterKey, purpose, content)),
      expires_at: new Date(now.getTime() + kept),
    })
    .execute();
  return id;
};

/** The file, for the account that brought it; undefined for anyone else, for another session, and once it is forgotten. */
export const findDraft = async (
  db: Db,
  { world, masterKey }: Means,
  asked: { readonly id: string; readonly sessionId: string; readonly accountId: string },
): Promise<Pick<Draft, "name" | "bytes"> | undefined> => {
  const row = await on(db)
    .selectFrom("enrolment_draft")
    .select("file_sealed")
    .where("id", "=", asked.id)
    .where("session_id", "=", asked.sessionId)
    .where("account_id", "=", asked.accountId)
    .where("expires_at", ">", world.now())
    .executeTakeFirst();
  if (!row) return undefined;
  const { name, bytes } = JSON.parse(unseal(masterKey, purpose, row.file_sealed)) as {
    name: string;
    bytes: string;
  };
  return { name, bytes: new Uint8Array(Buffer.from(bytes, "base64")) };
};

export const dropDraft = async (db: Db, id: string): Promise<void> => {
  await on(db).deleteFrom("enrolment_draft").where("id", "=", id).execute();
};
