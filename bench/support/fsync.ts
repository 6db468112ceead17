import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const installed = "/usr/lib/postgresql";

/**
 * What PostgreSQL's own `pg_test_fsync` says of this disk: flushes per second of one 8 kB write, by each method. The embedded
 * database does not bring the program; Debian's `postgresql` package does.
 */
export const testFsync = (folder: string): Readonly<Record<string, number>> | string => {
  const versions = existsSync(installed) ? readdirSync(installed) : [];
  const program = versions
    .map((version) => join(installed, version, "bin", "pg_test_fsync"))
    .find(existsSync);
  if (!program) return "pg_test_fsync is not at hand";
  const file = join(folder, "fsync.test");
  const { stdout } = spawnSync(program, ["-s", "1", "-f", file], { encoding: "utf8", timeout: 120_000 });
  rmSync(file, { force: true });
  const one8kB = stdout.split("Compare file sync methods using two")[0] ?? "";
  return Object.fromEntries(
    [...one8kB.matchAll(/^\s+(\w+)\s+([\d.]+) ops\/sec/gm)].map(([, method, perSecond]) => [
      String(method),
      Math.round(Number(perSecond)),
    ]),
  );
};
