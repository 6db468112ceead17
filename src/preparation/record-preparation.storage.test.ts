import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { projectRoot } from "../../tests/support/demonstration.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { seedDemonstration } from "../demonstration/index.ts";
import { loadSession } from "../jury/index.ts";
import { day } from "../kernel/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { declareStart, recordPlan, recordPositioning } from "./index.ts";

const means = { world: fixedWorld(day("2026-11-24")), texts: readTexts(projectRoot) };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const about = { masterKey: new Uint8Array(32), publicUrl: "https://cqp.example", root: projectRoot };
  await seedDemonstration(database.db, { ...means, ...about });
});
afterAll(() => database.drop());

const positioning = {
  on: day("2026-11-02"),
  ledBy: "Gaëlle Rioual",
  means: ["interview"],
  missing: ["C1"],
} as const;
const plan = {
  from: day("2026-11-09"),
  until: day("2026-12-04"),
  tutor: { name: "Denis Kerivel" },
  competences: [{ code: "C1", centreHours: 14, companyHours: 0 }],
};

describe("Steps recorded by two hands at the same time", () => {
  it("are decided one after the other: a start never stands with a positioning that comes after it", async () => {
    const { db } = database;
    const file = await loadSession(db, means.texts, "MET-PROCHAIN");
    const files = (file?.candidates ?? []).filter(({ candidacy }) => candidacy.route !== "vae").slice(0, 5);
    for (const { candidacy } of files) {
      const about = { sessionId: file?.session.id ?? "", candidacyId: candidacy.id };
      await recordPositioning(db, means, about, positioning);
      expect((await recordPlan(db, means, about, plan)).outcome).toBe("granted");

      const answers = await Promise.all([
        declareStart(db, means, about, day("2026-11-10")),
        recordPositioning(db, means, about, { ...positioning, on: day("2026-11-16") }),
      ]);

      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["granted", "refused"]);
    }
  });
});
