import { describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { writeCsv } from "../../../intake/index.ts";
import { day } from "../../../kernel/index.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);
const enrolment = "/travail/sessions/MET-PROCHAIN/inscrire";

const { as } = here;
const centre = (): Promise<Visitor> => as("centre@estuaire.example");

const person = {
  nom_naissance: "Mahé",
  prenoms: "Nolwenn",
  date_naissance: "03/02/1999",
  sexe: "F",
  code_commune_naissance: "44184",
  commune_naissance: "Saint-Nazaire",
  statut: "salarié",
  voie: "plan de développement des compétences",
  date_entree: "12/01/2026",
  siret_centre: "90000000100017",
};

/** Drops a file of three, of which line 3 cannot be read and line 4 is refused; answers where it is shown. */
const dropped = async (visitor: Visitor): Promise<string> => {
  const rows = [
    person,
    { ...person, nom_naissance: "Sans Jour", date_naissance: "31/02/1999" },
    { ...person, nom_naissance: "Apprenti", voie: "apprentissage" },
  ];
  const file = writeCsv(
    Object.keys(person),
    rows.map((row) => Object.values(row)),
  );
  const form = new FormData();
  form.append("file", new File([file], "liste.csv"));
  return (await visitor.post(`${enrolment}/fichier`, form)).headers.get("location") ?? "";
};

describe("Mending the lines of a dropped file", () => {
  it.each<[string, Record<string, string>, string]>([
    ["a cell that no file has", { "l3.role": "president" }, "Une case envoyée n'est pas de ce fichier."],
    ["a line that is good", { "l2.nom_naissance": "Autre" }, "La ligne 2 n'est pas à corriger"],
    ["a text without end", { "l3.prenoms": "N".repeat(5000) }, "dépasse 1000 caractères"],
  ])(
    "refuses %s in words, keeps none of what came with it, and leaves it typed",
    async (_, hostile, words) => {
      const visitor = await centre();
      const file = await dropped(visitor);
      const refused = await visitor.post(`${file}/corrections`, {
        "l3.date_naissance": "28/02/1999",
        ...hostile,
      });
      const html = await refused.text();

      expect(refused.status).toBe(422);
      expect(textOf(html)).toContain(words);
      expect(html).toContain('value="28/02/1999"');
      expect(await visitor.read(file)).toMatch(/2 sont à corriger.*« 31\/02\/1999 » n'est pas un jour/);
    },
  );

  it("says what lifts a refusal beside the rule that makes it", async () => {
    const visitor = await centre();

    expect(await visitor.read(await dropped(visitor))).toMatch(
      /Code du travail, L. 6211-1.*Choisissez une autre voie, ou laissez cette ligne de côté\./,
    );
  });

  it("is for the account that dropped the file alone", async () => {
    const visitor = await centre();
    const file = await dropped(visitor);
    const office = await as("secretariat@metallurgie.example");

    expect((await office.post(`${file}/corrections`, { "l3.date_naissance": "28/02/1999" })).status).toBe(
      404,
    );
    expect(await visitor.read(file)).toContain("2 sont à corriger");
  });

  it("keeps what is typed, shows the file anew, and enrols the lines as mended", async () => {
    const visitor = await centre();
    const file = await dropped(visitor);
    const mended = await visitor.post(`${file}/corrections`, {
      "l3.date_naissance": "28/02/1999",
      "l4.voie": "plan de développement des compétences",
    });

    expect([mended.status, mended.headers.get("location")]).toEqual([303, file]);
    expect(await visitor.read(file)).toContain("3 lignes sont prêtes, aucune n'est à corriger.");
    await visitor.post(file, { taking: "all" });
    const { rows } = await here.database.pool.query(
      "select born_on::text from person where birth_name = 'Sans Jour'",
    );
    expect(rows).toEqual([{ born_on: "1999-02-28" }]);
    expect(await visitor.read(file)).toContain("Ce fichier n'est plus gardé");
  });
});
