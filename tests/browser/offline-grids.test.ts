import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOfAccess } from "../support/axe.ts";
import { readOn } from "../support/hands.ts";
import { picture, type ServedSite, servedSite } from "../support/site.ts";

const assessor = "evaluatrice@estuaire.example";
const session = "MET-PROCHAIN";

describe("An assessor's grids in a workshop without a network", () => {
  let site: ServedSite;
  let folder: string;
  let phone: BrowserContext;
  let page: Page;
  /** The same assessor elsewhere, who only reads. */
  let office: BrowserContext;

  beforeAll(async () => {
    site = await servedSite();
    office = await site.as(assessor);
    folder = mkdtempSync(join(tmpdir(), "opencqp-device-"));
    phone = await site.device(assessor, folder);
    page = await phone.newPage();
    await open(page);
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    await page.reload();
    await ready(page);
  });
  afterAll(async () => {
    await phone.close();
    await office.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ready = (on: Page) => on.locator("[data-island=ready]").waitFor();
  const open = async (on: Page): Promise<void> => {
    await on.goto(`${site.address}/travail/evaluations/${session}/hors-ligne`);
    await ready(on);
  };
  const candidate = async (on: Page, rank: number): Promise<void> => {
    await on.locator("#candidats + ul a").nth(rank).click();
    await on.locator("form[data-candidate]").waitFor();
  };
  /** Answers the item of this rank, from 0, and waits until the device says that it keeps it. */
  const answer = async (on: Page, rank: number, says: "Acquise" | "Non acquise"): Promise<void> => {
    const item = on.locator("form[data-candidate] > ol > li").nth(rank);
    await item.getByText(says, { exact: true }).click();
    await item.locator("[data-item] [data-status=now], [data-item] [data-status=ok]").waitFor();
  };
  const states = (on: Page): Promise<string[]> =>
    on.locator("form[data-candidate] [data-item]").allInnerTexts();
  /** Marks that the site holds of this assessor, item by item, as its own page says them. */
  const held = async (rank: number): Promise<{ item: string; mark: unknown }[]> => {
    const sheet = await office.request.get(`${site.address}/travail/evaluations/${session}/grilles.json`);
    return (await sheet.json()).candidates[rank].standing;
  };
  const signIn = async (): Promise<void> => {
    const door = await phone.newPage();
    await door.goto(await site.linkOf(assessor));
    await door.locator("main button[type=submit]").click();
    await door.waitForURL(`${site.address}/travail**`);
    await door.close();
  };
  const allSent = (on: Page) => on.getByText("Tout est envoyé.").waitFor();

  it("are all on the phone once the page was opened with a network", async () => {
    expect(await readOn(page)).toContain("Tout est envoyé.");
    await picture(page, "offline-grids-list-390");
    expect(await faultsOfAccess(page)).toEqual([]);
    await candidate(page, 0);
    await page.getByLabel("En quelle qualité").fill("évaluatrice habilitée");
    await picture(page, "offline-grids-candidate-390");
    expect(await faultsOfAccess(page)).toEqual([]);
    expect(
      await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
    ).toBe(0);
  });

  it("keep what is typed while the network is cut and the browser is killed", async () => {
    await phone.setOffline(true);
    await answer(page, 0, "Acquise");
    await answer(page, 1, "Non acquise");
    await answer(page, 2, "Acquise");
    await page.getByText("Sans réseau.").waitFor();
    await picture(page, "offline-grids-offline-390");
    expect((await states(page)).slice(0, 3)).toEqual(Array(3).fill("Sur cet appareil"));
    expect(await held(0)).toEqual([]);

    const killed = new Promise((gone) => phone.once("close", gone));
    const browser = await page.context().newCDPSession(page);
    await browser.send("Browser.crash").catch(() => undefined);
    await killed;
    phone = await chromium.launchPersistentContext(folder, {
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: ["--headless", "--no-sandbox", "--disable-gpu"],
      viewport: { width: 390, height: 844 },
    });
    phone.setDefaultTimeout(10_000);
    await phone.setOffline(true);
    page = await phone.newPage();
    await open(page);
    expect(await readOn(page)).toMatch(/Sans réseau\. 3 saisies à envoyer\./);
    await candidate(page, 0);
    expect((await states(page)).slice(0, 3)).toEqual(Array(3).fill("Sur cet appareil"));
  });

  it("send each mark once the network is back and their assessor signed in, though the session ended meanwhile", async () => {
    await phone.setOffline(false);
    await page.getByText("Votre session est finie").waitFor();
    await picture(page, "offline-grids-signed-out-390");
    await signIn();

    await open(page);
    await allSent(page);
    expect((await held(0)).map(({ item, mark }) => [item, mark])).toEqual([
      ["C1", { acquired: true }],
      ["C2", { acquired: false }],
      ["C3", { acquired: true }],
    ]);
    await candidate(page, 0);
    expect((await states(page)).slice(0, 3)).toEqual(Array(3).fill("Envoyée"));
  });

  it("send again what the site took without being heard, and it stands once", async () => {
    let lost = 0;
    await page.route("**/grilles.json", async (route) => {
      if (route.request().method() !== "POST" || lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort("connectionfailed");
    });
    await answer(page, 3, "Acquise");
    await page.getByText("Sans réseau.").waitFor();
    expect(await held(0)).toHaveLength(4);
    await page.getByRole("button", { name: "Envoyer maintenant" }).click();
    await allSent(page);
    await page.unrouteAll();
    expect(lost).toBeGreaterThan(1);
    expect(await held(0)).toHaveLength(4);
  });

  it("keep what was seen of each criterion, and wait for a word where one is not met", async () => {
    await phone.setOffline(true);
    await page.locator("form[data-candidate] a").first().click();
    await candidate(page, 1);
    await page.getByLabel("En quelle qualité").fill("évaluatrice habilitée");
    const item = page.locator("form[data-candidate] > ol > li").first();
    await item.getByText("Critères et observation").click();
    await item.getByLabel("Non atteint", { exact: true }).first().check();
    await item.getByText("Non acquise", { exact: true }).click();
    await item.getByText("dites ce que vous avez vu", { exact: false }).last().waitFor();
    await picture(page, "offline-grids-criteria-390");
    expect(await faultsOfAccess(page)).toEqual([]);
    await item.getByLabel("Observation", { exact: true }).fill("La gamme oublie le contrôle final.");
    await item.locator("[data-item] [data-status=now]").waitFor();
    await phone.setOffline(false);
    await allSent(page);

    expect((await held(1))[0]).toMatchObject({
      item: "C1",
      mark: { acquired: false },
      grounds: { criteria: ["not-met"], observation: "La gamme oublie le contrôle final." },
    });
    await page.locator("form[data-candidate] a").first().click();
    await candidate(page, 0);
  });

  it("show two devices' different marks, and the one that their assessor chooses stands", async () => {
    const tablet = await site.as(assessor);
    const other = await tablet.newPage();
    await open(other);
    await candidate(other, 0);
    await other.getByLabel("En quelle qualité").fill("évaluatrice habilitée");
    await phone.setOffline(true);
    await answer(page, 4, "Acquise");
    await page.getByText("Sans réseau.").waitFor();
    await answer(other, 4, "Non acquise");
    await allSent(other);

    await phone.setOffline(false);
    await page.getByText("Vous avez noté autre chose depuis un autre appareil").waitFor();
    await picture(page, "offline-grids-conflict-390");
    expect(await faultsOfAccess(page)).toEqual([]);
    expect((await held(0)).find(({ item }) => item === "C5")?.mark).toEqual({ acquired: false });
    await page.getByRole("button", { name: "Garder celle-ci (Acquise)" }).click();
    await allSent(page);
    expect((await held(0)).find(({ item }) => item === "C5")?.mark).toEqual({ acquired: true });

    await answer(page, 6, "Acquise");
    await page.getByText("1 saisie à envoyer.").waitFor();
    await allSent(page);
    await answer(other, 6, "Non acquise");
    await other.getByText("Vous avez noté autre chose depuis un autre appareil").waitFor();
    await other.getByRole("button", { name: "Garder l’autre (Acquise)" }).click();
    await allSent(other);
    expect((await held(0)).find(({ item }) => item === "C7")?.mark).toEqual({ acquired: true });
    await tablet.close();
  });

  it("are shown to nobody once their assessor is signed out, and what was typed leaves when they come back", async () => {
    await phone.setOffline(true);
    await answer(page, 5, "Acquise");
    await phone.clearCookies();
    await phone.setOffline(false);
    await page.getByText("Votre session est finie").waitFor();
    await page.reload();
    expect(page.url()).toContain("/connexion");
    await phone.setOffline(true);
    await expect(open(page)).rejects.toThrow();

    await phone.setOffline(false);
    await signIn();
    await open(page);
    await allSent(page);
    expect((await held(0)).map(({ item }) => item)).toContain("C6");
  });
});
