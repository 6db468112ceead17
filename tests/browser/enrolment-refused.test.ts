import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCsv } from "../../src/intake/index.ts";
import { press, readOn, unfold } from "../support/hands.ts";
import { lookAt } from "../support/look.ts";
import { type ServedSite, servedSite } from "../support/site.ts";

const enrolment = "/travail/sessions/MET-PROCHAIN/inscrire";
const person = {
  nom_naissance: "Mahé",
  prenoms: "Nolwenn",
  date_naissance: "03/02/1999",
  sexe: "F",
  code_commune_naissance: "44184",
  commune_naissance: "Saint-Nazaire",
  email: "nolwenn.mahe@example.org",
  statut: "salarié",
  voie: "apprentissage",
  date_entree: "12/01/2026",
  siret_centre: "90000000100017",
};

describe("A refused enrolment", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  it("is notified by a word of the centre, from the page of one person and from a line of a file", async () => {
    const centre = await site.as("centre@estuaire.example");
    const page = await centre.newPage();
    for (const language of ["/en", ""]) {
      await page.goto(`${site.address}${language}${enrolment}`);
      const en = language === "/en";
      for (const [name, value] of Object.entries(person)) {
        const field = page.locator(`form [name="${name}"]`).first();
        const isChoice = (await field.evaluate((one) => (one as { tagName?: string }).tagName)) === "SELECT";
        if (isChoice) await field.selectOption(value);
        else await field.fill(value.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$3-$2-$1"));
      }
      await press(page, en ? "Enrol this person" : "Inscrire cette personne");
      await lookAt(page, `refused-person${language.replace("/", "-")}`);
    }
    await press(page, "Notifier ce refus");
    expect(await readOn(page)).toContain("Le refus est notifié par 2 lettres.");
    await lookAt(page, "refused-person-notified");

    const rows = [
      { ...person, voie: "plan de développement des compétences" },
      { ...person, nom_naissance: "Apprenti", email: "apprenti@example.org" },
    ];
    const file = writeCsv(
      Object.keys(person),
      rows.map((row) => Object.values(row)),
    );
    await page.locator("input[type=file]").setInputFiles({
      name: "liste.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(file),
    });
    await press(page, "Vérifier le fichier");
    await unfold(page, "Notifier un refus");
    await lookAt(page, "refused-line");
    await page.getByRole("button", { name: /^Notifier ce refus/ }).click();
    await page.waitForLoadState();
    expect(await readOn(page)).toContain("Le refus est notifié par 2 lettres.");
    await centre.close();

    const office = await site.as("secretariat@metallurgie.example");
    const desk = await office.newPage();
    await desk.goto(`${site.address}/travail/lettres`);
    expect(await readOn(desk)).toContain("Votre inscription est refusée");
    await lookAt(desk, "refused-letters");
    await desk
      .getByRole("link", { name: /Votre inscription est refusée/ })
      .first()
      .click();
    await desk.waitForLoadState();
    await lookAt(desk, "refused-letter");
    await desk.goto(`${site.address}/travail/donnees`);
    await lookAt(desk, "refused-lengths");
    await office.close();
  });
});
