import { randomBytes } from "node:crypto";
import pg from "pg";
import { type Database, openDatabase } from "./connect.ts";
import { migrate } from "./migrate.ts";

/** A migrated database of its own on the same server, dropped when it is closed. */
export const scratchIn = async (serverUrl: string, migrations: string): Promise<Database> => {
  const name = `opencqp_scratch_${randomBytes(8).toString("hex")}`;
  await once(serverUrl, `create database ${name}`);
  const scratch = openDatabase(Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString());
  await migrate(scratch.pool, migrations);
  return {
    ...scratch,
    close: async () => {
      await scratch.close();
      await once(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
};

const once = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
