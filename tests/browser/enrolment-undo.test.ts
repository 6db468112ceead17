import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOfAccess } from "../support/axe.ts";
import { follow, press, readOn } from "../support/hands.ts";
import { picture, type ServedSite, servedSite } from "../support/site.ts";

const session = "/travail/sessions/MET-PROCHAIN";

describe("A centre that enrolled someone by mistake", () => {
  let site: ServedSite;
  let centre: BrowserContext;
  beforeAll(async () => {
    site = await servedSite();
    centre = await site.as("centre@estuaire.example");
  });
  afterAll(async () => {
    await centre.close();
    await site.close();
  });

  it.each(["", "/en"])(
    "undoes it on the page that follows, after a look at who is taken out (in %s)",
    async (language) => {
      const page = await centre.newPage();
      const enrolled = await centre.request.post(`${site.address}${language}${session}/inscrire`, {
        headers: { Origin: site.address },
        maxRedirects: 0,
        form: {
          nom_naissance: "Le Bris",
          prenoms: "Nolwenn",
          date_naissance: "04/05/1994",
          sexe: "F",
          code_commune_naissance: "44184",
          commune_naissance: "Saint-Nazaire",
          statut: "salarié",
          voie: "plan de développement des compétences",
          date_entree: site.today(),
          siret_centre: "90000000100017",
          initiative: "employeur",
        },
      });
      expect(enrolled.status()).toBe(303);
      await page.goto(`${site.address}${enrolled.headers()["location"]}`);
      await picture(page, `enrolment-offer${language.replace("/", "-")}-1280`);
      await follow(page, language ? /^Undo this enrolment.*Le Bris/ : /^Annuler cette inscription.*Le Bris/);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await picture(page, `enrolment-undo${language.replace("/", "-")}-${width}`);
        expect(await faultsOfAccess(page)).toEqual([]);
        expect(
          await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
        ).toBe(0);
      }
      expect(await readOn(page)).toContain("Nolwenn Le Bris");
      await press(page, language ? "Undo this enrolment" : "Annuler cette inscription");
      expect(await readOn(page)).not.toContain("Nolwenn Le Bris");
      await page.close();
    },
  );
});
