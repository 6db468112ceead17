import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOfAccess } from "../support/axe.ts";
import { beyondTheKeyboard } from "../support/keyboard.ts";
import { kindOf, reachable } from "../support/reachable.ts";
import { picture, type ServedSite, servedSite } from "../support/site.ts";

/** Each with their own pages; those seen by an earlier one are looked at once. */
const people = {
  secretariat: "secretariat@metallurgie.example",
  centre: "centre@estuaire.example",
  assessor: "evaluatrice@estuaire.example",
  juror: "jure@metallurgie.example",
  candidate: "maelle.dussart@example.org",
  organiser: "chambre@metallurgie.example",
  trainer: "formateur@estuaire.example",
  president: "presidence@metallurgie.example",
  regulator: "controle@etat.example",
  operator: "exploitant@plateforme.example",
} as const;

const looked = new Set<string>();
const looks = [
  ["", 1280],
  ["", 390],
  ["/en", 1280],
  ["/en", 390],
] as const;

describe("Every page that links lead to", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  it.each(Object.entries(people))(
    "from the %s's first page opens, in both languages, wide and narrow, for axe and for the keyboard alone",
    async (who, email) => {
      const context = await site.as(email);
      const pages = await reachable(context, site.address);
      expect(pages.filter(({ status }) => status !== 200)).toEqual([]);
      const page = await context.newPage();
      for (const { path } of pages) {
        if (looked.has(kindOf(path))) continue;
        looked.add(kindOf(path));
        for (const [language, width] of looks) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`${site.address}${language}${path}`);
          await picture(
            page,
            `page-${who}${kindOf(path).replace(/[^\w-]+/g, "-")}${language.slice(1)}-${width}`,
          );
          expect([path, language, width, await faultsOfAccess(page)]).toEqual([path, language, width, []]);
          expect([
            path,
            await page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth",
            ),
          ]).toEqual([path, 0]);
        }
        expect([path, await beyondTheKeyboard(page)]).toEqual([path, []]);
      }
      await context.close();
    },
    600_000,
  );
});
