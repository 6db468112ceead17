import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { findCertifications, readCatalogue, saveCertifications } from "./index.ts";

describe("The catalogue of certifications", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await saveCertifications(
      database.db,
      readCatalogue(
        readFileSync(new URL("../../data/catalogue/certifications.csv", import.meta.url), "utf8"),
      ),
    );
  });
  afterAll(() => database.drop());

  it("holds the 583 certifications of its sources", async () => {
    expect((await findCertifications(database.db, { limit: 1 })).total).toBe(583);
  });

  it("is searched without accents or case", async () => {
    const { rows } = await findCertifications(database.db, { words: "USINAGE numérique", limit: 10 });

    expect(rows.map(({ id }) => id)).toContain(
      "cqpm-3248-technicien-d-usinage-sur-machines-outils-a-commande-numerique",
    );
  });

  it("is turned page by page without losing or repeating a title", async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await findCertifications(database.db, { limit: 100, after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);

    expect(seen).toHaveLength(583);
    expect(new Set(seen).size).toBe(583);
  });

  it("takes the signs of a pattern as plain text", async () => {
    expect((await findCertifications(database.db, { words: "%_\\", limit: 1 })).total).toBe(583);
  });
});
