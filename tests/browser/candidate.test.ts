import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOfAccess } from "../support/axe.ts";
import { readOn } from "../support/hands.ts";
import { picture, type ServedSite, servedSite } from "../support/site.ts";

const path = "/travail/mon-parcours";

describe("A candidate", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  /** Looks at a page in both languages, wide and narrow; it is left open in French, wide. */
  const look = async (page: Page, address: string, name: string): Promise<void> => {
    for (const language of ["/en", ""])
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${site.address}${language}${address}`);
        await picture(page, `candidate-${name}${language.replace("/", "-")}-${width}`);
        expect([name, language, width, await faultsOfAccess(page)]).toEqual([name, language, width, []]);
        expect(
          await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
        ).toBe(0);
      }
  };

  it.each([
    [
      "before the jury",
      "MET-PROCHAIN",
      "Ferreira",
      ["Votre prochaine étape : 7 évaluations avant le jury", "dans 20 jours", "Aucun document"],
    ],
    ["who won all", "MET-2026-03", "Colonna", ["Votre certificat est délivré."]],
    ["who won a part", "MET-2026-03", "Hamidi", ["Il reste à obtenir"]],
    [
      "who won a part by marks",
      "BOU-2026-01",
      "Haddad",
      [
        "Il reste à obtenir Épreuve pratique de fabrication.",
        "Vous gardez aussi Épreuve de technologie, Sciences appliquées à l'alimentation",
        "Épreuve pratique de fabrication 8 sur 20",
      ],
    ],
    ["whose file was deferred", "MET-2026-03", "Quéméner", ["Le jury a ajourné votre dossier."]],
    ["who won nothing", "MET-2026-03", "Da Silva", ["Le jury n'a pas pu"]],
    ["whose award is awaited", "ALI-2026-02", "Traoré", ["Votre prochaine étape : l'attribution"]],
  ] as const)(
    "%s reads where they are, what comes next and by when",
    async (who, session, birthName, says) => {
      const context = await site.asCandidate(session, birthName, { bypassCSP: true });
      const page = await context.newPage();
      await look(page, path, who.replaceAll(" ", "-"));
      const read = await readOn(page);
      for (const words of says) expect(read).toContain(words);
      await context.close();
    },
  );
});
