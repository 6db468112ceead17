import { describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { day } from "../../../kernel/index.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);

const { as } = here;
const found = async (visitor: Visitor, q: string, path = "/travail/recherche"): Promise<string> =>
  textOf(await (await visitor.post(path, { q })).text());

describe("Searching", () => {
  it.each(["dussart", "DUSSART", "duss", "Maëlle Dussart", "dussart maelle", "mae duss"])(
    "finds a candidate by the beginning of their names, written %s",
    async (q) => {
      const office = await as("secretariat@metallurgie.example");

      expect(await found(office, q)).toContain("Maëlle Dussart");
      expect(await found(office, q, "/travail/recherche/resultats")).toContain("Maëlle Dussart");
    },
  );

  it("finds someone by their usage name", async () => {
    await here.database.pool.query(
      "update person set usage_name = 'L''Hôte', usage_key = 'l hote' where email = 'maelle.dussart@example.org'",
    );

    expect(await found(await as("secretariat@metallurgie.example"), "l'hôte")).toContain("née ou né Dussart");
  });

  it("finds a session by the beginning of its reference and a certificate by its whole number", async () => {
    const office = await as("secretariat@metallurgie.example");

    expect(await found(office, "met-pro")).toContain("MET-PROCHAIN");
    expect(await found(office, "cqpm-3248-2026-000001")).toContain("CQPM-3248-2026-000001");
    expect(await found(office, "CQPM-3248-2026-0000")).toContain("Rien ne correspond.");
  });

  it.each(["%", "'; drop table person; --", "|", "a", "reduced", "\u0000x"])(
    "finds nobody by what names nobody: %j",
    async (q) => {
      const answer = await (await as("secretariat@metallurgie.example")).post("/travail/recherche", { q });

      expect(answer.status).toBe(200);
      expect(textOf(await answer.text())).not.toContain("Candidats Candidat");
    },
  );

  it("shows a centre its own candidates alone, and a branch nothing of another", async () => {
    await here.database.pool.query(
      `update candidacy set organisation_id = (select id from organisation where siret <> '90000000100017' limit 1)
       where person_id = (select id from person where birth_name = 'Colonna')`,
    );
    const { rowCount } = await here.database.pool.query(
      "select from candidacy c join person p on p.id = c.person_id join organisation o on o.id = c.organisation_id where p.birth_name = 'Colonna' and o.siret <> '90000000100017'",
    );
    expect(rowCount).toBeGreaterThan(0);

    expect(await found(await as("secretariat@metallurgie.example"), "colonna")).toContain("Colonna");
    expect(await found(await as("centre@estuaire.example"), "colonna")).toContain("Rien ne correspond.");
    expect(await found(await as("secretariat@boulangerie.example"), "colonna")).toContain(
      "Rien ne correspond.",
    );
    expect(await found(await as("secretariat@boulangerie.example"), "met-")).toContain("Rien ne correspond.");
  });

  it("is not for who sees no list of candidates", async () => {
    for (const other of ["maelle.dussart@example.org", "evaluatrice@estuaire.example"])
      expect((await (await as(other)).get("/travail/recherche")).status).toBe(403);
  });
});
