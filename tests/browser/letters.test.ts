import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOfAccess } from "../support/axe.ts";
import { picture, type ServedSite, servedSite } from "../support/site.ts";

/** How far a page scrolls sideways. */
const sideways = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

describe("What was written to whom", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
    await site.morning();
  });
  afterAll(() => site.close());

  it("is found from a session's papers: each convocation, its letter, and the letter's words", async () => {
    const context = await site.as("secretariat@metallurgie.example", { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}/travail/sessions/MET-PROCHAIN/papiers`);
    await picture(page, "letters-proof-1280");
    await page.getByRole("link", { name: "En attente" }).first().click();

    await page.getByText("vous convoque devant le jury").waitFor();
    expect(await page.getByRole("link", { name: "MET-PROCHAIN", exact: true }).count()).toBe(1);
    await context.close();
  });

  it("is filtered by session and kind, and each page has nothing that axe finds wrong", async () => {
    const context = await site.as("secretariat@metallurgie.example", { bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${site.address}/travail/lettres`);
    await page.getByLabel("Session (référence)").fill("MET-PROCHAIN");
    await page.getByLabel("Genre").selectOption("candidate-convened");
    await page.getByRole("button", { name: "Filtrer les lettres" }).click();
    const list = page.url();
    await page
      .getByRole("link", { name: /Vous êtes convoqué/ })
      .first()
      .click();
    const letter = page.url();
    const proof = `${site.address}/travail/sessions/MET-PROCHAIN/papiers`;

    for (const [name, address] of [
      ["list", list],
      ["one", letter],
      ["proof", proof],
    ] as const)
      for (const language of ["", "/en"])
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(address.replace(site.address, `${site.address}${language}`));
          await picture(page, `letters-${name}${language.replace("/", "-")}-${width}`);

          expect([name, await faultsOfAccess(page)]).toEqual([name, []]);
          expect([name, await page.evaluate(sideways)]).toEqual([name, 0]);
        }
    await context.close();
  });
});
