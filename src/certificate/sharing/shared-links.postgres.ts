import type { Db } from "../../storage/index.ts";
import type { SharedPart } from "./parts.ts";

type SharingTables = {
  shared_link: {
    id: string;
    certifier_id: string;
    number: string;
    token_hash: string;
    parts: readonly SharedPart[];
    made_at: Date;
    ends_at: Date;
  };
};

/** A link that shows a certificate until a moment. */
export type SharedLink = {
  readonly id: string;
  readonly number: string;
  readonly parts: readonly SharedPart[];
  readonly madeAt: Date;
  readonly endsAt: Date;
};

const on = (db: Db) => db.withTables<SharingTables>();

const linkOf = ({ id, number, parts, made_at, ends_at }: SharingTables["shared_link"]): SharedLink => ({
  id,
  number,
  parts,
  madeAt: made_at,
  endsAt: ends_at,
});

export const saveSharedLink = async (
  tx: Db,
  {
    certifierId,
    tokenHash,
    ...link
  }: SharedLink & { readonly certifierId: string; readonly tokenHash: string },
): Promise<void> => {
  await on(tx)
    .insertInto("shared_link")
    .values({
      id: link.id,
      certifier_id: certifierId,
      number: link.number,
      token_hash: tokenHash,
      parts: [...link.parts],
      made_at: link.madeAt,
      ends_at: link.endsAt,
    })
    .execute();
};

/** The links of a certificate that are not over, the first made first. */
export const sharedLinksOf = async (db: Db, number: string, now: Date): Promise<SharedLink[]> => {
  const rows = await on(db)
    .selectFrom("shared_link")
    .selectAll()
    .where("number", "=", number)
    .where("ends_at", ">", now)
    .orderBy("made_at")
    .execute();
  return rows.map(linkOf);
};

export const findSharedLink = async (
  db: Db,
  tokenHash: string,
  now: Date,
): Promise<SharedLink | undefined> => {
  const row = await on(db)
    .selectFrom("shared_link")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .where("ends_at", ">", now)
    .executeTakeFirst();
  return row && linkOf(row);
};

/** False when this certificate has no such link. */
export const dropSharedLink = async (tx: Db, number: string, id: string): Promise<boolean> => {
  const { numDeletedRows } = await on(tx)
    .deleteFrom("shared_link")
    .where("id", "=", id)
    .where("number", "=", number)
    .executeTakeFirst();
  return numDeletedRows === 1n;
};

/** Forgets the links whose time is over. */
export const forgetSharedLinks = async (tx: Db, now: Date): Promise<void> => {
  await on(tx).deleteFrom("shared_link").where("ends_at", "<=", now).execute();
};
