import type { JsonWebKey } from "node:crypto";
import type { Db } from "../storage/index.ts";
import type { KeyAlgorithm, KeyUse } from "./keys.ts";

type KeyTables = {
  signing_key: {
    id: string;
    certifier_id: string;
    use: KeyUse;
    algorithm: KeyAlgorithm;
    public_jwk: JsonWebKey | string;
    private_sealed: Uint8Array;
    certificate: Uint8Array | null;
    from_time: Date;
    until_time: Date | null;
  };
};

const on = (db: Db) => db.withTables<KeyTables>();

export type SigningKeyRow = {
  readonly id: string;
  readonly certifierId: string;
  readonly use: KeyUse;
  readonly algorithm: KeyAlgorithm;
  readonly publicJwk: JsonWebKey;
  readonly privateSealed: Uint8Array;
  readonly certificate?: Uint8Array | undefined;
  readonly from: Date;
  readonly until?: Date | undefined;
};

export const signingKeys = async (db: Db, certifierId?: string): Promise<SigningKeyRow[]> => {
  const query = on(db).selectFrom("signing_key").selectAll().orderBy("from_time");
  const rows = await (certifierId === undefined
    ? query
    : query.where("certifier_id", "=", certifierId)
  ).execute();
  return rows.map((row) => ({
    id: row.id,
    certifierId: row.certifier_id,
    use: row.use,
    algorithm: row.algorithm,
    publicJwk: row.public_jwk as JsonWebKey,
    privateSealed: row.private_sealed,
    certificate: row.certificate ?? undefined,
    from: row.from_time,
    until: row.until_time ?? undefined,
  }));
};

export const saveSigningKey = async (db: Db, key: SigningKeyRow): Promise<void> => {
  await on(db)
    .insertInto("signing_key")
    .values({
      id: key.id,
      certifier_id: key.certifierId,
      use: key.use,
      algorithm: key.algorithm,
      public_jwk: JSON.stringify(key.publicJwk),
      private_sealed: Buffer.from(key.privateSealed),
      certificate: key.certificate ? Buffer.from(key.certificate) : null,
      from_time: key.from,
      until_time: key.until ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
