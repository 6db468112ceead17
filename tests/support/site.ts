import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { uuidv7 } from "uuidv7";
import { type DemonstrationMeans, performerLinks, seedDemonstration } from "../../src/demonstration/index.ts";
import { dayInParis } from "../../src/kernel/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { site } from "../../src/web/index.ts";
import { testDatabase } from "./database.ts";
import { projectRoot } from "./demonstration.ts";

/** The demonstration's site on a port of its own, with a browser in front of it. */
export type ServedSite = {
  readonly address: string;
  readonly browser: Browser;
  /** A browser context signed in as this person of the demonstration, by their one-time link. */
  readonly as: (email: string) => Promise<BrowserContext>;
  readonly close: () => Promise<void>;
};

const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browserPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Starts the site on real data and a browser; close both when done. The clock is the real one. */
export const servedSite = async (): Promise<ServedSite> => {
  const database = await testDatabase();
  const world = { today: () => dayInParis(new Date()), now: () => new Date(), newId: uuidv7 };
  let handler: (request: Request) => Response | Promise<Response> = () =>
    new Response("starting", { status: 503 });
  const server = await new Promise<Server>((resolve) => {
    const opened = serve({ fetch: (request) => handler(request), port: 0, hostname: "127.0.0.1" }, () =>
      resolve(opened),
    ) as Server;
  });
  const address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const means: DemonstrationMeans = {
    world,
    texts: readTexts(projectRoot),
    masterKey: new Uint8Array(32),
    publicUrl: address,
    root: projectRoot,
  };
  await seedDemonstration(database.db, means);
  const app = site({ ...means, db: database.db, demonstration: true });
  handler = (request) => app.fetch(request);
  const browser = await chromium.launch({ executablePath: browserPath, args: [...flags, ...quiet] });
  return {
    address,
    browser,
    as: async (email) => {
      const link = (await performerLinks(database.db, means)).find((one) => one.email === email);
      if (!link) throw new Error(`nobody signs in as ${email}`);
      const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${address}/connexion/${link.token}`);
      await page.locator("main button[type=submit]").click();
      await page.waitForURL(`${address}/travail**`);
      await page.close();
      return context;
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.drop();
    },
  };
};

/** Keeps a picture of the page among the artefacts of the run. */
export const picture = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: `${projectRoot}tests/browser/screenshots/${name}.png`, fullPage: true });
