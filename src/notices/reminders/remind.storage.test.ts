import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { seedDemonstration } from "../../demonstration/index.ts";
import { day } from "../../kernel/index.ts";
import { readTexts } from "../../rulebook/index.ts";
import { lettersOf } from "../mail/letter-list.postgres.ts";
import { remind } from "./remind.ts";

const root = new URL("../../../", import.meta.url).pathname;
const texts = readTexts(root);
const seeded = fixedWorld(day("2026-11-24"));
const certifierId = "cpnefp-metallurgie";
const means = { masterKey: new Uint8Array(32), publicUrl: "http://localhost:3000", texts };

describe("The reminders of a certifier", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await seedDemonstration(database.db, { ...means, world: seeded, root });
  });
  afterAll(() => database.drop());

  const remindOn = (text: string) =>
    remind(database.db, { ...means, world: { ...fixedWorld(day(text)), newId: seeded.newId } }, certifierId);
  const kinds = async () =>
    new Set((await lettersOf(database.db, certifierId, { most: 500 })).map(({ kind }) => kind));

  it("are written within the week before its jury, each once however often the job runs", async () => {
    const { rows } = await database.pool.query<{ day: string }>(
      "select to_char(held_on - 6, 'YYYY-MM-DD') as day from jury_session where reference = 'MET-PROCHAIN'",
    );
    const near = rows[0]?.day ?? "";
    expect(await remindOn(near)).toBeGreaterThan(0);
    expect(await remindOn(near)).toBe(0);
    expect([...(await kinds())]).toEqual(expect.arrayContaining(["reminder-jury", "reminder-grids"]));
  });

  it("tell the secretariat of a legal day that nears, and once more when it is over", async () => {
    const clocks = async () =>
      (await lettersOf(database.db, certifierId, { most: 500 })).filter(
        ({ kind }) => kind === "reminder-clock",
      ).length;
    await remindOn("2027-06-01");
    const told = await clocks();
    expect(told).toBeGreaterThan(0);
    await remindOn("2027-06-02");
    expect(await clocks()).toBe(told);
  });

  it("tell a candidate that their credits end, from ninety days before, once", async () => {
    const { rows } = await database.pool.query<{ day: string }>(
      `select to_char(min(until)::date - 60, 'YYYY-MM-DD') as day from credit
       where certifier_id = $1 and until ~ '^[0-9]'`,
      [certifierId],
    );
    await database.pool.query(
      `update person set email = 'credits@example.org'
       where id in (select person_id from credit where certifier_id = $1)`,
      [certifierId],
    );
    const near = rows[0]?.day ?? "";
    const ending = async () =>
      (await lettersOf(database.db, certifierId, { most: 500, kinds: ["reminder-credits"] })).length;
    await remindOn(near);
    const told = await ending();
    expect(told).toBeGreaterThan(0);
    await remindOn(near);
    expect(await ending()).toBe(told);
  });

  it("are listed to one address alone when that is asked, page after page", async () => {
    const [first, second] = await lettersOf(database.db, certifierId, { most: 2 });
    expect(await lettersOf(database.db, certifierId, { most: 1, before: first?.id })).toEqual([second]);
    const to = first?.to ?? "";
    const toThem = await lettersOf(database.db, certifierId, { most: 500, to });
    expect(new Set(toThem.map((letter) => letter.to))).toEqual(new Set([to]));
  });
});
