import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Db } from "./database.ts";
import { everyCertifier, rememberPool } from "./scope.ts";
import { takeRole } from "./tenancy.ts";

/**
 * An open database, closed once: queries through `db`, which sees every certifier and which `withinScope` narrows;
 * migrations and the queue of jobs through `pool`, as the user itself.
 */
export type Database = { readonly db: Db; readonly pool: pg.Pool; readonly close: () => Promise<void> };

const oid = { int8: 20, date: 1082 } as const;

/** Days stay text, as the law counts them; counts and log positions fit a number. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: "text" | "binary") => {
    if (type === oid.date) return (text: string) => text;
    if (type === oid.int8) return (text: string) => safeInteger(text);
    return pg.types.getTypeParser(type, format as "text");
  }) as pg.CustomTypesConfig["getTypeParser"],
};

const safeInteger = (text: string): number => {
  const read = Number(text);
  if (!Number.isSafeInteger(read)) throw new RangeError(`${text} is too large a count`);
  return read;
};

/** Opens pools of connections. Nothing is asked of the server until the first query. */
export const openDatabase = (url: string, options: { readonly connections?: number } = {}): Database => {
  const settings: pg.PoolConfig = {
    connectionString: url,
    max: options.connections ?? 10,
    types,
    application_name: "opencqp",
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    options: everyCertifier,
  };
  const pool = steady(new pg.Pool(settings));
  const bound = steady(new pg.Pool({ ...settings, onConnect: (client) => client.query(takeRole) }));
  const db: Db = new Kysely<object>({ dialect: new PostgresDialect({ pool: bound }) });
  rememberPool(db, bound);
  // Kysely ends a pool only once it has used it; the pool may have served others.
  return { db, pool, close: async () => void (await Promise.all([pool.end(), bound.end()])) };
};

const steady = (pool: pg.Pool): pg.Pool => {
  // A connection lost while idle is replaced at the next query; without this it would end the process.
  pool.on("error", () => undefined);
  // The same for one lost while a job holds it: its query fails, and the job runs again.
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
};

const retried = new Set(["40001", "40P01"]);

/** Runs `work` in one transaction; in the caller's when `db` is one already. A deadlock or serialization failure is retried. */
export const inTransaction = async <Answer>(
  db: Db,
  work: (tx: Db) => Promise<Answer>,
  attempts = 4,
): Promise<Answer> => {
  if (db.isTransaction) return work(db);
  try {
    return await db.transaction().execute(work);
  } catch (error) {
    if (attempts > 1 && retried.has(String((error as { code?: unknown }).code)))
      return inTransaction(db, work, attempts - 1);
    throw error;
  }
};
