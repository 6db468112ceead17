import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { changesOf, checkTrail, recordChange } from "../audit/index.ts";
import { holdersOf, shareCertificate } from "../certificate/index.ts";
import { seedDemonstration } from "../demonstration/index.ts";
import { addToPool, filesOf, noteAbsence, poolOf } from "../jury/index.ts";
import { day } from "../kernel/index.ts";
import { findPeople, namedPeople } from "../people/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { applyRetention, applyRetentionTask, passesOf, retentionOf, setLength } from "./index.ts";

const root = new URL("../../", import.meta.url).pathname;
const seeded = fixedWorld(day("2026-11-24"));
const certifierId = "cpnefp-metallurgie";

describe("Personal data past their time", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    const means = { world: seeded, texts: readTexts(root), masterKey: new Uint8Array(32), root };
    await seedDemonstration(database.db, { ...means, publicUrl: "http://localhost:3000" });
  });
  afterAll(() => database.drop());

  const on = (text: string) => ({ world: { ...fixedWorld(day(text)), newId: seeded.newId }, root });
  const count = async (table: string): Promise<number> => {
    const { rows } = await database.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return rows[0]?.n ?? -1;
  };

  it("are none on the day of the demonstration, and a pass says so", async () => {
    const marks = await count("assessment");
    expect(await applyRetention(database.db, on("2026-11-24"), certifierId)).toEqual({
      nir: 0,
      marks: 0,
      "file-without-certificate": 0,
      letters: 0,
      "refused-enrolment": 0,
      "jury-pool": 0,
    });
    expect(await count("assessment")).toBe(marks);
    expect((await passesOf(database.db, certifierId))[0]?.on).toBe("2026-11-24");
  });

  it("are erased and reduced once over, holders and open files left as they are, and never twice", async () => {
    const later = on("2040-01-01");
    const files = await filesOf(database.db, certifierId);
    const holders = await holdersOf(database.db, certifierId);
    const open = new Set(files.filter(({ awarded }) => !awarded).map(({ personId }) => personId));
    const named = await namedPeople(database.db, certifierId);
    const kept = [...holders, ...open];
    const before = await findPeople(database.db, kept);

    await database.pool.query(
      "update candidacy set told_email = 'autre@example.org' where session_id = (select id from jury_session where reference = 'MET-2026-03')",
    );
    const erased = await applyRetention(database.db, later, certifierId);
    expect(await count("candidacy where told_email is not null")).toBe(0);

    const stillNamed = await namedPeople(database.db, certifierId);
    const reduced = [...named].filter((id) => !stillNamed.has(id));
    expect(reduced.length).toBeGreaterThan(0);
    expect(reduced.every((id) => !holders.has(id) && !open.has(id))).toBe(true);
    expect(erased["file-without-certificate"]).toBe(reduced.length);
    expect(erased.marks).toBeGreaterThan(0);
    expect(await findPeople(database.db, kept)).toEqual(before);
    for (const person of (await findPeople(database.db, reduced)).values())
      expect(person).toMatchObject({ birthName: "effacée", firstNames: ["Personne"], email: undefined });
    expect(await applyRetention(database.db, later, certifierId)).toMatchObject({
      marks: 0,
      "file-without-certificate": 0,
    });
  });

  it("are gone from the trail too, with the marks, plans, pieces and appeals they were of: a holder's no less", async () => {
    const [file] = (await filesOf(database.db, certifierId)).filter(({ awarded }) => awarded);
    const told = { certifierId, object: file?.candidacyId ?? "", why: "Il est Denis Kerivel." };
    for (const act of [
      "individual-plan-recorded",
      "appeal-answered",
      "piece-added",
      "address-set-aside",
    ] as const)
      await recordChange(database.db, seeded, { ...told, act });
    await applyRetention(database.db, on("2040-01-02"), certifierId);

    const held = await database.pool.query(
      `select e.act, c.person_id from audit_entry e join candidacy c on c.id::text = e.object_id
       join jury_session s on s.id = c.session_id
       where s.state = 'awarded' and c.certifier_id = $1 and e.details is not null
         and e.act in ('marks-noted', 'vae-step-recorded', 'positioning-recorded', 'individual-plan-recorded',
           'cycle-start-declared', 'appeal-lodged', 'appeal-answered', 'piece-added', 'piece-removed', 'address-set-aside')`,
      [certifierId],
    );
    expect(held.rows).toEqual([]);
    const kept = await database.pool.query(
      "select 1 from audit_entry where act = 'candidate-enrolled' and details is not null",
    );
    expect(kept.rows.length).toBeGreaterThan(0);
  });

  it("are those of the jury pool a year after the mandate or the last jury; who may still be called is kept", async () => {
    const { db, pool } = database;
    const seat = {
      college: "employers",
      organisation: "Chambre territoriale",
      capacity: "régleuse",
    } as const;
    const from = day("2020-01-01");
    const mandates = { mandated: day("2025-12-31"), seated: day("2022-12-31"), still: undefined };
    for (const [name, until] of Object.entries(mandates))
      await addToPool(db, seeded, certifierId, { ...seat, name, mandate: { from, until } });
    await pool.query(
      `update jury_member set pool_member_id = (select id from pool_member where name = 'seated')
        where id = (select m.id from jury_member m join jury_session s on s.id = m.session_id
          where s.reference = 'MET-PROCHAIN' limit 1)`,
    );
    const still = (await poolOf(db, certifierId)).find(({ name }) => name === "still")?.id ?? "";
    const away = { from: day("2024-02-01"), until: day("2024-02-02") };
    await noteAbsence(db, seeded, { certifierId, memberId: still }, away);
    const erasedOn = async (text: string) => (await applyRetention(db, on(text), certifierId))["jury-pool"];
    const names = async () => (await poolOf(db, certifierId)).map(({ name }) => name).sort();

    expect(await erasedOn("2026-12-31")).toBe(0);
    expect(await erasedOn("2027-01-01")).toBe(1);
    expect(await names()).toEqual(["seated", "still"]);
    expect(await erasedOn("2027-12-14")).toBe(0);
    expect(await erasedOn("2027-12-15")).toBe(1);
    expect(await erasedOn("2040-01-01")).toBe(0);
    expect(await names()).toEqual(["still"]);
    expect(await count("pool_absence")).toBe(0);
  });

  it("leave the trail whole, with how many and never whose", async () => {
    expect((await checkTrail(database.db)).every(({ fault }) => fault === undefined)).toBe(true);
    const [last] = await changesOf(database.db, certifierId, { most: 1 });
    expect(last).toMatchObject({ act: "personal-data-erased", object: certifierId });
  });

  it("take with them, each night, the links to a certificate that have ended, and no other", async () => {
    const { db } = database;
    const [number] = (await database.pool.query<{ number: string }>("select number from certificate limit 1"))
      .rows;
    const certificate = { number: number?.number ?? "", certifierId };
    for (const [made, months] of [
      ["2027-01-10", 1],
      ["2027-01-10", 12],
    ] as const)
      await shareCertificate(db, on(made).world, certificate, { parts: [], months });

    await applyRetentionTask(db, on("2027-02-09"))({});
    expect(await count("shared_link")).toBe(2);
    await applyRetentionTask(db, on("2027-02-10"))({});
    expect(await count("shared_link")).toBe(1);
  });

  it("follow the length that the certifier set, from its day, with its reason", async () => {
    const today = on("2026-11-24");
    const setting = {
      matter: "marks",
      months: 24,
      from: day("2026-12-01"),
      why: "Délibération",
      setBy: "Solène",
    } as const;
    expect(await setLength(database.db, today, certifierId, { ...setting, why: "" })).toEqual([
      "reason-missing",
    ]);
    expect(await setLength(database.db, today, certifierId, setting)).toEqual([]);
    const monthsOn = async (text: string) =>
      (await retentionOf(database.db, on(text), certifierId)).find(({ matter }) => matter === "marks")
        ?.months;
    expect([await monthsOn("2026-11-30"), await monthsOn("2026-12-01")]).toEqual([62, 24]);
  });
});
