import { randomBytes } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { seedDemonstration } from "../../src/demonstration/index.ts";
import type { World } from "../../src/kernel/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { site } from "../../src/web/index.ts";
import { type TestDatabase, testDatabase } from "./database.ts";
import { projectRoot } from "./demonstration.ts";
import { base, signedIn, Visitor } from "./visitor.ts";

/** The demonstration's site without a network, for one test file, with its people at their browsers. */
export type Workplace = {
  readonly means: { readonly world: World } & ReturnType<typeof meansIn>;
  /** There once the tests of the file begin. */
  readonly database: TestDatabase;
  /** Someone signed in by a one-time link. */
  readonly as: (address: string) => Promise<Visitor>;
  readonly stranger: () => Visitor;
};

const meansIn = (world: World) => ({
  world,
  texts: readTexts(projectRoot),
  publicUrl: base,
  masterKey: randomBytes(32),
  root: projectRoot,
});

/** Opens it before the tests of the file that calls this, and drops it after them. */
export const workplace = (world: World): Workplace => {
  const means = meansIn(world);
  let opened: { readonly database: TestDatabase; readonly app: ReturnType<typeof site> } | undefined;
  const open = () => {
    if (!opened) throw new Error("the workplace opens when the tests begin");
    return opened;
  };
  beforeAll(async () => {
    const database = await testDatabase();
    await seedDemonstration(database.db, means);
    opened = { database, app: site({ ...means, db: database.db, demonstration: true }) };
  });
  afterAll(() => open().database.drop());
  return {
    means,
    get database() {
      return open().database;
    },
    as: (address) => signedIn(open().app, open().database.db, world, address),
    stranger: () => new Visitor(open().app),
  };
};
