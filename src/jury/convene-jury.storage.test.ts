import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { seedDemonstration } from "../demonstration/index.ts";
import { day } from "../kernel/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { appoint, conveneJury, dismiss } from "./index.ts";
import { appointedTo, findSession } from "./jury.postgres.ts";

const root = new URL("../../", import.meta.url).pathname;
const texts = readTexts(root);
const world = fixedWorld(day("2026-11-24"));
const unknown = "00000000-0000-7000-8000-000000000000";

describe("The jury of a session of the demonstration", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    const means = { world, texts, masterKey: new Uint8Array(32), publicUrl: "http://localhost:3000", root };
    await seedDemonstration(database.db, means);
  });
  afterAll(() => database.drop());

  const session = async (reference: string) => {
    const found = await findSession(database.db, reference);
    if (!found) throw new Error(reference);
    return found;
  };
  const convened = (id: string) => conveneJury(database.db, { world, texts }, id);
  const guest = { name: "Un invité", organisation: "", capacity: "invité", presides: false, votes: false };

  it("is convened once, each member on the day it is, while the session is planned", async () => {
    const planned = await session("MET-PROCHAIN");
    const added = await appoint(database.db, world, planned, { ...guest, college: "none" });
    const first = await convened(planned.id);

    expect(first).toMatchObject({ outcome: "granted", value: [{ id: added }] });
    expect(await convened(planned.id)).toMatchObject({ outcome: "granted", value: [] });
    expect((await appointedTo(database.db, planned.id)).find(({ id }) => id === added)?.convenedOn).toBe(
      "2026-11-24",
    );
  });

  it("is not convened for a session already held, or that nobody planned", async () => {
    const held = await session("MET-2026-03");

    expect(await convened(held.id)).toMatchObject({
      outcome: "refused",
      findings: [{ code: "session-not-planned", facts: { state: held.state } }],
    });
    expect(await convened(unknown)).toMatchObject({
      outcome: "refused",
      findings: [{ code: "session-unknown" }],
    });
  });

  it("loses a seat only before the session opens", async () => {
    const planned = await session("MET-PROCHAIN");
    const held = await session("MET-2026-03");
    const added = await appoint(database.db, world, planned, { ...guest, college: "none" });
    const [seated] = await appointedTo(database.db, held.id);

    expect(await dismiss(database.db, world, planned.id, added)).toBe(true);
    expect(await dismiss(database.db, world, planned.id, added)).toBe(false);
    expect(await dismiss(database.db, world, held.id, seated?.id ?? "")).toBe(false);
    expect(await dismiss(database.db, world, unknown, added)).toBe(false);
    expect(await appointedTo(database.db, held.id)).toContainEqual(seated);
  });
});
