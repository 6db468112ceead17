import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill, follow, press, readOn, unfold } from "../support/hands.ts";
import { lookAt } from "../support/look.ts";
import { type ServedSite, servedSite } from "../support/site.ts";

const president = "presidence@metallurgie.example";

describe("A birth name that was written wrongly", () => {
  let site: ServedSite;
  let office: BrowserContext;
  beforeAll(async () => {
    site = await servedSite();
    office = await site.as("secretariat@metallurgie.example");
  });
  afterAll(async () => {
    await office.close();
    await site.close();
  });

  it("is put right by the secretariat in every file, then on the certificate by two persons", async () => {
    const page = await office.newPage();
    await page.goto(`${site.address}/travail/sessions/MET-2026-03/candidats`);
    await follow(page, "Maëlle Dussart");
    await follow(page, "Corriger l'identité");
    await lookAt(page, "identity-form");
    await fill(page, {
      "Nom de naissance": "Dussard",
      "Motif de la correction": "Acte de naissance présenté",
    });
    await press(page, "Enregistrer la correction");
    await lookAt(page, "identity-file");
    expect(await readOn(page)).toContain("Des documents délivrés portent encore l'identité d'avant.");

    await follow(page, /^CQPM-/);
    const address = page.url();
    await unfold(page, "Corriger l'identité du titulaire");
    expect(await page.locator("#birthName").inputValue()).toBe("Dussard");
    await lookAt(page, "identity-edition");
    await press(page, "Demander la correction");
    expect(await readOn(page)).toContain("Une correction de l'identité est demandée.");

    const second = await (await site.as(president)).newPage();
    await second.goto(address);
    await fill(second, { "Code de votre application": site.codeOf(president) });
    await press(second, "Confirmer le changement");
    expect(await readOn(second)).toContain("Identité corrigée le");
    await lookAt(second, "identity-corrected");
    await second.context().close();
    await page.close();
  });

  it("is refused in words to a form without a reason, in English too", async () => {
    const page = await office.newPage();
    await page.goto(`${site.address}/en/travail/sessions/MET-2026-03/candidats`);
    await follow(page, "Maëlle Dussard");
    await follow(page, "Put the identity right");
    await fill(page, { "Reason for the correction": " " });
    await press(page, "Save the correction");
    expect(await readOn(page)).toContain("Nothing is changed.");
    expect(await readOn(page)).toContain("A reason is needed");
    await lookAt(page, "identity-refused-en");
    await page.close();
  });
});

describe("An address told of someone known without one", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  it("waits on the centre's page, and opens the person's space once the secretariat confirms it", async () => {
    const email = "ghjulia@example.org";
    const centre = await (await site.as("centre@estuaire.example")).newPage();
    await centre.goto(`${site.address}/travail/sessions/MET-PROCHAIN/inscrire`);
    await fill(centre, {
      "Nom de naissance": "Colonna",
      Prénoms: "Ghjulia",
      "Date de naissance": "1985-02-14",
      Sexe: "Femme",
      "Commune de naissance": "Ajaccio",
      "Code INSEE de la commune de naissance": "2A004",
      "Courriel (facultatif)": email,
      Statut: "salarié",
      Voie: "plan de développement des compétences",
      "Entrée en formation, ou dépôt de la VAE": "2026-01-12",
    });
    await press(centre, "Inscrire cette personne");
    await lookAt(centre, "address-list");
    await follow(centre, "Ghjulia Colonna");
    expect(await readOn(centre)).toContain(`L'adresse ${email} attend que le secrétariat la confirme`);
    await lookAt(centre, "address-at-centre");
    await centre.context().close();

    const office = await (await site.as("secretariat@metallurgie.example")).newPage();
    await office.goto(`${site.address}/travail`);
    expect(await readOn(office)).toContain("Confirmer l'adresse de 1 candidat");
    await lookAt(office, "address-day");
    await office.goto(`${site.address}/travail/sessions/MET-PROCHAIN/candidats`);
    await follow(office, "Ghjulia Colonna");
    await lookAt(office, "address-waits");
    await fill(office, { "Ce qui le montre": "Dite à l'accueil" });
    await press(office, "Enregistrer la réponse");
    expect(await readOn(office)).toContain("Dites si cette adresse est celle de la personne.");
    await lookAt(office, "address-refused");
    await office.getByLabel("Oui : lui ouvrir son espace").check();
    await press(office, "Enregistrer la réponse");
    expect(await readOn(office)).toContain("L'adresse est confirmée");
    await office.goto(office.url().replace("/travail", "/en/travail"));
    await lookAt(office, "address-confirmed-en");
    await office.context().close();

    const own = await (await site.as(email)).newPage();
    await own.goto(`${site.address}/travail/mon-parcours`);
    expect(await readOn(own)).toContain("CQPM-3248-");
    await own.context().close();
  });
});
