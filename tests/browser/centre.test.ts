import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { button, leading, link, readOn, tabTo } from "../support/hands.ts";
import { lookAt } from "../support/look.ts";
import { type ServedSite, servedSite } from "../support/site.ts";

const columns = [
  "nom_naissance",
  "prenoms",
  "date_naissance",
  "sexe",
  "code_commune_naissance",
  "commune_naissance",
  "email",
  "statut",
  "voie",
  "date_entree",
  "siret_centre",
] as const;
type Line = Record<(typeof columns)[number], string>;

const letters = (n: number): string =>
  String.fromCharCode(65 + Math.floor(n / 26), 97 + (n % 26), 97 + ((n * 7) % 26));
const good = (n: number): Line => ({
  nom_naissance: `Kermadec${letters(n)}`,
  prenoms: "Nolwenn",
  date_naissance: "03/02/1999",
  sexe: "F",
  code_commune_naissance: "44184",
  commune_naissance: "Saint-Nazaire",
  email: "",
  statut: "salarié",
  voie: "plan de développement des compétences",
  date_entree: "12/01/2026",
  siret_centre: "90000000100017",
});

/** What stands wrongly in seven lines of the file: five cannot be read, two are refused by a rule or a role. */
const spoiled: readonly (readonly [number, keyof Line, string])[] = [
  [5, "date_naissance", "31/02/1999"],
  [31, "commune_naissance", ""],
  [62, "code_commune_naissance", "4418"],
  [90, "statut", "stagiaire"],
  [120, "email", "nolwenn(at)exemple.fr"],
  [151, "voie", "apprentissage"],
  [188, "siret_centre", "90000000200015"],
];

const fileOf200 = (): string => {
  const lines = Array.from({ length: 200 }, (_, i) => good(i));
  for (const [line, column, text] of spoiled) {
    const spoilt = lines[line - 2];
    if (spoilt) spoilt[column] = text;
  }
  return [columns.join(";"), ...lines.map((line) => columns.map((column) => line[column]).join(";"))].join(
    "\n",
  );
};

/** A person at the mouse: each press of it counts. What is typed, and the Tab key, do not. */
class Mouse {
  clicks = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async on(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.first().click();
  }

  async to(what: Locator): Promise<void> {
    this.clicks += 1;
    await leading(this.page, () => what.first().click());
  }

  async choosing(what: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    this.clicks += 1;
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), what.click()]);
    await chooser.setFiles(file);
  }
}

describe("A new centre manager with a file of 200, seven lines of which are bad", () => {
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

  it("enrols them all in ten clicks at most, the bad lines mended on the page that shows them", async () => {
    const page = await centre.newPage();
    const mouse = new Mouse(page);
    await page.goto(`${site.address}/travail`);
    await mouse.to(link(page, /^Inscrire/));
    await mouse.choosing(page.getByLabel("Fichier CSV ou XLSX"), {
      name: "candidats.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(fileOf200()),
    });
    await mouse.to(button(page, "Vérifier le fichier"));
    expect(await readOn(page)).toContain("193 lignes sont prêtes, 7 sont à corriger.");
    await lookAt(page, "centre-bad-lines");

    for (const [i, [line, column]] of spoiled.entries()) {
      const cell = page.locator(`[name="l${line}.${column}"]`);
      if (i === 0) await mouse.on(cell);
      else await tabTo(page, cell);
      const right = good(line - 2)[column] || "nolwenn@exemple.fr";
      if ((await cell.evaluate((one) => (one as unknown as { tagName: string }).tagName)) === "SELECT")
        await cell.selectOption(right);
      else {
        await page.keyboard.press("Control+A");
        await page.keyboard.insertText(right);
      }
    }
    await mouse.to(button(page, "Corriger et revoir"));
    expect(await readOn(page)).toContain("200 lignes sont prêtes, aucune n'est à corriger.");
    await lookAt(page, "centre-mended");
    await mouse.to(button(page, "Inscrire les 200 lignes"));
    await lookAt(page, "centre-enrolled");

    expect(await readOn(page)).toContain("200 personnes sont inscrites.");
    expect(mouse.clicks).toBeLessThanOrEqual(10);
    await page.close();
  });

  it("is told, where a correction is itself wrong, what is still to correct, and keeps the rest", async () => {
    const page = await centre.newPage();
    await page.goto(`${site.address}/travail/sessions/MET-PROCHAIN/inscrire`);
    const lines = [{ ...good(400), statut: "x", date_naissance: "99/99/1999" }, good(401)];
    await page.getByLabel("Fichier CSV ou XLSX").setInputFiles({
      name: "deux.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        [columns.join(";"), ...lines.map((line) => columns.map((column) => line[column]).join(";"))].join(
          "\n",
        ),
      ),
    });
    await leading(page, () => button(page, "Vérifier le fichier").click());
    await page.locator('[name="l2.date_naissance"]').fill("04/05/1994");
    await leading(page, () => button(page, "Corriger et revoir").click());

    expect(await readOn(page)).toContain("Une ligne est prête, une est à corriger.");
    expect(await page.locator('[name="l2.date_naissance"]').count()).toBe(0);
    await page.locator('[name="l2.statut"]').selectOption("salarié");
    await leading(page, () => button(page, "Corriger et revoir").click());
    expect(await readOn(page)).toContain("2 lignes sont prêtes, aucune n'est à corriger.");
    await page.close();
  });
});
