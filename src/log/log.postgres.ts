import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { seal, unseal } from "../people/index.ts";
import type { Db } from "../storage/index.ts";
import {
  eventLeaf,
  eventText,
  type Hash,
  inclusionProof,
  type LogEvent,
  type LogKey,
  proofText,
  rootOf,
  signedCheckpoint,
} from "./pure/index.ts";

type LogTables = {
  log_head: { sole: boolean; size: number };
  log_entry: { index: number; event: string; leaf: Uint8Array };
  log_key: { sole: boolean; name: string; public_key: Uint8Array; private_sealed: Uint8Array };
};

const on = (db: Db) => db.withTables<LogTables>();

/** What the log's own key needs: the host it is published on, and the key that seals secrets. */
export type LogMeans = { readonly publicUrl: string; readonly masterKey: Uint8Array };

/** Appends an event in the caller's transaction and answers its index. The head's lock makes indices gapless. */
export const appendEvent = async (tx: Db, event: LogEvent): Promise<number> => {
  const { size } = await on(tx).selectFrom("log_head").select("size").forUpdate().executeTakeFirstOrThrow();
  const text = eventText(event);
  await on(tx)
    .insertInto("log_entry")
    .values({ index: size, event: text, leaf: Buffer.from(eventLeaf(text)) })
    .execute();
  await on(tx)
    .updateTable("log_head")
    .set({ size: size + 1 })
    .execute();
  return size;
};

export const entriesOf = async (db: Db): Promise<{ index: number; event: string; leaf: Uint8Array }[]> =>
  on(db).selectFrom("log_entry").selectAll().orderBy("index").execute();

/** How many entries the log holds. */
export const logSize = async (db: Db): Promise<number> =>
  Number((await on(db).selectFrom("log_head").select("size").executeTakeFirstOrThrow()).size);

const leavesOf = async (db: Db): Promise<Hash[]> =>
  (await on(db).selectFrom("log_entry").select("leaf").orderBy("index").execute()).map(
    ({ leaf }) => new Uint8Array(leaf),
  );

/** The log's public key, made at its first use. */
export const logKey = async (db: Db, means: LogMeans): Promise<LogKey> => (await openLogKey(db, means)).key;

const openLogKey = async (db: Db, { publicUrl, masterKey }: LogMeans) => {
  const held = await on(db).selectFrom("log_key").selectAll().executeTakeFirst();
  if (!held) {
    const { privateKey } = generateKeyPairSync("ed25519");
    const pem = privateKey.export({ format: "pem", type: "pkcs8" }).toString();
    const row = {
      name: `${new URL(publicUrl).host}/log`,
      public_key: publicBytes(pem),
      private_sealed: Buffer.from(seal(masterKey, "log-key", pem)),
    };
    await on(db)
      .insertInto("log_key")
      .values({ sole: true, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return openLogKey(db, { publicUrl, masterKey });
  }
  const privateKey = createPrivateKey(unseal(masterKey, "log-key", held.private_sealed));
  const key: LogKey = { name: held.name, publicKey: new Uint8Array(held.public_key) };
  return { key, sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)) };
};

const publicBytes = (pem: string): Buffer =>
  Buffer.from(String(createPublicKey(pem).export({ format: "jwk" }).x), "base64url");

/** The signed checkpoint of the whole log as it stands. */
export const checkpoint = async (db: Db, means: LogMeans): Promise<string> => {
  const leaves = await leavesOf(db);
  return signed(db, means, leaves);
};

/** Proof that the entry at `index` is in the log, with the checkpoint it leads to. */
export const proofOf = async (
  db: Db,
  means: LogMeans,
  index: number,
): Promise<{ readonly proof: string; readonly event: string }> => {
  const entries = await entriesOf(db);
  const entry = entries[index];
  if (!entry) throw new Error(`the log has no entry ${index}`);
  const leaves = entries.map(({ leaf }) => new Uint8Array(leaf));
  return {
    proof: proofText({
      index,
      hashes: inclusionProof(leaves, index),
      checkpoint: await signed(db, means, leaves),
    }),
    event: entry.event,
  };
};

const signed = async (db: Db, means: LogMeans, leaves: readonly Hash[]): Promise<string> => {
  const { key, sign } = await openLogKey(db, means);
  return signedCheckpoint({ origin: key.name, size: leaves.length, root: rootOf(leaves) }, key, sign);
};

const tileWidth = 256;

/** The hashes of level-0 tile `n`: up to 256 leaves of 32 bytes. Source: C2SP tlog-tiles. */
export const leafTile = async (db: Db, n: number): Promise<Uint8Array | undefined> => {
  const rows = await on(db)
    .selectFrom("log_entry")
    .select("leaf")
    .where("index", ">=", n * tileWidth)
    .where("index", "<", (n + 1) * tileWidth)
    .orderBy("index")
    .execute();
  return rows.length > 0 ? new Uint8Array(Buffer.concat(rows.map(({ leaf }) => leaf))) : undefined;
};
