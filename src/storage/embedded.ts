import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { serverPrograms } from "./binaries.ts";
import { isAlive, isZombie, runs } from "./process-state.ts";
import { database, socketFolder, urlOf, user } from "./server-address.ts";
import {
  type Found,
  guarded,
  inspect,
  openStateFolder,
  type Places,
  readMarker,
  StateRefused,
  serverUid,
  writeMarker,
  writeNew,
} from "./state-folder.ts";

/** A running embedded server and how to leave it. */
export type EmbeddedServer = {
  readonly url: string;
  /** What the state folder held before this start. */
  readonly found: Found;
  /** False when a server already running was used. */
  readonly started: boolean;
  /** Stops the server unless another process still works with it. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts PostgreSQL in the state folder, or joins the one that runs there already. `newInstallation` names a
 * first installation. Throws StateRefused, saying what was found, rather than begin anew over something.
 */
export const startEmbedded = async (
  folder: string,
  newInstallation: () => { readonly id: string; readonly createdAt: string },
): Promise<EmbeddedServer> => {
  const places = openStateFolder(folder);
  const unlock = await lock(places);
  try {
    const found = inspect(places);
    if (found === "installation") {
      const running = runningPort(places);
      const started = running === undefined;
      const port = running ?? (await launch(places));
      const url = urlOf(places, port);
      await sameInstallation(places, url);
      if (started || ownerIsDead(places)) own(places);
      return { url, found, started, stop: () => leave(places, url) };
    }
    const url = await initialise(places, newInstallation());
    return { url, found, started: true, stop: () => leave(places, url) };
  } finally {
    unlock();
  }
};

/** One process at a time starts or stops the server of a folder. A lock left by a dead process is taken over. */
const lock = async (places: Places): Promise<() => void> => {
  for (let tries = 0; tries < 300; tries++) {
    try {
      guarded(places.folder, () => writeNew(places.lock, String(process.pid)));
      return () => rmSync(places.lock, { force: true });
    } catch (error) {
      if (!(error instanceof StateRefused) || !existsSync(places.lock)) throw error;
      const holder = Number(readFileSync(places.lock, "utf8"));
      if (holder > 0 && !isAlive(holder)) rmSync(places.lock, { force: true });
      else await sleep(100);
    }
  }
  throw new StateRefused("state-busy", { lock: places.lock });
};

const initialise = async (
  places: Places,
  installation: { readonly id: string; readonly createdAt: string },
): Promise<string> => {
  guarded(places.folder, () => {
    writeFileSync(places.initialising, installation.id);
    rmSync(places.data, { recursive: true, force: true });
    writeFileSync(places.password, randomBytes(24).toString("base64url"), { mode: 0o600 });
    if (serverUid !== undefined) chownSync(places.password, serverUid, serverUid);
  });
  const programs = serverPrograms(places);
  const options = [
    "-D",
    places.data,
    "-U",
    user,
    `--pwfile=${places.password}`,
    "-A",
    "scram-sha-256",
    "-E",
    "UTF8",
    "-k",
  ];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"];
  try {
    execFileSync(join(programs, "initdb"), [...options, ...locale], {
      uid: serverUid,
      gid: serverUid,
      env: serverEnv,
      cwd: places.database,
      stdio: "pipe",
    });
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr ?? error);
    if (/No space left/.test(said)) throw new StateRefused("disk-full", { folder: places.folder });
    throw new StateRefused("server-silent", { said: said.slice(-600) });
  }
  const port = await launch(places);
  await withClient(urlOf(places, port, "postgres"), (client) => client.query(`create database ${database}`));
  const url = urlOf(places, port);
  await withClient(url, async (client) => {
    await client.query("create table installation (id text primary key, created_at timestamptz not null)");
    await client.query("insert into installation values ($1, $2)", [installation.id, installation.createdAt]);
  });
  writeMarker(places, installation);
  own(places);
  return url;
};

const serverEnv = { LC_ALL: "C", TZ: "UTC", PATH: "/usr/bin:/bin" };

/** Starts the server on a free port of 127.0.0.1 and waits until it answers. A dead one's pid file may linger a moment. */
const launch = async (places: Places): Promise<number> => {
  const programs = serverPrograms(places);
  for (let attempt = 0; attempt < 20; attempt++) {
    forgetDeadServer(places);
    const port = await freePort();
    const settings = {
      port,
      listen_addresses: "127.0.0.1",
      unix_socket_directories: socketFolder(places) ?? "",
      unix_socket_permissions: "0700",
      max_connections: 100,
      password_encryption: "scram-sha-256",
    };
    const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const logFile = join(places.folder, "server.log");
    const log = guarded(places.folder, () => openSync(logFile, "a", 0o600));
    const before = fstatSync(log).size;
    const child = spawn(join(programs, "postgres"), ["-D", places.data, ...args], {
      uid: serverUid,
      gid: serverUid,
      env: serverEnv,
      cwd: places.database,
      detached: true,
      // The server outlives a process that is killed: its log goes to a file, never to our pipe.
      stdio: ["ignore", "ignore", log],
    });
    closeSync(log);
    const exited = new Promise<"exited">((resolve) => child.once("exit", () => resolve("exited")));
    const answered = await Promise.race([exited, answers(() => urlOf(places, port, "postgres"))]);
    if (answered === true) {
      child.unref();
      return port;
    }
    const said = readFileSync(logFile).subarray(before).toString("utf8");
    if (/No space left/.test(said)) throw new StateRefused("disk-full", { folder: places.folder });
    const passing = /lock file "postmaster.pid" already exists|Address already in use/.test(said);
    if (!passing) throw new StateRefused("server-silent", { said: said.slice(-600) });
    await sleep(250);
    const raced = runningPort(places);
    if (raced !== undefined) return raced;
  }
  throw new StateRefused("server-silent", { said: "postmaster.pid" });
};

const answers = async (url: () => string): Promise<boolean> => {
  for (let tries = 0; tries < 600; tries++) {
    try {
      await withClient(url(), (client) => client.query("select 1"));
      return true;
    } catch {
      await sleep(50);
    }
  }
  return false;
};

/** The pid file names a process that no longer lives, or another program: it would stop a new start. */
const forgetDeadServer = (places: Places): void => {
  const pid = postmaster(places)?.pid;
  if (pid !== undefined && (isZombie(pid) || !isAlive(pid) || !runs(pid, "postgres")))
    rmSync(join(places.data, "postmaster.pid"), { force: true });
};

const postmaster = (places: Places): { readonly pid: number; readonly port: number } | undefined => {
  try {
    const [pid, , , port] = readFileSync(join(places.data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(pid), port: Number(port) };
  } catch {
    return undefined;
  }
};

const runningPort = (places: Places): number | undefined => {
  const found = postmaster(places);
  return found && isAlive(found.pid) && runs(found.pid, "postgres") && found.port > 0
    ? found.port
    : undefined;
};

const sameInstallation = async (places: Places, url: string): Promise<void> => {
  const marker = readMarker(places);
  if (!(await answers(() => url))) throw new StateRefused("server-silent", { said: "no answer" });
  const rows = await withClient(url, (client) => client.query<{ id: string }>("select id from installation"));
  const id = rows.rows[0]?.id;
  if (id !== marker.id)
    throw new StateRefused("installation-differs", { marker: marker.id, database: id ?? "none" });
};

const own = (places: Places): void => writeFileSync(places.server, JSON.stringify({ owner: process.pid }));

const ownerIsDead = (places: Places): boolean => {
  try {
    const { owner } = JSON.parse(readFileSync(places.server, "utf8")) as { owner: number };
    return owner === process.pid || !isAlive(owner);
  } catch {
    return true;
  }
};

const leave = async (places: Places, url: string): Promise<void> => {
  const unlock = await lock(places);
  try {
    const found = postmaster(places);
    if (!found || !ownerIsDead(places) || (await othersWork(url))) return;
    process.kill(found.pid, "SIGINT");
    for (let tries = 0; tries < 200 && isAlive(found.pid); tries++) await sleep(50);
  } finally {
    unlock();
  }
};

/** Connections just closed are still listed for a moment. */
const othersWork = async (url: string): Promise<boolean> => {
  for (let tries = 0; tries < 40; tries++) {
    const asked =
      "select 1 from pg_stat_activity where application_name = 'opencqp' and datname = current_database() limit 1";
    const rows = await withClient(url, (client) => client.query(asked)).catch(() => undefined);
    if (!rows || rows.rowCount === 0) return false;
    await sleep(50);
  }
  return true;
};

const withClient = async <Answer>(
  url: string,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: "opencqp-launcher",
    connectionTimeoutMillis: 3000,
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
