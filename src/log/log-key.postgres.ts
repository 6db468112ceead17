import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { seal, unseal } from "../people/index.ts";
import type { Db } from "../storage/index.ts";
import type { LogKey } from "./pure/index.ts";

type KeyTables = {
  log_key: { sole: boolean; name: string; public_key: Uint8Array; private_sealed: Uint8Array };
};

const on = (db: Db) => db.withTables<KeyTables>();

/** What the log's own key needs: the host it is published on, and the key that seals secrets. */
export type LogMeans = { readonly publicUrl: string; readonly masterKey: Uint8Array };

/** The log's public key, made at its first use. */
export const logKey = async (db: Db, means: LogMeans): Promise<LogKey> => (await openLogKey(db, means)).key;

type OpenKey = { readonly key: LogKey; readonly sign: (bytes: Uint8Array) => Uint8Array };

/** The log has one key for life: it is opened once for each database. */
const opened = new WeakMap<Db, OpenKey>();

/** The key with which checkpoints are signed. */
export const openLogKey = async (db: Db, means: LogMeans): Promise<OpenKey> => {
  const key = opened.get(db) ?? (await open(db, means));
  opened.set(db, key);
  return key;
};

const open = async (db: Db, { publicUrl, masterKey }: LogMeans): Promise<OpenKey> => {
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
    return open(db, { publicUrl, masterKey });
  }
  const privateKey = createPrivateKey(unseal(masterKey, "log-key", held.private_sealed));
  const key: LogKey = { name: held.name, publicKey: new Uint8Array(held.public_key) };
  return { key, sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)) };
};

const publicBytes = (pem: string): Buffer =>
  Buffer.from(String(createPublicKey(pem).export({ format: "jwk" }).x), "base64url");
