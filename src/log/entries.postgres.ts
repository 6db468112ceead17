import { sql } from "kysely";
import { type Db, runPrepared } from "../storage/index.ts";
import { type ReadTiles, type Tree, tileWidth, treeOver } from "./pure/index.ts";

type EntryTables = {
  log_head: { sole: boolean; size: number };
  log_entry: { index: number; ticket: number; event: string; leaf: Uint8Array };
};

const on = (db: Db) => db.withTables<EntryTables>();

/** How many entries the tree holds. A deposit that was not entered yet is not among them. */
export const logSize = async (db: Db): Promise<number> =>
  (await on(db).selectFrom("log_head").select("size").executeTakeFirstOrThrow()).size;

/** An entry's index and text; `size` is that of the tree it was found in. */
export type LogEntry = { readonly index: number; readonly event: string; readonly size: number };

const entryQueries = {
  ticket: {
    name: "log-entry-of-ticket",
    text: "select index, event, size from log_entry, log_head where ticket = $1",
  },
  index: {
    name: "log-entry-at-index",
    text: "select index, event, size from log_entry, log_head where index = $1",
  },
};

/** The entry of this ticket, or the one at this index; undefined when there is none, or not yet. */
export const findEntry = async (
  db: Db,
  by: { readonly ticket: number } | { readonly index: number },
): Promise<LogEntry | undefined> => {
  const { rows } =
    "ticket" in by
      ? await runPrepared<LogEntry>(db, entryQueries.ticket, [by.ticket])
      : await runPrepared<LogEntry>(db, entryQueries.index, [by.index]);
  return rows[0];
};

/** Entries by the ticket of their deposit; one that is not in the tree yet is absent. */
export const findEntries = async (
  db: Db,
  tickets: readonly number[],
): Promise<ReadonlyMap<number, Pick<LogEntry, "index" | "event">>> => {
  const { rows } = await sql<{ ticket: number; index: number; event: string }>`
    select ticket, index, event from log_entry where ticket = any(${tickets}::bigint[])`.execute(db);
  return new Map(rows.map(({ ticket, index, event }) => [ticket, { index, event }]));
};

/** The texts of the entries `from` to before `to`, in order. */
export const eventsBetween = async (db: Db, from: number, to: number): Promise<string[]> =>
  (
    await on(db)
      .selectFrom("log_entry")
      .select("event")
      .where("index", ">=", from)
      .where("index", "<", to)
      .orderBy("index")
      .execute()
  ).map(({ event }) => event);

const trees = new WeakMap<Db, Tree>();

/** The log's tree: what was once computed of it is kept as long as the database is open. */
export const treeOf = (db: Db): Tree => {
  const tree = trees.get(db) ?? treeOver(readTilesOf(db));
  trees.set(db, tree);
  return tree;
};

const tilesQuery = {
  name: "log-tiles",
  text: `
    select i, hashes
    from unnest($1::int[], $2::int[], $3::bigint[]) as whole (i, level, index)
    join log_tile using (level, index)
    union all
    select i, case level
      when 0 then (
        select string_agg(leaf, ''::bytea order by index) from log_entry
        where index >= first and index < past
      ) else (
        select string_agg(root, ''::bytea order by index) from log_tile
        where log_tile.level = part.level - 1 and index >= first and index < past
      ) end
    from unnest($4::int[], $5::int[], $6::bigint[], $7::bigint[]) as part (i, level, first, past)`,
};

/** Reads tiles in one query: whole ones as they are kept, the others from what stands below them. */
export const readTilesOf =
  (db: Db): ReadTiles =>
  async (tiles) => {
    const at = tiles.map((tile, i) => ({ ...tile, i, first: tile.index * tileWidth }));
    const whole = at.filter(({ width }) => width === tileWidth);
    const part = at.filter(({ width }) => width < tileWidth);
    const { rows } = await runPrepared<{ i: number; hashes: Uint8Array | null }>(db, tilesQuery, [
      whole.map(({ i }) => i),
      whole.map(({ level }) => level),
      whole.map(({ index }) => index),
      part.map(({ i }) => i),
      part.map(({ level }) => level),
      part.map(({ first }) => first),
      part.map(({ first, width }) => first + width),
    ]);
    const read = new Map(rows.map(({ i, hashes }) => [i, hashes]));
    return tiles.map((_, i) => read.get(i) ?? new Uint8Array());
  };
