import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { button, follow, leading, link, press, readOn, tabTo } from "../support/hands.ts";
import { lookAt } from "../support/look.ts";
import { type ServedSite, servedSite } from "../support/site.ts";

describe("A holder who shows their certificate", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  it("makes a link by keyboard alone, gives it to a stranger, and withdraws it", async () => {
    const context = await site.asCandidate("MET-2026-03", "Colonna");
    const page = await context.newPage();
    await page.goto(`${site.address}/travail/mon-parcours`);
    const show = link(page, /^Le montrer.*CQPM/);
    await tabTo(page, show);
    await leading(page, () => page.keyboard.press("Enter"));
    await lookAt(page, "sharing-before");
    await tabTo(page, page.getByLabel("mon nom"));
    await page.keyboard.press("Space");
    await tabTo(page, button(page, "Faire le lien"));
    await leading(page, () => page.keyboard.press("Enter"));
    await lookAt(page, "sharing-made");
    const address = await page.getByRole("link", { name: /\/partage\// }).getAttribute("href");

    const stranger = await (await site.anyone()).newPage();
    const path = new URL(address ?? "").pathname;
    for (const language of ["/en", ""]) {
      await stranger.goto(`${site.address}${language}${path}`);
      await lookAt(stranger, `sharing-shown${language.replace("/", "-")}`);
    }
    expect(await readOn(stranger)).toContain("Ghjulia Colonna");
    expect(await readOn(stranger)).not.toContain("Blocs acquis");

    await page.goto(`${site.address}/travail/mon-parcours`);
    await follow(page, /^Le montrer.*CQPM/);
    expect(await page.getByRole("link", { name: /\/partage\// }).count()).toBe(0);
    await leading(page, () => page.getByRole("button", { name: "Retirer le lien 1" }).click());
    expect(await readOn(page)).toContain("Le lien est retiré");
    expect((await stranger.goto(`${site.address}${path}`))?.status()).toBe(404);
    await context.close();
  });

  it("leads to LinkedIn by their own click alone, with the fields that the page names", async () => {
    const context = await site.asCandidate("MET-2026-03", "Colonna");
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(site.address)) elsewhere.push(request.url());
    });
    await page.goto(`${site.address}/en/travail/mon-parcours`);
    await follow(page, /^Show it.*CQPM/);
    await lookAt(page, "sharing-page-en");

    const address = new URL((await link(page, "Add to my LinkedIn profile").getAttribute("href")) ?? "");
    expect([...address.searchParams.keys()]).toEqual([
      "startTask",
      "name",
      "organizationName",
      "issueYear",
      "issueMonth",
      "certUrl",
      "certId",
    ]);
    expect(elsewhere).toEqual([]);
    await press(page, "Make the link");
    expect(await readOn(page)).toContain("Your link is ready");
    await context.close();
  });
});
