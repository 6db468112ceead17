// Finds Chromium for the browser tests, or installs Debian's when it may.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const known = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
if (!known.some((path) => path && existsSync(path))) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    process.stderr.write(
      "Chromium est introuvable : installez-le, ou donnez son chemin dans CHROMIUM_PATH.\n",
    );
    process.exit(1);
  }
  process.stderr.write("Installation de Chromium pour les essais dans un navigateur…\n");
  const apt = (...args) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status;
  if (apt("update", "-qq") !== 0 || apt("install", "-y", "-qq", "chromium") !== 0) process.exit(1);
}
