import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { World } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import { beforeTheFirst, digestOf, type Head, type Link, linkHash } from "./chain.ts";
import {
  type AuditedAct,
  type AuditedObject,
  auditedActs,
  type Change,
  type Details,
  type Entry,
} from "./change.ts";

type AuditTables = {
  audit_chain: { chain: string; certifier_id: string | null; length: number; head: Uint8Array };
  audit_entry: {
    chain: string;
    position: number;
    certifier_id: string | null;
    at: Date;
    who: string;
    act: AuditedAct;
    object_kind: AuditedObject;
    object_id: string;
    within: string | null;
    details: string | null;
    digest: Uint8Array;
    hash: Uint8Array;
  };
};

const on = (db: Db) => db.withTables<AuditTables>();

/** Name of the chain of what belongs to no certifier. */
const installation = "installation";

/**
 * Records a change in the transaction that makes it, as its last act: the chain's head stays locked until it ends, so
 * that the entries of one certifier follow one another without gap.
 */
export const recordChange = async (tx: Db, world: Pick<World, "now">, change: Change): Promise<void> => {
  const { certifierId, act, object, within, ...details } = change;
  const chain = certifierId ?? installation;
  const { length, head, who } = await lockChain(tx, chain, certifierId);
  // A salt, so that erased details cannot be guessed from their digest.
  const kept = JSON.stringify({ ...details, salt: randomBytes(12).toString("base64url") });
  const entry = {
    position: length + 1,
    at: world.now(),
    who,
    act,
    objectKind: auditedActs[act],
    object,
    within,
    digest: digestOf(kept),
  };
  const hash = Buffer.from(linkHash(head, entry));
  await on(tx)
    .with("head", (with_) =>
      with_
        .updateTable("audit_chain")
        .set({ length: entry.position, head: hash })
        .where("chain", "=", chain)
        .returning("chain"),
    )
    .insertInto("audit_entry")
    .values({
      chain,
      position: entry.position,
      certifier_id: certifierId ?? null,
      at: entry.at,
      who,
      act,
      object_kind: entry.objectKind,
      object_id: object,
      within: within ?? null,
      details: kept,
      digest: Buffer.from(entry.digest),
      hash,
    })
    .execute();
};

const lockChain = async (
  tx: Db,
  chain: string,
  certifierId: string | undefined,
): Promise<{ readonly length: number; readonly head: Uint8Array; readonly who: string }> => {
  const { rows } = await sql<{ length: number; head: Uint8Array; who: string | null }>`
    insert into audit_chain as held (chain, certifier_id, length, head)
    values (${chain}, ${certifierId ?? null}, 0, ${Buffer.from(beforeTheFirst)})
    on conflict (chain) do update set length = held.length
    returning length, head, nullif(current_setting('opencqp.actor', true), '') as who`.execute(tx);
  const row = rows[0] as (typeof rows)[number];
  return { length: row.length, head: row.head, who: row.who ?? installation };
};

const entryOf = (row: AuditTables["audit_entry"]): Entry => ({
  chain: row.chain,
  position: row.position,
  at: row.at,
  who: row.who,
  act: row.act,
  objectKind: row.object_kind,
  object: row.object_id,
  within: row.within ?? undefined,
  details: row.details === null ? undefined : detailsIn(row.details),
});

const detailsIn = (kept: string): Details => {
  const { why, before, after } = JSON.parse(kept) as Details;
  return { why, before, after };
};

/** Changes of one object, and of all that lies within it when it is a session; the last first, so many at most. */
export const changesAbout = async (
  db: Db,
  about: { readonly kind: AuditedObject; readonly id: string },
  most = 200,
): Promise<Entry[]> => {
  const rows = await on(db)
    .selectFrom("audit_entry")
    .selectAll()
    .where((is) => {
      const itself = is.and([is("object_kind", "=", about.kind), is("object_id", "=", about.id)]);
      return about.kind === "session" ? is.or([itself, is("within", "=", about.id)]) : itself;
    })
    .orderBy("position", "desc")
    .limit(most)
    .execute();
  return rows.map(entryOf);
};

/** How often one act was done on one object, by whom and when; the first time first. */
export const changesByAct = async (db: Db, object: string, act: AuditedAct): Promise<Entry[]> => {
  const rows = await on(db)
    .selectFrom("audit_entry")
    .selectAll()
    .where("object_kind", "=", auditedActs[act])
    .where("object_id", "=", object)
    .where("act", "=", act)
    .orderBy("position")
    .execute();
  return rows.map(entryOf);
};

/** A page of a certifier's trail, the last change first, from before a position. */
export const changesOf = async (
  db: Db,
  certifierId: string,
  page: { readonly before?: number | undefined; readonly most: number },
): Promise<Entry[]> => {
  let query = on(db)
    .selectFrom("audit_entry")
    .selectAll()
    .where("chain", "=", certifierId)
    .orderBy("position", "desc")
    .limit(page.most);
  if (page.before !== undefined) query = query.where("position", "<", page.before);
  return (await query.execute()).map(entryOf);
};

/** Every chain with where it stands. */
export const chains = async (db: Db): Promise<(Head & { readonly chain: string })[]> =>
  (await on(db).selectFrom("audit_chain").select(["chain", "length", "head"]).orderBy("chain").execute()).map(
    ({ chain, length, head }) => ({ chain, length, hash: head }),
  );

const atOnce = 2_000;

/** The links of a chain in their order, some thousands at a time so that any number fits in memory. */
export async function* linksOf(db: Db, chain: string): AsyncGenerator<Link> {
  for (let after = 0; ; ) {
    const rows = await on(db)
      .selectFrom("audit_entry")
      .selectAll()
      .where("chain", "=", chain)
      .where("position", ">", after)
      .orderBy("position")
      .limit(atOnce)
      .execute();
    for (const { object_kind, object_id, within, details, ...row } of rows)
      yield {
        ...row,
        objectKind: object_kind,
        object: object_id,
        within: within ?? undefined,
        details: details ?? undefined,
      };
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.position ?? after;
  }
}

/**
 * Erases what changes of these objects held, of some acts alone where it is said, and keeps that they were made. Answers
 * how many entries.
 */
export const eraseDetails = async (
  db: Db,
  kind: AuditedObject,
  objects: readonly string[],
  only?: readonly AuditedAct[],
): Promise<number> => {
  if (objects.length === 0) return 0;
  let erasing = on(db)
    .updateTable("audit_entry")
    .set({ details: null })
    .where("object_kind", "=", kind)
    .where("object_id", "in", [...objects])
    .where("details", "is not", null);
  if (only !== undefined) erasing = erasing.where("act", "in", [...only]);
  const { numUpdatedRows } = await erasing.executeTakeFirst();
  return Number(numUpdatedRows);
};
