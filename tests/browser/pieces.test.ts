import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { downloaded, fill, follow, link, press, readOn, unfold } from "../support/hands.ts";
import { lookAt } from "../support/look.ts";
import { type ServedSite, servedSite } from "../support/site.ts";

const session = "MET-PROCHAIN";
const project = { name: "projet.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 projet") };

describe("The pieces of a file", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  it("are added by a candidate and an assessor, found by the jury beside the file, and taken back by their author", async () => {
    const candidate = await (await site.as("maelle.dussart@example.org")).newPage();
    await candidate.goto(`${site.address}/travail/mon-parcours`);
    await follow(candidate, "Ajouter ou retirer une pièce");
    await fill(candidate, { "Nom de la pièce": "Projet technique" });
    await candidate.getByLabel("Fichier PDF, JPEG ou PNG").setInputFiles({
      name: "projet.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("un texte"),
    });
    await press(candidate, "Ajouter au dossier");
    expect(await readOn(candidate)).toContain("Ce fichier n'est ni un PDF, ni un JPEG, ni un PNG");
    await lookAt(candidate, "pieces-refused");
    await candidate.getByLabel("Fichier PDF, JPEG ou PNG").setInputFiles(project);
    await press(candidate, "Ajouter au dossier");
    expect(await readOn(candidate)).toContain("La pièce est dans le dossier.");
    await lookAt(candidate, "pieces-added");
    await candidate.goto(candidate.url().replace("/travail", "/en/travail"));
    await lookAt(candidate, "pieces-added-en");

    const assessor = await (await site.as("evaluatrice@estuaire.example")).newPage();
    await assessor.goto(`${site.address}/travail/evaluations/${session}`);
    await assessor.locator("tr", { hasText: "Dussart" }).getByRole("link").first().click();
    await assessor.waitForLoadState();
    await follow(assessor, "Pièces du dossier, photos");
    expect(await readOn(assessor)).toContain("Projet technique");
    expect(await readOn(assessor)).not.toContain("Retirer : Projet technique");

    site.daysLater(20);
    const office = await (await site.as("secretariat@metallurgie.example")).newPage();
    await office.goto(`${site.address}/travail/sessions/${session}/deliberation`);
    await office.locator("main table a", { hasText: "Dussart" }).click();
    await office.waitForLoadState();
    await lookAt(office, "pieces-jury");
    const kept = await downloaded(office, link(office, "Projet technique"));
    expect([kept.name, kept.bytes.toString()]).toEqual(["Projet-technique.pdf", "%PDF-1.7 projet"]);

    const later = await (await site.as("maelle.dussart@example.org")).newPage();
    await later.goto(`${site.address}/travail/mon-parcours`);
    await lookAt(later, "pieces-own-path");
    await follow(later, "Ajouter ou retirer une pièce");
    await unfold(later, "Retirer : Projet technique");
    await later.locator("details[open] button").click();
    await later.waitForLoadState();
    expect(await readOn(later)).toContain("Aucune pièce dans ce dossier.");
  });
});
