import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOfAccess } from "../support/axe.ts";
import { fill, follow, press, readOn } from "../support/hands.ts";
import { picture, type ServedSite, servedSite } from "../support/site.ts";

const office = "secretariat@metallurgie.example";

describe("Someone who looks for a candidate", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  it("sees them while writing, and the name stands in no address", async () => {
    const context = await site.as(office);
    const page = await context.newPage();
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    await page.goto(`${site.address}/travail`);
    await follow(page, "Rechercher");
    await page.getByRole("searchbox").pressSequentially("dussart m");
    await page.locator("#found-candidates").waitFor();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `search-found-${width}`);
      expect(await faultsOfAccess(page)).toEqual([]);
    }
    expect(await readOn(page)).toContain("Maëlle Dussart");
    await follow(page, "Maëlle Dussart");
    expect(await readOn(page)).toContain("Maëlle Dussart");
    expect(addresses.filter((address) => /dussart/i.test(address))).toEqual([]);
    await context.close();
  });

  it("finds them with the button alone where no script runs", async () => {
    const context = await site.as(office, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}/en/travail/recherche`);
    await fill(page, { "Name, reference or number": "Dussart" });
    await press(page, "Search");
    await picture(page, "search-without-script");
    expect(await readOn(page)).toContain("Maëlle Dussart");
    await context.close();
  });
});
