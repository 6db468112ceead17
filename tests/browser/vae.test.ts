import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOfAccess } from "../support/axe.ts";
import { fill, follow, press, readOn } from "../support/hands.ts";
import { picture, type ServedSite, servedSite } from "../support/site.ts";

describe("A VAE file", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  const looked = async (page: Page, name: string): Promise<void> => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `vae-${name}-${width}`);
      expect(await faultsOfAccess(page)).toEqual([]);
      expect(
        await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
      ).toBe(0);
    }
  };

  it("is followed step by step by the secretariat, and read by the person", async () => {
    const office = await site.as("secretariat@metallurgie.example");
    const page = await office.newPage();
    await page.goto(`${site.address}/travail/sessions/MET-2026-03/candidats`);
    await follow(page, "Agnès Brébion");
    await looked(page, "before");
    await fill(page, { Étape: "Dossier de recevabilité complet", Jour: "2026-03-02" });
    await press(page, "Inscrire cette étape");
    await fill(page, { Étape: "Réponse sur la recevabilité", Jour: "2026-04-01" });
    await press(page, "Inscrire cette étape");
    await looked(page, "answered");
    expect(await readOn(page)).toContain("Le dossier de VAE est recevable.");
    expect(await readOn(page)).toContain("Déclaré recevable le 1er avril 2026.");
    await office.close();

    const own = await site.asCandidate("MET-2026-03", "Brébion");
    const path = await own.newPage();
    for (const language of ["/en", ""]) {
      await path.goto(`${site.address}${language}/travail/mon-parcours`);
      await looked(path, `own${language.replace("/", "-")}`);
    }
    expect(await readOn(path)).toContain("Réponse sur la recevabilité 1er avril 2026, recevable");
    await own.close();
  });
});
