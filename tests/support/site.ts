import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { uuidv7 } from "uuidv7";
import { type DemonstrationMeans, seedDemonstration } from "../../src/demonstration/index.ts";
import { loadSession } from "../../src/jury/index.ts";
import { type Day, dayInParis } from "../../src/kernel/index.ts";
import { localOutbox, remindTask } from "../../src/notices/index.ts";
import {
  grantRole,
  identityProvider,
  oneTimeLink,
  type ProviderSettings,
  saveAccount,
} from "../../src/people/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { site } from "../../src/web/index.ts";
import { type Codes, codesAt } from "./codes.ts";
import { testDatabase } from "./database.ts";
import { projectRoot } from "./demonstration.ts";

/** The demonstration's site on a port of its own, with a browser in front of it. */
export type ServedSite = {
  readonly address: string;
  readonly browser: Browser;
  /** A browser context of someone not signed in. */
  readonly anyone: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A browser context signed in as this person, by a one-time link. */
  readonly as: (email: string, options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A browser context of the person of this name enrolled in a session, given an account of their own. */
  readonly asCandidate: (
    session: string,
    birthName: string,
    options?: BrowserContextOptions,
  ) => Promise<BrowserContext>;
  /** A browser of its own whose data lie in this folder, signed in: a device that may be stopped and started again. */
  readonly device: (email: string, folder: string) => Promise<BrowserContext>;
  /** The address of a one-time link of this person, not opened yet. */
  readonly linkOf: (email: string) => Promise<string>;
  /** The address that the last letter to someone leads to. */
  readonly linkInLetterTo: (email: string) => Promise<string>;
  /** The code that the phone of this signer shows, one that has not served. */
  readonly codeOf: Codes;
  readonly today: () => Day;
  /** Writes the letters that each morning brings. */
  readonly morning: () => Promise<void>;
  /** Lets days go by: everyone signs in anew. */
  readonly daysLater: (days: number) => void;
  readonly close: () => Promise<void>;
};

const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
/** The most that a page of ours may take to come, in milliseconds. */
const patience = 10_000;
const browserPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Starts the site on real data and a browser; close both when done. The clock is the real one, and days may go by. */
export const servedSite = async (
  trusting: (address: string) => Promise<readonly ProviderSettings[]> = async () => [],
): Promise<ServedSite> => {
  const database = await testDatabase();
  let passed = 0;
  const now = () => new Date(Date.now() + passed * 86_400_000);
  const world = { today: () => dayInParis(now()), now, newId: uuidv7 };
  let handler: (request: Request) => Response | Promise<Response> = () =>
    new Response("starting", { status: 503 });
  const server = await new Promise<Server>((resolve) => {
    const opened = serve({ fetch: (request) => handler(request), port: 0, hostname: "127.0.0.1" }, () =>
      resolve(opened),
    ) as Server;
  });
  // A name, not a number: passkeys are bound to a name.
  const address = `http://localhost:${(server.address() as { port: number }).port}`;
  const means: DemonstrationMeans = {
    world,
    texts: readTexts(projectRoot),
    masterKey: new Uint8Array(32),
    publicUrl: address,
    root: projectRoot,
  };
  await seedDemonstration(database.db, means);
  const identityProviders = (await trusting(address)).map(identityProvider);
  const app = site({ ...means, db: database.db, demonstration: true, identityProviders });
  handler = (request) => app.fetch(request);
  const browser = await chromium.launch({ executablePath: browserPath, args: [...flags, ...quiet] });
  const accountOf = async (session: string, birthName: string): Promise<string> => {
    const { db } = database;
    const file = await loadSession(db, means.texts, session);
    const person = file?.candidates.find((one) => one.person.birthName === birthName)?.person;
    if (!file || !person) throw new Error(`${session} has no ${birthName}`);
    const email = `${person.id}@candidate.example`;
    const account = await saveAccount(db, world, { email, name: `${person.firstNames[0]} ${birthName}` });
    const role = { certifierId: file.certifier.id, role: "candidate", personId: person.id } as const;
    await grantRole(db, account, role);
    return email;
  };
  const linkOf = async (email: string): Promise<string> => {
    const token = await oneTimeLink(database.db, world, email, 24 * 60);
    if (!token) throw new Error(`nobody signs in as ${email}`);
    return `${address}/connexion/${token}`;
  };
  const anyone = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const context = await browser.newContext({
      locale: "fr-FR",
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    context.setDefaultTimeout(patience);
    return context;
  };
  const enter = async (context: BrowserContext, email: string): Promise<void> => {
    const page = await context.newPage();
    await page.goto(await linkOf(email));
    await page.locator("main button[type=submit]").click();
    await page.waitForURL(`${address}/travail**`);
    await page.close();
  };
  const as = async (email: string, options?: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await anyone(options);
    await enter(context, email);
    return context;
  };
  return {
    address,
    browser,
    anyone,
    as,
    asCandidate: async (session, birthName, options) => as(await accountOf(session, birthName), options),
    device: async (email, folder) => {
      const context = await chromium.launchPersistentContext(folder, {
        executablePath: browserPath,
        args: [...flags, ...quiet],
        locale: "fr-FR",
        viewport: { width: 390, height: 844 },
      });
      context.setDefaultTimeout(patience);
      await enter(context, email);
      return context;
    },
    linkOf,
    linkInLetterTo: async (email) => {
      const letter = (await localOutbox(database.db, means.masterKey)).find(({ to }) => to === email);
      const [link] = /http:\S+/.exec(letter?.body ?? "") ?? [];
      if (!link) throw new Error(`no letter to ${email} leads anywhere`);
      return link;
    },
    codeOf: codesAt(now),
    today: world.today,
    morning: async () => {
      await remindTask(database.db, means)({});
    },
    daysLater: (days) => {
      passed += days;
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
export const picture = (page: Page, name: string): Promise<Buffer> => {
  const taken = () =>
    page.screenshot({ path: `${projectRoot}tests/browser/screenshots/${name}.png`, fullPage: true });
  // A busy machine may miss a picture; a page that cannot be drawn fails twice.
  return taken().catch(taken);
};
