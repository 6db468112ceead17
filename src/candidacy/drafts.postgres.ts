import type { World } from "../kernel/index.ts";
import { seal, unseal } from "../people/index.ts";
import type { Db } from "../storage/index.ts";
import { joinMends, type Mend } from "./mend.ts";

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
/** Milliseconds. */
const keptFor = 2 * 3_600_000;

type Means = { readonly world: World; readonly masterKey: Uint8Array };

/** A file between its preview and the choice to enrol. It may hold NIR: it is kept sealed, for two hours. */
export type Draft = {
  readonly certifierId: string;
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** What is asked of a draft: its session, and the account that brought it. */
type Asked = { readonly id: string; readonly sessionId: string; readonly accountId: string };

/** A file with what was mended of it since. */
type Kept = Pick<Draft, "name" | "bytes"> & { readonly mends: readonly Mend[] };

const sealed = (masterKey: Uint8Array, { name, bytes, mends }: Kept): Uint8Array =>
  Buffer.from(
    seal(masterKey, purpose, JSON.stringify({ name, bytes: Buffer.from(bytes).toString("base64"), mends })),
  );

/** Keeps a file for its reader and answers its identifier; files left behind are forgotten. */
export const saveDraft = async (db: Db, { world, masterKey }: Means, draft: Draft): Promise<string> => {
  const id = world.newId();
  const now = world.now();
  await on(db).deleteFrom("enrolment_draft").where("expires_at", "<=", now).execute();
  await on(db)
    .insertInto("enrolment_draft")
    .values({
      id,
      certifier_id: draft.certifierId,
      session_id: draft.sessionId,
      account_id: draft.accountId,
      file_sealed: sealed(masterKey, { ...draft, mends: [] }),
      expires_at: new Date(now.getTime() + keptFor),
    })
    .execute();
  return id;
};

/** The file, for the account that brought it; undefined for anyone else, for another session, and once it is forgotten. */
export const findDraft = async (
  db: Db,
  { world, masterKey }: Means,
  { id, sessionId, accountId }: Asked,
): Promise<Kept | undefined> => {
  const row = await on(db)
    .selectFrom("enrolment_draft")
    .select("file_sealed")
    .where("id", "=", id)
    .where("session_id", "=", sessionId)
    .where("account_id", "=", accountId)
    .where("expires_at", ">", world.now())
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const kept = JSON.parse(unseal(masterKey, purpose, row.file_sealed)) as {
    readonly name: string;
    readonly bytes: string;
    readonly mends?: readonly Mend[];
  };
  return {
    name: kept.name,
    mends: kept.mends ?? [],
    bytes: new Uint8Array(Buffer.from(kept.bytes, "base64")),
  };
};

/** Adds mends to a file that was found in the same transaction, and keeps it as long again. */
export const mendDraft = async (
  db: Db,
  { world, masterKey }: Means,
  id: string,
  kept: Kept,
  mends: readonly Mend[],
): Promise<void> => {
  await on(db)
    .updateTable("enrolment_draft")
    .set({
      file_sealed: sealed(masterKey, { ...kept, mends: joinMends(kept.mends, mends) }),
      expires_at: new Date(world.now().getTime() + keptFor),
    })
    .where("id", "=", id)
    .execute();
};

export const dropDraft = async (db: Db, id: string): Promise<void> => {
  await on(db).deleteFrom("enrolment_draft").where("id", "=", id).execute();
};
