import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import type pg from "pg";
import type { Db } from "./database.ts";

/** Whose rows a piece of work may see and change, and the account that does it, which the audit trail names. */
export type Scope = { readonly certifierIds: readonly string[]; readonly actor?: string | undefined };

/** Start option of a connection: the installation's own work sees every certifier. */
export const everyCertifier = "-c opencqp.certifiers=*";

const enter = "select set_config('opencqp.certifiers', $1, false), set_config('opencqp.actor', $2, false)";
/** Back to what the connection started with. */
const leave = "reset opencqp.certifiers; reset opencqp.actor";

const pools = new WeakMap<Db, pg.Pool>();

/** Keeps the pool behind a database, for those who narrow it. */
export const rememberPool = (db: Db, pool: pg.Pool): void => void pools.set(db, pool);

/**
 * The same database seen by one piece of work: row-level security shows and takes rows of these certifiers alone, and
 * none when there is none. A connection carries the scope for exactly the time it serves; one that cannot be given
 * back clean is closed. `db` is a database as it was opened, not a transaction.
 */
export const withinScope = (db: Db, scope: Scope): Db => {
  const pool = pools.get(db);
  if (!pool) throw new Error("only a database as it was opened is narrowed");
  return new Kysely<object>({ dialect: new PostgresDialect({ pool: narrowed(pool, scope) }) });
};

const narrowed = (pool: pg.Pool, { certifierIds, actor }: Scope): PostgresPool => {
  if (certifierIds.some((id) => !/^[a-z0-9-]+$/.test(id)))
    throw new Error("a certifier is named by its identifier");
  const settings = [certifierIds.join(","), actor ?? ""];
  return {
    connect: async () => {
      const client = await pool.connect();
      try {
        await client.query(enter, settings);
      } catch (error) {
        client.release(true);
        throw error;
      }
      return {
        query: client.query.bind(client),
        release: () =>
          void client.query(leave).then(
            () => client.release(),
            () => client.release(true),
          ),
      };
    },
    // The pool is ended by who opened it.
    end: async () => undefined,
  };
};
