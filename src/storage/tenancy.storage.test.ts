import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { addJob, type Db, inTransaction, migrate, openDatabase, withinScope } from "./index.ts";

let database: TestDatabase;
const migrations = new URL("../../migrations/", import.meta.url).pathname;
const certifiers = ["boulangerie", "metallurgie", "sport"] as const;
const organisations = 20;

beforeAll(async () => {
  database = await testDatabase();
  for (const id of certifiers) {
    await database.pool.query(
      "insert into certifier (id, idcc, name, short_name, place, signatory_name, signatory_capacity) values ($1, '9999', $1, $1, 'Paris', 'A', 'B')",
      [id],
    );
    await database.pool.query(
      `insert into organisation (id, certifier_id, name, siret, place)
       select gen_random_uuid(), $1, $1, 'siret ' || n, 'Paris' from generate_series(1, $2::int) n`,
      [id, organisations],
    );
  }
});
afterAll(() => database.drop());

/** What a use case that forgot its `where` would see: the certifiers of all organisations. */
const seen = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct certifier_id as id from organisation order by 1`.execute(db);
  return rows.map(({ id }) => id);
};
const within = (...certifierIds: string[]): Db => withinScope(database.db, { certifierIds });
const addTo = (db: Db, certifierId: string) =>
  sql`insert into organisation (id, certifier_id, name, siret, place)
    values (gen_random_uuid(), ${certifierId}, 'Une de plus', ${`siret ${Math.random()}`}, 'Paris')`.execute(
    db,
  );

describe("Every table of a certifier's own work", () => {
  it("has row-level security, forced, by the one policy", async () => {
    const { rows } = await database.pool.query<{ name: string; bound: boolean; policies: string[] }>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as bound,
        array(select polname::text from pg_policy where polrelid = c.oid order by 1) as policies
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'certifier_id'
      order by 1`);

    expect(rows.length).toBeGreaterThan(25);
    for (const { name, bound, policies } of rows) {
      expect([name, bound]).toEqual([name, true]);
      expect([name, ...policies]).toEqual(
        name === "certification" ? [name, "certifier_in_scope", "read_by_all"] : [name, "certifier_in_scope"],
      );
    }
  });
});

describe("The application's own connections", () => {
  it("work under a role that row-level security binds", async () => {
    const { rows } = await sql<{ unbound: boolean }>`
      select rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user`.execute(
      database.db,
    );

    expect(rows).toEqual([{ unbound: false }]);
  });

  it("see every certifier for the installation's own work", async () => {
    expect(await seen(database.db)).toEqual([...certifiers]);
  });

  it("do not start under a user that no policy binds and that has no role to take", async () => {
    const name = `opencqp_unbound_${process.pid}`;
    const admin = new pg.Client({ connectionString: inject("adminUrl") });
    await admin.connect();
    const { rows } = await admin.query("select rolsuper from pg_roles where rolname = current_user");
    // Only a superuser makes such a user.
    if (!rows[0].rolsuper) return admin.end();
    try {
      await admin.query(`create role ${name} login password 'unbound' bypassrls`);
      await admin.query(`create database ${name} owner ${name}`);
      const url = Object.assign(new URL(inject("adminUrl")), {
        username: name,
        password: "unbound",
        pathname: `/${name}`,
      });
      const unbound = openDatabase(url.toString());
      await expect(migrate(unbound.pool, migrations)).rejects.toMatchObject({ code: "user-unbound" });
      await unbound.close();
    } finally {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.query(`drop role if exists ${name}`);
      await admin.end();
    }
  });

  it("see nothing when nobody said for whom they work", async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query("set role opencqp_app").catch(() => undefined);
    const { rows } = await client.query("select * from organisation");
    await client.end();

    expect(rows).toEqual([]);
  });

  it("queue jobs, and read nothing of the queue", async () => {
    await addJob(within("sport"), "task", { for: "someone" }, "a key");

    const { rows } = await database.pool.query("select task_identifier from graphile_worker.jobs");
    expect(rows).toEqual([{ task_identifier: "task" }]);
  });
});

describe("Work within one certifier", () => {
  it("sees no row of another, whatever it asks", async () => {
    expect(await seen(within("metallurgie"))).toEqual(["metallurgie"]);
    expect(await seen(within("metallurgie", "sport"))).toEqual(["metallurgie", "sport"]);
    expect(await seen(within())).toEqual([]);
    expect(await inTransaction(within("sport"), seen)).toEqual(["sport"]);
  });

  it("changes and erases none of another's", async () => {
    const rename = sql`update organisation set name = 'Renommée' where certifier_id = 'boulangerie'`;
    const erase = sql`delete from organisation where certifier_id = 'boulangerie'`;

    expect((await rename.execute(within("metallurgie"))).numAffectedRows).toBe(0n);
    expect((await erase.execute(within("metallurgie"))).numAffectedRows).toBe(0n);
  });

  it("adds nothing to another, nor moves a row there", async () => {
    await expect(addTo(within("metallurgie"), "boulangerie")).rejects.toThrow(/row-level security/);
    await expect(
      sql`update organisation set certifier_id = 'boulangerie'`.execute(within("metallurgie")),
    ).rejects.toThrow(/row-level security/);
    await expect(addTo(within("boulangerie"), "boulangerie")).resolves.toBeDefined();
  });

  it("reads the whole catalogue, and changes none of another's in it", async () => {
    await sql`insert into certification (id, certifier_id, kind, title, title_norm, branches, branch_name, owner_name,
      register_claim, nsf, confidence, source) values ('cqp-boulanger', 'boulangerie', 'CQP', 'Boulanger', 'boulanger',
      '{}', 'Boulangerie', 'CPNEFP', 'unknown', '{}', 'high', '{}')`.execute(within("boulangerie"));

    const { rows } = await sql`select id from certification`.execute(within("sport"));
    expect(rows).toEqual([{ id: "cqp-boulanger" }]);
    const changed = await sql`update certification set title = 'Autre'`.execute(within("sport"));
    expect(changed.numAffectedRows).toBe(0n);
  });

  it("tells the audit trail who works", async () => {
    const actor = sql<{ who: string }>`select current_setting('opencqp.actor', true) as who`;

    const db = withinScope(database.db, { certifierIds: ["sport"], actor: "someone" });
    expect((await actor.execute(db)).rows).toEqual([{ who: "someone" }]);
    expect((await actor.execute(database.db)).rows[0]?.who ?? "").toBe("");
  });

  it("takes a certifier by its identifier alone", () => {
    for (const id of ["*", "a,b", ""]) expect(() => within(id)).toThrow();
  });
});

describe("A connection", () => {
  it("never serves one scope with another's rows, however the work of all interleaves", async () => {
    const whole = Array.from({ length: 40 }, async () =>
      expect(await seen(database.db)).toEqual([...certifiers]),
    );
    const narrow = Array.from({ length: 300 }, async (_, i) => {
      const one = certifiers[i % 3] as string;
      const work = async (db: Db) => {
        expect(await seen(db)).toEqual([one]);
        if (i % 7 === 0) await sql`select 1 / 0`.execute(db);
        expect(await seen(db)).toEqual([one]);
      };
      // In a transaction, outside of one, and in ones that fail half-way.
      const done = i % 2 ? inTransaction(within(one), work) : work(within(one));
      await done.catch((error: { code?: string }) => expect(error.code).toBe("22012"));
    });

    await Promise.all([...whole, ...narrow]);
    for (let i = 0; i < 20; i++) expect(await seen(database.db)).toEqual([...certifiers]);
  });
});
