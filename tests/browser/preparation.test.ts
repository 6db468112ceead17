import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { button, leading, link, readOn, tabTo } from "../support/hands.ts";
import { lookAt } from "../support/look.ts";
import { type ServedSite, servedSite } from "../support/site.ts";

describe("A candidate prepared by their centre", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  /** Someone at the keyboard alone: a control is reached by Tab and acted on by a key. */
  const keyed = (page: Page) => {
    const control = (label: string) => page.getByLabel(label, { exact: true }).first();
    return {
      tick: async (label: string) => {
        await tabTo(page, page.getByRole("checkbox", { name: label }).first());
        await page.keyboard.press("Space");
      },
      write: async (label: string, text: string) => {
        await tabTo(page, control(label));
        await page.keyboard.insertText(text);
      },
      // The order in which a date field takes its parts is the browser's own.
      writeDay: async (label: string, day: string) => {
        await tabTo(page, control(label));
        await control(label).fill(day);
      },
      enter: async (what: ReturnType<typeof button>) => {
        await tabTo(page, what);
        await leading(page, () => page.keyboard.press("Enter"));
      },
    };
  };

  const looked = async (page: Page, path: string, name: string): Promise<void> => {
    for (const language of ["/en", ""]) {
      await page.goto(`${site.address}${language}${path}`);
      await lookAt(page, `preparation-${name}${language.replace("/", "-")}`);
    }
  };

  it("is positioned, planned and started by keyboard, then reads their own plan", async () => {
    const centre = await site.as("centre@estuaire.example");
    const page = await centre.newPage();
    const hands = keyed(page);
    await looked(page, "/travail", "day");
    await hands.enter(link(page, /^Maëlle Dussart : À positionner/));
    const path = new URL(page.url()).pathname;
    await looked(page, path, "to-position");

    await hands.write("Mené par", "Gaëlle Rioual");
    await hands.tick("Entretien");
    for (const code of ["C3", "C4", "C5", "C6", "C7"]) await hands.tick(code);
    await hands.enter(button(page, "Inscrire le positionnement"));
    expect(await readOn(page)).toContain("Maëlle Dussart : plan à écrire");
    await looked(page, path, "to-plan");

    await hands.writeDay("Premier jour", site.today());
    await hands.writeDay("Dernier jour", "2099-12-31");
    for (const block of ["C1", "C2"]) {
      const group = page.getByRole("group", { name: new RegExp(`^${block} `) });
      await tabTo(page, group.getByLabel("Heures au centre"));
      await page.keyboard.insertText("14");
    }
    await hands.enter(button(page, "Inscrire le plan"));
    expect(await readOn(page)).toContain("Le plan finit le 31 décembre 2099, après le jury");
    await lookAt(page, "preparation-plan-refused");

    await hands.writeDay("Dernier jour", site.today());
    await hands.enter(button(page, "Inscrire le plan"));
    expect(await readOn(page)).toContain("Maëlle Dussart : début à déclarer");
    await looked(page, path, "to-start");
    await hands.enter(button(page, "Déclarer le début"));
    expect(await readOn(page)).toContain("Maëlle Dussart est en formation");
    await looked(page, path, "started");
    await looked(page, path.replace(/\/preparation$/, ""), "file");
    await centre.close();

    const own = await site.as("maelle.dussart@example.org");
    const plan = await own.newPage();
    await looked(plan, "/travail/mon-parcours", "own");
    expect(await readOn(plan)).toContain("28 h au centre.");
    await own.close();
  });
});
