import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { checkTrail } from "../../src/audit/index.ts";
import { seedDemonstration } from "../../src/demonstration/index.ts";
import { day } from "../../src/kernel/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { migrate, openDatabase } from "../../src/storage/index.ts";
import { projectRoot } from "../support/demonstration.ts";
import { fixedWorld } from "../support/world.ts";

const run = promisify(execFile);
const name = `opencqp_backup_${randomBytes(6).toString("hex")}`;
const restored = `${name}_again`;
const dump = join(tmpdir(), `${name}.dump`);
const world = fixedWorld(day("2026-11-24"));
const migrations = join(projectRoot, "migrations");

const addressOf = (database: string, user?: string): string =>
  Object.assign(new URL(inject("adminUrl")), {
    pathname: `/${database}`,
    ...(user && { username: user }),
  }).toString();
const admin = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject("adminUrl") });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};
const asked = async (database: string, statement: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: addressOf(database) });
  await client.connect();
  return (await client.query(statement).finally(() => client.end())).rows;
};

/** Why the commands cannot be run here, or nothing: pg_dump reads servers of its own version and before. */
const missing = async (): Promise<string | undefined> => {
  const client = new pg.Client({ connectionString: inject("adminUrl") });
  await client.connect();
  const { rows } = await client.query("show server_version_num").finally(() => client.end());
  const server = Math.floor(Number(rows[0].server_version_num) / 10_000);
  const said = await run("pg_dump", ["--version"]).catch(() => undefined);
  const tool = Number(/(\d+)[.\d]*/.exec(said?.stdout ?? "")?.[1] ?? 0);
  if (tool === 0) return "no pg_dump at hand";
  return tool < server ? `pg_dump ${tool} cannot read a server of version ${server}` : undefined;
};
const why = await missing();
if (why) process.stderr.write(`skipped: ${why}, so no backup is made and restored\n`);

describe.skipIf(why !== undefined)("A database whose owner is no superuser", () => {
  beforeAll(async () => {
    await admin(`create role ${name} login`);
    await admin(`create database ${name} owner ${name}`);
    const { db, pool, close } = openDatabase(addressOf(name, name));
    await migrate(pool, migrations);
    await seedDemonstration(db, {
      world,
      texts: readTexts(projectRoot),
      publicUrl: "http://localhost:3000",
      masterKey: new Uint8Array(32),
      root: projectRoot,
    });
    await close();
  }, 120_000);
  afterAll(async () => {
    await admin(`drop database if exists ${restored} with (force)`);
    await admin(`drop database if exists ${name} with (force)`);
    await admin(`drop role if exists ${name}`);
    rmSync(dump, { force: true });
  });

  it("is dumped whole by the command of the guide, and never in part without it", async () => {
    const refused = await run("pg_dump", ["--format=custom", `--file=${dump}`, addressOf(name, name)]).catch(
      (error: { stderr: string }) => error,
    );
    expect(refused.stderr).toContain("row-level security");

    await run(
      "pg_dump",
      ["--enable-row-security", "--format=custom", `--file=${dump}`, addressOf(name, name)],
      {
        env: { ...process.env, PGOPTIONS: "-c opencqp.certifiers=*" },
      },
    );
  });

  it("is whole again from its dump: as many rows in each table, the trail unbroken, each certifier to itself", async () => {
    await admin(`create database ${restored} owner ${name}`);
    await run("pg_restore", ["--no-owner", "--exit-on-error", `--dbname=${addressOf(restored, name)}`, dump]);
    const { db, pool, close } = openDatabase(addressOf(restored, name));
    expect(await migrate(pool, migrations)).toEqual([]);

    const tables = await asked(
      name,
      "select tablename from pg_tables where schemaname = 'public' order by 1",
    );
    for (const { tablename } of tables) {
      const count = `select count(*)::int as rows from ${tablename}`;
      expect([tablename, await asked(restored, count)]).toEqual([tablename, await asked(name, count)]);
    }
    const chains = await checkTrail(db);
    expect(chains.length).toBeGreaterThan(0);
    expect(chains.filter(({ fault }) => fault !== undefined)).toEqual([]);
    const policies = "select count(*)::int as held from pg_class where relforcerowsecurity";
    expect(await asked(restored, policies)).toEqual(await asked(name, policies));
    await close();
  });
});
