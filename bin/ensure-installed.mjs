// Installs what package-lock.json names and node_modules lacks; does nothing when it is all there.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const wanted = process.argv[2] === "all" ? "all" : "runtime";
const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = `${root}node_modules/.opencqp-installed.json`;
const lock = createHash("sha256")
  .update(readFileSync(`${root}package-lock.json`))
  .digest("hex");

const stamp = () => {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return undefined;
  }
};

const held = existsSync(stampFile) ? stamp() : undefined;
const enough = held?.lock === lock && (held.mode === "all" || held.mode === wanted);
if (!enough) {
  const what = wanted === "all" ? "OpenCQP et ses outils de développement" : "OpenCQP";
  process.stderr.write(`Installation de ${what}… (une fois, environ une minute)\n`);
  const args = [
    "install",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...(wanted === "runtime" ? ["--omit=dev"] : []),
  ];
  const done = spawnSync("npm", args, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    process.stderr.write(
      "L'installation n'a pas abouti : vérifiez l'accès au registre npm, puis relancez la même commande.\n",
    );
    process.exit(done.status ?? 1);
  }
  const now = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
  writeFileSync(stampFile, JSON.stringify({ lock: now, mode: wanted }));
}
