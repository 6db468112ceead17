import { sql } from "kysely";
import type { Db } from "./database.ts";

/** The jobs of one task: due and not begun, failed and to run again, given up after their last attempt. */
export type TaskStanding = {
  readonly task: string;
  readonly due: number;
  readonly failing: number;
  readonly abandoned: number;
};

/** How the queue stands, task by task; a task that has no job is left out. Of the whole installation. */
export const queueStanding = async (db: Db): Promise<readonly TaskStanding[]> =>
  (await sql<TaskStanding>`select task, due, failing, abandoned from queue_standing()`.execute(db)).rows;

/** Version of the server ("18.1"), and the last migration that was applied ("0043-queue-standing.sql"). */
export const serverStanding = async (
  db: Db,
): Promise<{ readonly server: string; readonly migration: string }> => {
  const { rows } = await sql<{ server: string; migration: string }>`
    select split_part(current_setting('server_version'), ' ', 1) as server,
      (select max(name) from schema_migration) as migration`.execute(db);
  return rows[0] ?? { server: "", migration: "" };
};
