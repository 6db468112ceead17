import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { prepareJobs } from "./jobs.ts";
import { bindApplication, bindTables } from "./tenancy.ts";

/** Why a database cannot be brought to this version of the product. */
export class MigrationRefused extends Error {
  readonly code: "migration-changed" | "migration-unknown" | "server-too-old" | "user-unbound";
  readonly migration: string;
  constructor(code: MigrationRefused["code"], migration: string) {
    super(`${code}: ${migration}`);
    this.code = code;
    this.migration = migration;
  }
}

type Migration = { readonly name: string; readonly sql: string; readonly sha256: string };

const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), "utf8");
      return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
    });

/** Any number will do, as long as every migrator of this product takes the same one. */
const lockKey = 4_190_511;
const oldestServer = 150_000;

/**
 * Applies the numbered `.sql` files of `folder` that the database lacks, each in one transaction,
 * one migrator at a time; then those of the job queue; then keeps every table of a certifier's to its certifier. Returns
 * the names applied. Throws MigrationRefused when an applied file has changed since, when the database is newer than the
 * product, when the server is older than PostgreSQL 15, or when nothing would keep its user from another's rows.
 */
export const migrate = async (pool: pg.Pool, folder: string): Promise<readonly string[]> => {
  const client = await pool.connect();
  try {
    const { rows: version } = await client.query<{ server_version_num: string }>("show server_version_num");
    if (Number(version[0]?.server_version_num) < oldestServer)
      throw new MigrationRefused("server-too-old", String(version[0]?.server_version_num));
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    try {
      const applied = await applyMissing(client, readMigrations(folder));
      await prepareJobs(pool);
      await bindTenants(client);
      return applied;
    } finally {
      await client.query("select pg_advisory_unlock($1)", [lockKey]);
    }
  } finally {
    client.release();
  }
};

const bindTenants = async (client: pg.PoolClient): Promise<void> => {
  const { rows } = await client.query<{ user: string; ready: boolean }>(
    "select current_user as user, to_regprocedure('certifiers_in_scope()') is not null as ready",
  );
  // Tests migrate up to an earlier day, when there was no tenancy.
  if (!rows[0]?.ready) return;
  await bindTables(client);
  if (!(await bindApplication(client))) throw new MigrationRefused("user-unbound", rows[0].user);
};

const applyMissing = async (client: pg.PoolClient, migrations: readonly Migration[]): Promise<string[]> => {
  await client.query(
    "create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
  );
  const { rows } = await client.query<{ name: string; sha256: string }>(
    "select name, sha256 from schema_migration",
  );
  for (const applied of rows) {
    const known = migrations.find(({ name }) => name === applied.name);
    if (!known) throw new MigrationRefused("migration-unknown", applied.name);
    if (known.sha256 !== applied.sha256) throw new MigrationRefused("migration-changed", applied.name);
  }
  const missing = migrations.filter(({ name }) => !rows.some((applied) => applied.name === name));
  for (const { name, sql, sha256 } of missing) {
    await client.query("begin");
    try {
      await client.query(sql);
      await client.query("insert into schema_migration (name, sha256) values ($1, $2)", [name, sha256]);
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw new Error(`migration ${name} failed`, { cause: error });
    }
  }
  return missing.map(({ name }) => name);
};
