import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { base, signedIn, textOf, type Visitor } from "../../../tests/support/visitor.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { seedDemonstration } from "../../demonstration/index.ts";
import { day } from "../../kernel/index.ts";
import { readTexts } from "../../rulebook/index.ts";
import { site } from "../index.ts";

const root = new URL("../../../", import.meta.url).pathname;
const world = fixedWorld(day("2026-11-24"));
const means = { world, texts: readTexts(root), publicUrl: base, masterKey: randomBytes(32), root };
const path = "/travail/reglements/essai";
const held = readFileSync(`${root}rulebooks/3248-metallurgie/cqpm/2019-11-08.yaml`, "utf8");

let database: TestDatabase;
let app: ReturnType<typeof site>;
let office: Visitor;

beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration(database.db, means);
  app = site({ ...means, db: database.db, demonstration: true });
  office = await signedIn(app, database.db, world, "secretariat@metallurgie.example");
});
afterAll(() => database.drop());

const tried = async (text: string): Promise<{ status: number; says: string }> => {
  const form = new FormData();
  form.set("draft", new File([text], "projet.yaml", { type: "application/yaml" }));
  const answer = await office.post(path, form);
  return { status: answer.status, says: textOf(await answer.text()) };
};

describe("The trial of a draft rulebook", () => {
  it("is the secretariat's alone", async () => {
    const centre = await signedIn(app, database.db, world, "centre@estuaire.example");

    expect((await centre.get(path)).status).toBe(403);
    expect(await office.read(path)).toContain("Qu'aurait changé ce projet");
  });

  it("says what the draft changes, which past files would come out otherwise, and why", async () => {
    const { status, says } = await tried(
      held.replace("value: { kind: all }", "value: { kind: share-of-blocks, minimum: 0.5, rounded: up }"),
    );

    expect(status).toBe(200);
    expect(says).toMatch(/1 dossier aurait une autre issue, sur 12 relus/);
    expect(says).toMatch(/Condition d'obtention.*change/);
    expect(says).toMatch(/Validation partielle.*Validation totale.*1 bloc sur 2/);
  });

  it("changes nothing when the draft is the text held", async () => {
    expect((await tried(held)).says).toContain("Aucun des 12 dossiers passés n'aurait une autre issue");
  });

  it("locates what it cannot read", async () => {
    const { status, says } = await tried(held.replace("president-casts", "presidant-casts"));

    expect(status).toBe(422);
    expect(says).toMatch(/Ce projet ne se lit pas encore.*jury\.tie/);
  });

  it("shows two readings of a règlement side by side to anyone", async () => {
    const page = await office.read(
      "/reglements/comparer?a=3248-metallurgie/cqpm/2019-11-08&le-a=2023-12-31&b=3248-metallurgie/cqpm/2019-11-08&le-b=2024-01-01",
    );

    expect(page).toMatch(/Délai de prévenance du juré.*change/);
  });
});
