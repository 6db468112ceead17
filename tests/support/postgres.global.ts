import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate, openDatabase, startEmbedded } from "../../src/storage/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server's own database, for those who make databases on it. */
    adminUrl: string;
    template: string;
  }
}

/** One PostgreSQL for the run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["DATABASE_URL"];
  const folder = given ? undefined : mkdtempSync(join(tmpdir(), "opencqp-test-"));
  const server = folder
    ? await startEmbedded(folder, () => ({ id: randomUUID(), createdAt: new Date().toISOString() }))
    : undefined;
  const adminUrl = given ?? server?.url ?? "";
  const template = `opencqp_template_${process.pid}_${Date.now()}_${project.name.replaceAll(/\W/g, "")}`;
  await asAdmin(adminUrl, (client) => client.query(`create database ${template}`));
  const database = openDatabase(withName(adminUrl, template));
  await migrate(database.pool, new URL("../../migrations/", import.meta.url).pathname);
  await database.close();
  project.provide("adminUrl", adminUrl);
  project.provide("template", template);
  return async () => {
    await asAdmin(adminUrl, (client) => client.query(`drop database if exists ${template} with (force)`));
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
}

const withName = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: `/${name}` }).toString();

const asAdmin = async (url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> => {
  const client = new pg.Client({ connectionString: url, application_name: "opencqp-tests" });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};
