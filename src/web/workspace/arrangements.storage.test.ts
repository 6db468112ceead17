import { beforeAll, describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../tests/support/visitor.ts";
import { workplace } from "../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { day } from "../../kernel/index.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);
const session = "/travail/sessions/MET-PROCHAIN";

const request = {
  prenoms: "Nolwenn",
  date_naissance: "1999-02-03",
  sexe: "F",
  code_commune_naissance: "44184",
  commune_naissance: "Saint-Nazaire",
  statut: "salarié",
  voie: "plan de développement des compétences",
  date_entree: "2026-01-12",
  siret_centre: "90000000100017",
};

let office: Visitor;
beforeAll(async () => {
  office = await here.as("secretariat@metallurgie.example");
});

describe("The hour, the room and the places of a planned sitting", () => {
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

    const late = await office.post("/travail/sessions/MET-2026-03/lieu", {
      beginsAt: "10:00",
      room: "Ailleurs",
    });
    expect(late.status).toBe(422);
    expect(textOf(await late.text())).toContain("Cette session est déjà ouverte.");
    expect(await office.read("/travail/sessions/MET-2026-03")).not.toContain("Ailleurs");
  });

  it("show again what cannot be read, with what to write", async () => {
    const answer = await office.post(`${session}/lieu`, { beginsAt: "25:99", places: "0" });
    const shown = textOf(await answer.text());

    expect(answer.status).toBe(422);
    expect(shown).toContain("Rien n'a changé");
    expect(shown).toContain("Écrivez l'heure et les minutes, par exemple 09:30");
    expect(shown).toContain("Écrivez un nombre entier");
  });

  it("give the last place once to centres that enrol at the same time", async () => {
    const centre = await here.as("centre@estuaire.example");
    const enrolled = async (): Promise<number> =>
      (
        await here.database.pool.query(
          "select c.id from candidacy c join jury_session s on s.id = c.session_id where reference = 'MET-PROCHAIN'",
        )
      ).rows.length;
    const before = await enrolled();
    await office.post(`${session}/lieu`, { places: String(before + 1) });
    expect(await centre.read(`${session}/inscrire`)).toContain(`Places : ${before + 1}, dont 1 libre`);

    const answers = await Promise.all(
      ["Abgrall", "Guillou", "Kermadec", "Tanguy"].map((name) =>
        centre.post(`${session}/inscrire`, { ...request, nom_naissance: name }),
      ),
    );

    expect(await enrolled()).toBe(before + 1);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(textOf((await refused?.text()) ?? "")).toContain(
      "Toutes les places de cette session sont prises.",
    );
  });

  it("are taken back when all are left empty", async () => {
    await office.post(`${session}/lieu`, { beginsAt: "", room: "", places: "" });

    expect(await office.read(session)).not.toContain("09:30");
  });
});
