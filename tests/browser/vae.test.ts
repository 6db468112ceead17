import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill, follow, press, readOn } from "../support/hands.ts";
import { lookAt } from "../support/look.ts";
import { type ServedSite, servedSite } from "../support/site.ts";

describe("A VAE file", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  it("is followed step by step by the secretariat, and read by the person", async () => {
    const office = await site.as("secretariat@metallurgie.example");
    const page = await office.newPage();
    await page.goto(`${site.address}/travail/sessions/MET-2026-03/candidats`);
    await follow(page, "Agnès Brébion");
    await page.getByText("Inscrire un avis sur la faisabilité").click();
    await lookAt(page, "vae-before");
    await fill(page, {
      "Jour de l'entretien": "2026-02-10",
      "Qui a reçu la personne": "Inès Costa, centre de l'Estuaire",
      Avis: "Poursuivre la VAE pour des blocs",
      "Motif, que la personne lira": "Le réglage a été peu pratiqué.",
    });
    await press(page, "Inscrire cet avis");
    await fill(page, { Étape: "Dossier de recevabilité complet", Jour: "2026-03-02" });
    await press(page, "Inscrire cette étape");
    await fill(page, { Étape: "Réponse sur la recevabilité", Jour: "2026-04-01" });
    await press(page, "Inscrire cette étape");
    await lookAt(page, "vae-answered");
    expect(await readOn(page)).toContain("Le dossier de VAE est recevable.");
    expect(await readOn(page)).toContain("Déclaré recevable le 1er avril 2026.");
    await office.close();

    const own = await site.asCandidate("MET-2026-03", "Brébion");
    const path = await own.newPage();
    for (const language of ["/en", ""]) {
      await path.goto(`${site.address}${language}/travail/mon-parcours`);
      await lookAt(path, `vae-own${language.replace("/", "-")}`);
    }
    expect(await readOn(path)).toContain("Le réglage a été peu pratiqué.");
    expect(await readOn(path)).toContain("Réponse sur la recevabilité 1er avril 2026, recevable");
    await own.close();
  });
});
