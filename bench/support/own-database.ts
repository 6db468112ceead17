import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, openDatabase, startEmbedded } from "../../src/storage/index.ts";

/** An embedded PostgreSQL of its own, migrated, as an installation has it: fsync on. `close` leaves nothing behind. */
export type OwnDatabase = {
  readonly url: string;
  readonly folder: string;
  readonly close: () => Promise<void>;
};

export const ownDatabase = async (): Promise<OwnDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), "opencqp-bench-"));
  const server = await startEmbedded(folder, () => ({ id: "bench", createdAt: new Date().toISOString() }));
  const { pool, close } = openDatabase(server.url);
  await migrate(pool, new URL("../../migrations", import.meta.url).pathname);
  const { rows } = await pool.query<{ fsync: string }>("show fsync");
  if (rows[0]?.fsync !== "on") throw new Error("fsync is off: nothing measured here would be durable");
  await close();
  return {
    url: server.url,
    folder,
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
