import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** Why the embedded database will not start, with what was found. Worded in French where it is shown. */
export class StateRefused extends Error {
  readonly code:
    | "state-unwritable"
    | "disk-full"
    | "data-missing"
    | "data-incomplete"
    | "marker-missing"
    | "marker-unreadable"
    | "installation-differs"
    | "binaries-missing"
    | "server-silent"
    | "state-busy";
  readonly facts: Readonly<Record<string, string>>;
  constructor(code: StateRefused["code"], facts: Readonly<Record<string, string>>) {
    super(`${code}: ${JSON.stringify(facts)}`);
    this.code = code;
    this.facts = facts;
  }
}

/** Where things lie in the state folder. */
const placesIn = (folder: string) => ({
  folder,
  marker: join(folder, "installation.json"),
  initialising: join(folder, "initialising"),
  lock: join(folder, "start.lock"),
  server: join(folder, "server.json"),
  masterKey: join(folder, "master.key"),
  database: join(folder, "database"),
  password: join(folder, "database", "password"),
  data: join(folder, "database", "data"),
});
export type Places = ReturnType<typeof placesIn>;

/** A database server will not run as root: it runs as `nobody`, and so owns its folder. */
export const serverUid = process.getuid?.() === 0 ? 65_534 : undefined;

/** Makes the state folder and proves it can be written. Throws StateRefused otherwise. */
export const openStateFolder = (folder: string): Places => {
  const places = placesIn(folder);
  guarded(folder, () => {
    mkdirSync(places.database, { recursive: true });
    if (serverUid !== undefined) {
      chmodSync(folder, 0o711);
      chownSync(places.database, serverUid, serverUid);
    }
    accessSync(folder, constants.W_OK);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, Buffer.alloc(64 * 1024));
    rmSync(probe);
  });
  return places;
};

/** Runs a write; a folder that cannot be written and a full disk become StateRefused. */
export const guarded = <Answer>(folder: string, write: () => Answer): Answer => {
  try {
    return write();
  } catch (error) {
    const { code, path } = error as { code?: string; path?: string };
    if (code === "ENOSPC" || code === "EDQUOT") throw new StateRefused("disk-full", { folder });
    if (
      code === "EACCES" ||
      code === "EROFS" ||
      code === "EPERM" ||
      code === "ENOTDIR" ||
      code === "EEXIST"
    ) {
      throw new StateRefused("state-unwritable", { folder, path: path ?? folder });
    }
    throw error;
  }
};

/** Writes a file that is not there yet, for its owner alone. Throws when it is. */
export const writeNew = (path: string, text: string): void =>
  writeFileSync(path, text, { flag: "wx", mode: 0o600 });

export type Found = "nothing" | "interrupted" | "installation";

/**
 * What the folder holds: nothing, a first start that was interrupted, or an installation.
 * Throws StateRefused for anything half there: an installation never starts anew by accident.
 */
export const inspect = (places: Places): Found => {
  const data = existsSync(places.data);
  const whole = ["PG_VERSION", "global/pg_control", "base", "pg_wal"].every((part) =>
    existsSync(join(places.data, part)),
  );
  if (existsSync(places.marker)) {
    const facts = { marker: places.marker, data: places.data, installation: readMarker(places).id };
    if (!data) throw new StateRefused("data-missing", facts);
    if (!whole) throw new StateRefused("data-incomplete", facts);
    return "installation";
  }
  if (existsSync(places.initialising)) return "interrupted";
  if (data) throw new StateRefused("marker-missing", { marker: places.marker, data: places.data });
  return "nothing";
};

export type Marker = { readonly id: string; readonly createdAt: string };

export const readMarker = (places: Places): Marker => {
  try {
    const read = JSON.parse(readFileSync(places.marker, "utf8")) as Partial<Marker>;
    if (typeof read.id === "string" && typeof read.createdAt === "string")
      return { id: read.id, createdAt: read.createdAt };
  } catch {
    // Falls through: an unreadable marker is refused, whatever made it so.
  }
  throw new StateRefused("marker-unreadable", { marker: places.marker });
};

/** Written last, and at once: the marker says that initialisation was completed. */
export const writeMarker = (places: Places, marker: Marker): void =>
  guarded(places.folder, () => {
    writeFileSync(`${places.marker}.new`, `${JSON.stringify(marker, null, 2)}\n`);
    renameSync(`${places.marker}.new`, places.marker);
    rmSync(places.initialising, { force: true });
  });
