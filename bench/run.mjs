// npm run bench -- NAME [--json]: measures ours and its peers in one run, on the same work. Peers live here alone.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

const here = fileURLToPath(new URL(".", import.meta.url));
const names = readdirSync(here)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3));
const [name, ...rest] = process.argv.slice(2);
if (!names.includes(name)) {
  process.stderr.write(`Choose one of: ${names.join(", ")}\n`);
  process.exit(2);
}
if (!existsSync(`${here}node_modules`)) {
  process.stderr.write("Installing the peers…\n");
  const done = spawnSync(
    "npm",
    ["install", "--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts"],
    { cwd: here, stdio: ["ignore", "ignore", "inherit"] },
  );
  if (done.status !== 0) process.exit(1);
}
process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL("../tsconfig.json", import.meta.url));
register();
const { run } = await import(`./${name}.ts`);
const machine = `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, Node ${process.versions.node}`;
const result = { name, machine, ...(await run()) };
process.stdout.write(
  `${rest.includes("--json") ? JSON.stringify(result) : JSON.stringify(result, null, 2)}\n`,
);
