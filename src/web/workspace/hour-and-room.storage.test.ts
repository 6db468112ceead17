import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { base, signedIn, type Visitor } from "../../../tests/support/visitor.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { seedDemonstration } from "../../demonstration/index.ts";
import { day } from "../../kernel/index.ts";
import { readTexts } from "../../rulebook/index.ts";
import { site } from "../index.ts";

const root = new URL("../../../", import.meta.url).pathname;
const world = fixedWorld(day("2026-11-24"));
const means = { world, texts: readTexts(root), publicUrl: base, masterKey: new Uint8Array(32), root };
const session = "/travail/sessions/MET-PROCHAIN";

let database: TestDatabase;
let office: Visitor;
beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration(database.db, means);
  const app = site({ ...means, db: database.db, demonstration: true });
  office = await signedIn(app, database.db, world, "secretariat@metallurgie.example");
});
afterAll(() => database.drop());

describe("The hour and the room of a planned sitting", () => {
  it("are set by the secretariat and shown on each page of the session", async () => {
    await office.post(`${session}/lieu`, {
      beginsAt: "09:30",
      room: "Maison de la métallurgie, salle Penhoët",
    });

    expect(await office.read(`${session}/jury`)).toMatch(
      /09:30 ?, Nantes ?, Maison de la métallurgie, salle Penhoët/,
    );
  });

  it("stay as they were when an hour cannot be read, and once the session is open", async () => {
    await office.post(`${session}/lieu`, { beginsAt: "25:99", room: "Ailleurs" });
    expect(await office.read(session)).toContain("09:30");

    await office.post("/travail/sessions/MET-2026-03/lieu", { beginsAt: "10:00", room: "Ailleurs" });
    expect(await office.read("/travail/sessions/MET-2026-03")).not.toContain("Ailleurs");
  });

  it("are taken back when both are left empty", async () => {
    await office.post(`${session}/lieu`, { beginsAt: "", room: "" });

    expect(await office.read(session)).not.toContain("09:30");
  });
});
