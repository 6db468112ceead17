import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { downloaded, fill, follow, press, readOn } from "../support/hands.ts";
import { lookAt } from "../support/look.ts";
import { type ServedSite, servedSite } from "../support/site.ts";

describe("A secretariat that writes a new version of a framework", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  it("sees what it changes and for whom before it is put in force", async () => {
    const context = await site.as("secretariat@metallurgie.example");
    const page = await context.newPage();
    await page.goto(`${site.address}/travail/referentiels`);
    await lookAt(page, "frameworks-list");
    await follow(page, /Technicien d.usinage/);
    const outline = page.locator("#outline");
    const written = await outline.inputValue();
    await outline.fill(`${written.replace("- C7 ", "- C77 ")}\n- C8 Tenir le poste propre`);
    await press(page, "Voir ce que cela change");
    await lookAt(page, "frameworks-effect");
    expect(await readOn(page)).toContain("Compétence ajoutée");
    expect(await readOn(page)).toContain("Ces sessions gardent la version avec laquelle elles sont prévues");

    await fill(page, {
      "En vigueur à partir du": "2027-06-01",
      "Décision qui la fonde": "Délibération de la CPNE",
    });
    await press(page, "Mettre en vigueur");
    expect(await readOn(page)).toContain("La version est mise en vigueur à partir de son jour.");
    expect(await outline.inputValue()).toContain("- C8 Tenir le poste propre");
    await page.goto(`${site.address}/en/travail/referentiels`);
    await lookAt(page, "frameworks-list-en");
    await context.close();
  });

  it("keeps a draft, leaves, comes back to it, and is told of a colleague who saved it meanwhile", async () => {
    const [one, other] = [
      await site.as("secretariat@boulangerie.example"),
      await site.as("secretariat@boulangerie.example"),
    ];
    const [page, colleague] = [await one.newPage(), await other.newPage()];
    const path = `${site.address}/travail/referentiels/cqp-0843-tourier`;
    await page.goto(path);
    const outline = page.locator("#outline");
    const written = await outline.inputValue();
    await outline.fill(`${written}\n- Z9 Tenir le fournil propre\nune ligne sans signe`);
    await press(page, "Enregistrer le projet");
    await lookAt(page, "frameworks-draft-to-correct");
    await page.goto(`${site.address}/travail/referentiels`);
    expect(await readOn(page)).toContain("Projet enregistré le");
    await lookAt(page, "frameworks-list-draft");

    await colleague.goto(path);
    await page.goto(path);
    await outline.fill(`${written}\n- Z9 Tenir le fournil propre`);
    await press(page, "Enregistrer le projet");
    await lookAt(page, "frameworks-draft");
    await colleague.locator("#outline").fill(`${written}\n- Z8 Fermer le fournil`);
    await press(colleague, "Enregistrer le projet");
    expect(await readOn(colleague)).toContain("Le projet a été enregistré depuis que vous l'avez ouvert");
    await lookAt(colleague, "frameworks-draft-meanwhile");
    await colleague.goto(`${site.address}/en/travail/referentiels/cqp-0843-tourier`);
    await lookAt(colleague, "frameworks-draft-en");
    await one.close();
    await other.close();
  });

  it("takes in a file: told of its bad line, mends it, and puts the draft in force", async () => {
    const context = await site.as("secretariat@metallurgie.example");
    const page = await context.newPage();
    await page.goto(`${site.address}/travail/referentiels`);
    await follow(page, /Technicien d.usinage/);
    const { name, bytes } = await downloaded(page, page.getByRole("link", { name: /^CSV/ }).last());
    const table = bytes.toString("utf8").trimEnd();
    const bring = async (content: string) => {
      await page.setInputFiles("#file", { name, mimeType: "text/csv", buffer: Buffer.from(content) });
      await press(page, "Reprendre comme projet");
    };

    await bring(`${table}\r\nA1;Un autre titre;C 9;Tenir le poste;=bien\r\n`);
    expect(await readOn(page)).toContain("n'est pas le titre donné à la ligne 2");
    await lookAt(page, "frameworks-import-bad");

    await bring(`${table}\r\nZ1;Tenir;Z9;Tenir le poste;'=bien\r\n`);
    expect(await readOn(page)).toContain("Le fichier est repris comme projet");
    await lookAt(page, "frameworks-import");
    expect(await page.locator("#outline").inputValue()).toContain("  * =bien");
    await fill(page, { "En vigueur à partir du": "2028-01-01", "Décision qui la fonde": "Délibération" });
    await press(page, "Enregistrer le projet");
    await page.goto(`${site.address}/en/travail/referentiels`);
    await follow(page, /Technicien d.usinage/);
    await lookAt(page, "frameworks-import-en");
    expect(await page.getByLabel("In force from").inputValue()).toBe("2028-01-01");
    await press(page, "Put in force");
    expect(await readOn(page)).toContain("2028-01-01");
    expect(await page.locator("#draft-kept").count()).toBe(0);
    await context.close();
  });
});
