import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "../../src/storage/index.ts";

export type TestDatabase = Database & { readonly url: string; readonly drop: () => Promise<void> };

/** A migrated database of its own, copied from the run's template; drop it when done. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const name = `opencqp_test_${randomBytes(8).toString("hex")}`;
  await admin(`create database ${name} template ${inject("template")}`);
  const url = Object.assign(new URL(inject("adminUrl")), { pathname: `/${name}` }).toString();
  const database = openDatabase(url);
  return {
    ...database,
    url,
    drop: async () => {
      await database.close();
      await admin(`drop database if exists ${name} with (force)`);
    },
  };
};

const admin = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject("adminUrl") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
