import { sql } from "kysely";
import { type Db, inTransaction, runPrepared } from "../storage/index.ts";
import { eventLeaf, eventText, hashesIn, type LogEvent, rootOf, tileWidth, wholeAt } from "./pure/index.ts";

type DepositTables = {
  log_head: { sole: boolean; size: number };
  log_deposit: { ticket: number; event: string; leaf: Uint8Array };
  log_tile: { level: number; index: number; hashes: Uint8Array; root: Uint8Array };
};

const on = (db: Db) => db.withTables<DepositTables>();

/**
 * Deposits an event in the caller's transaction and answers its ticket: it is in the log once that transaction
 * commits, and never otherwise. No lock is held, so no one waits; `enterDeposits` then gives it its index.
 */
export const appendEvent = async (tx: Db, event: LogEvent): Promise<number> => {
  const [ticket] = await appendEvents(tx, [event]);
  return ticket as number;
};

const deposit = {
  name: "log-deposit",
  text: `insert into log_deposit (event, leaf)
    select * from unnest($1::text[], $2::bytea[])
    returning ticket`,
};

/** Deposits events in their order and answers the ticket of each. */
export const appendEvents = async (tx: Db, events: readonly LogEvent[]): Promise<number[]> => {
  const texts = events.map(eventText);
  const leaves = texts.map((text) => Buffer.from(eventLeaf(text)));
  const { rows } = await runPrepared<{ ticket: number }>(tx, deposit, [texts, leaves]);
  return rows.map(({ ticket }) => ticket);
};

/**
 * Enters into the tree, by ticket, whatever was deposited and committed before this call. Several processes
 * may do so at once: the head's lock makes them take turns, so that indices have no gap.
 */
export const enterDeposits = async (db: Db): Promise<void> => {
  if (!(await anyDeposit(db))) return;
  // A pass that was not full took all there was: those who deposit meanwhile keep no one waiting.
  while ((await inTransaction(db, enterSome)) === mostAtOnce);
};

/** How many deposits wait to be entered into the tree. */
export const countDeposits = async (db: Db): Promise<number> => {
  const { count } = await on(db)
    .selectFrom("log_deposit")
    .select((row) => row.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** By the index: what was taken lately still lies in the table itself. */
const anyDeposit = async (db: Db): Promise<boolean> =>
  (await on(db).selectFrom("log_deposit").select("ticket").orderBy("ticket").limit(1).executeTakeFirst()) !==
  undefined;

const mostAtOnce = 4_096;

/** Enters the oldest deposits, so many at most, and answers how many. */
const enterSome = async (tx: Db): Promise<number> => {
  const { size } = await on(tx).selectFrom("log_head").select("size").forUpdate().executeTakeFirstOrThrow();
  const { rows } = await sql<{ size: number }>`
    with taken as (
      delete from log_deposit
      where ticket in (select ticket from log_deposit order by ticket limit ${mostAtOnce})
      returning ticket, event, leaf
    ), entered as (
      insert into log_entry (index, ticket, event, leaf)
      select ${size}::bigint - 1 + row_number() over (order by ticket), ticket, event, leaf from taken
      returning index
    )
    update log_head set size = size + (select count(*) from entered)
    returning size`.execute(tx);
  const grown = rows[0]?.size ?? size;
  await completeTiles(tx, size, grown);
  return grown - size;
};

/** Keeps the tiles that became whole, level by level: each is made of the roots below it. */
const completeTiles = async (tx: Db, before: number, after: number): Promise<void> => {
  for (let level = 0; ; level++) {
    const [from, to] = [wholeAt(level + 1, before), wholeAt(level + 1, after)];
    if (from === to) return;
    const below = level === 0 ? sql`log_entry` : sql`log_tile where level = ${level - 1}`;
    const { rows } = await sql<{ index: number; hashes: Uint8Array }>`
      select index / ${tileWidth} as index, string_agg(hash, ''::bytea order by index) as hashes
      from (select index, ${sql.ref(level === 0 ? "leaf" : "root")} as hash from ${below}) as below
      where index >= ${from * tileWidth} and index < ${to * tileWidth}
      group by 1`.execute(tx);
    const tiles = rows.map(({ index, hashes }) => ({
      level,
      index,
      hashes,
      root: Buffer.from(rootOf(hashesIn(hashes))),
    }));
    await on(tx).insertInto("log_tile").values(tiles).execute();
  }
};
