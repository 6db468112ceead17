import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { day } from "../kernel/index.ts";
import { saveCertifier } from "../people/index.ts";
import { inTransaction } from "../storage/index.ts";
import { type Change, changesAbout, changesOf, checkTrail, eraseDetails, recordChange } from "./index.ts";

const world = fixedWorld(day("2026-11-24"));
const centre = "0190a8f0-0000-7000-8000-000000000001";
const withdrawn: Change = {
  certifierId: "branche-essai",
  act: "accreditation-withdrawn",
  object: centre,
  why: "Le centre ferme.",
  before: { until: "2028-12-31" },
  after: { withdrawnOn: "2026-12-01" },
};

describe("The audit trail", () => {
  let database: TestDatabase;
  const record = (change: Change) => inTransaction(database.db, (tx) => recordChange(tx, world, change));
  const check = async () =>
    (await checkTrail(database.db)).map(({ chain, length, fault }) => [chain, length, fault]);

  beforeAll(async () => {
    database = await testDatabase();
    await saveCertifier(database.db, {
      id: "branche-essai",
      idcc: "9999",
      name: "Branche d'essai",
      shortName: "Essai",
      place: "Paris",
      signatory: { name: "Une présidente", capacity: "présidente" },
      demonstration: true,
    });
    await record({
      certifierId: "branche-essai",
      act: "centre-added",
      object: centre,
      after: { name: "Atelier" },
    });
    await record(withdrawn);
  });
  afterAll(() => database.drop());

  it("tells of an object who changed it, when, why, from what and to what, the last change first", async () => {
    const [last, first] = await changesAbout(database.db, { kind: "centre", id: centre });
    expect(last).toMatchObject({
      position: 2,
      at: world.now(),
      who: "installation",
      act: "accreditation-withdrawn",
      object: centre,
      details: {
        why: "Le centre ferme.",
        before: { until: "2028-12-31" },
        after: { withdrawnOn: "2026-12-01" },
      },
    });
    expect(first).toMatchObject({ position: 1, act: "centre-added" });
  });

  it("keeps nothing of a change whose transaction was undone", async () => {
    const undone = inTransaction(database.db, async (tx) => {
      await recordChange(tx, world, withdrawn);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await changesOf(database.db, "branche-essai", { most: 10 })).toHaveLength(2);
  });

  it("lets many hands record at once, without gap nor repeat", async () => {
    await Promise.all(Array.from({ length: 20 }, () => record({ act: "centre-added", object: centre })));
    expect(await check()).toEqual([
      ["branche-essai", 2, undefined],
      ["installation", 20, undefined],
    ]);
  });

  it("still holds when the details of what it says of an object are erased", async () => {
    expect(await eraseDetails(database.db, "centre", ["unknown"])).toBe(0);
    await record({ act: "key-compromised", object: "a-key", after: { since: "2026-11-01T00:00:00Z" } });
    expect(await eraseDetails(database.db, "key", ["a-key"])).toBe(1);
    const [erased] = await changesAbout(database.db, { kind: "key", id: "a-key" });
    expect(erased).toMatchObject({ act: "key-compromised", details: undefined });
    expect((await checkTrail(database.db)).find(({ chain }) => chain === "installation")).toMatchObject({
      length: 21,
      erased: 1,
    });
  });

  it("shows an entry altered in the database, and a chain that does not pass by a head kept outside", async () => {
    const [chain] = await checkTrail(database.db);
    const kept = new Map([["branche-essai", { length: 2, hash: chain?.hash ?? new Uint8Array() }]]);
    expect((await checkTrail(database.db, kept))[0]?.fault).toBeUndefined();
    await database.pool.query(
      "update audit_entry set who = 'someone' where chain = 'branche-essai' and position = 1",
    );
    expect((await check())[0]).toEqual(["branche-essai", 0, { position: 1, code: "entry-altered" }]);
    await database.pool.query("delete from audit_entry where chain = 'branche-essai'");
    await database.pool.query("delete from audit_chain where chain = 'branche-essai'");
    expect((await checkTrail(database.db, kept)).at(-1)?.fault).toEqual({ position: 2, code: "end-missing" });
  });
});
