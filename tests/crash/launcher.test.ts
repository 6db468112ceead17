import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const project = new URL("../../", import.meta.url).pathname;
const asRoot = process.getuid?.() === 0;

/** The environment of an installation of its own: no address of a database, so the embedded one. */
const installation = (state: string, more: Record<string, string> = {}) => {
  const { DATABASE_URL: _, ...env } = process.env;
  return { ...env, OPENCQP_STATE: state, ...more };
};

/** Runs a command to its end; what it said on both streams, and its exit code. */
const opencqp = (
  state: string,
  args: readonly string[],
  options: { readonly uid?: number; readonly env?: Record<string, string> } = {},
) => {
  const done = spawnSync(process.execPath, [join(project, "bin/opencqp"), ...args], {
    env: installation(state, options.env),
    cwd: tmpdir(),
    encoding: "utf8",
    timeout: 60_000,
    ...(options.uid !== undefined && { uid: options.uid, gid: options.uid }),
  });
  return { code: done.status, said: `${done.stdout}${done.stderr}` };
};

const serve = async (state: string, port: number): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [join(project, "bin/opencqp"), "serve"], {
    env: installation(state, { PORT: String(port) }),
    stdio: "ignore",
  });
  for (let tries = 0; tries < 300; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (ready?.ok) return child;
    await sleep(100);
  }
  child.kill("SIGKILL");
  throw new Error("the site did not answer within 30 seconds");
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", resolve));

/** How often PostgreSQL was started in this state folder. */
const serverStarts = (state: string): number =>
  readFileSync(join(state, "server.log"), "utf8").split("database system is ready to accept connections")
    .length - 1;

/** Containers may forbid even root to mount. */
const mayMount = (): boolean => {
  const folder = mkdtempSync(join(tmpdir(), "opencqp-mount-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "none", folder]).status === 0;
  if (mounted) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
};

describe("The embedded database", () => {
  let base: string;
  let states = 0;
  const newState = (): string => join(base, `state-${++states}`);
  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), "opencqp-crash-"));
    chmodSync(base, 0o755);
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it("starts, migrates, stops, and leaves no server behind", () => {
    const state = newState();

    expect(opencqp(state, ["migrate"]).code).toBe(0);
    expect(existsSync(join(state, "database/data/postmaster.pid"))).toBe(false);
  });

  it("keeps everything when the site is killed at once and started again", async () => {
    const state = newState();
    const port = await freePort();
    const first = await serve(state, port);
    const before = await (await fetch(`http://127.0.0.1:${port}/log/checkpoint`)).text();
    first.kill("SIGKILL");
    await ended(first);
    const second = await serve(state, port);
    const after = await (await fetch(`http://127.0.0.1:${port}/log/checkpoint`)).text();
    second.kill("SIGTERM");
    await ended(second);

    expect(after.split("\n").slice(0, 3)).toEqual(before.split("\n").slice(0, 3));
    expect(existsSync(join(state, "database/data/postmaster.pid"))).toBe(false);
  });

  it("starts again after its server was killed, whatever pid file is left", () => {
    const state = newState();
    opencqp(state, ["migrate"]);
    writeFileSync(
      join(state, "database/data/postmaster.pid"),
      `${process.pid}\n${join(state, "database/data")}\n0\n5432\n`,
    );

    expect(opencqp(state, ["migrate"])).toMatchObject({ code: 0 });
  });

  it("joins an orphan server rather than open its data twice", async () => {
    const state = newState();
    const port = await freePort();
    const site = await serve(state, port);
    site.kill("SIGKILL");
    await ended(site);
    const starts = serverStarts(state);

    expect(opencqp(state, ["migrate"]).code).toBe(0);
    expect(serverStarts(state)).toBe(starts);
    expect(existsSync(join(state, "database/data/postmaster.pid"))).toBe(false);
  });

  it("says that the site's port is taken, and how to choose another", async () => {
    const state = newState();
    const port = await freePort();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port, "127.0.0.1", resolve));
    const { code, said } = opencqp(state, ["serve"], { env: { PORT: String(port), OPENCQP_DEMO: "0" } });
    taken.close();

    expect(code).toBe(1);
    expect(said).toContain(`Le port ${port} est déjà pris`);
  });

  it.each([
    [
      "whose data were deleted",
      (state: string) => rmSync(join(state, "database/data"), { recursive: true }),
      "ont disparu",
    ],
    [
      "whose data are half there",
      (state: string) => rmSync(join(state, "database/data/global"), { recursive: true }),
      "sont incomplètes",
    ],
    [
      "whose marker was deleted",
      (state: string) => rmSync(join(state, "installation.json")),
      "on ne sait pas de quelle installation",
    ],
    [
      "whose marker cannot be read",
      (state: string) => writeFileSync(join(state, "installation.json"), "{"),
      "illisible",
    ],
  ])("never begins anew in a state folder %s: it says what was found", (_, damage, words) => {
    const state = newState();
    opencqp(state, ["migrate"]);
    damage(state);
    const { code, said } = opencqp(state, ["migrate"]);

    expect(code).toBe(1);
    expect(said).toContain(words);
  });

  it("refuses the data of another installation", () => {
    const [one, other] = [newState(), newState()];
    opencqp(one, ["migrate"]);
    opencqp(other, ["migrate"]);
    rmSync(join(one, "database/data"), { recursive: true });
    renameSync(join(other, "database/data"), join(one, "database/data"));
    renameSync(join(other, "database/password"), join(one, "database/password"));
    const { code, said } = opencqp(one, ["migrate"]);

    expect(code).toBe(1);
    expect(said).toContain("Remettez ensemble le dossier et sa base");
  });

  it("begins again a first start that was interrupted", () => {
    const state = newState();
    mkdirSync(join(state, "database/data"), { recursive: true });
    writeFileSync(join(state, "initialising"), "an identifier");

    expect(opencqp(state, ["migrate"]).code).toBe(0);
  });

  it("says that its folder cannot be written", () => {
    const file = join(base, "a-file");
    writeFileSync(file, "");
    const { code, said } = opencqp(join(file, "state"), ["migrate"]);

    expect(code).toBe(1);
    expect(said).toContain("ne peut pas être écrit");
  });

  const mountable = asRoot && mayMount();
  if (!mountable)
    process.stdout.write("skipped: a full disk is tried on a small mounted one, which only root may mount\n");
  it.skipIf(!mountable)("says that the disk is full, and that nothing was lost", () => {
    const disk = mkdtempSync(join(tmpdir(), "opencqp-full-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m,mode=755", "none", disk]);
    try {
      const { code, said } = opencqp(join(disk, "state"), ["migrate"]);

      expect(code).toBe(1);
      expect(said).toContain("est plein");
    } finally {
      execFileSync("umount", [disk]);
      rmSync(disk, { recursive: true });
    }
  });

  const readable =
    asRoot &&
    spawnSync(
      process.execPath,
      ["-e", `require("fs").accessSync(${JSON.stringify(join(project, "package.json"))})`],
      { uid: 65_534, gid: 65_534 },
    ).status === 0;
  if (!readable)
    process.stdout.write(
      "skipped: another user cannot read this folder, so only its owner's start is tried\n",
    );
  it.skipIf(!readable)("starts for a user who is not root", () => {
    const state = newState();
    mkdirSync(state);
    chownSync(state, 65_534, 65_534);

    expect(opencqp(state, ["migrate"], { uid: 65_534, env: { HOME: state } })).toMatchObject({ code: 0 });
  });
});
