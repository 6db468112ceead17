import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeState, findCertificate, statusLists } from "../../src/certificate/index.ts";
import { type CommandContext, runCommand } from "../../src/cli/index.ts";
import { seedDemonstration } from "../../src/demonstration/index.ts";
import { day } from "../../src/kernel/index.ts";
import { bundleOf, eventLeaf, eventsIn, rootOf, signedCheckpoint } from "../../src/log/pure/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { fixedWorld } from "../support/world.ts";

const root = new URL("../../", import.meta.url).pathname;

describe("An auditor who holds the log's files, and nothing of ours", () => {
  const means = {
    world: fixedWorld(day("2026-11-24")),
    texts: readTexts(root),
    masterKey: new Uint8Array(32),
    publicUrl: "http://localhost:3000",
    root,
  };
  const work = mkdtempSync(join(tmpdir(), "opencqp-log-"));
  const kept = join(work, "kept");
  let database: TestDatabase;
  let entries: number;

  const run = async (...args: readonly string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const context: CommandContext = {
      ...means,
      settings: { state: "", publicUrl: means.publicUrl, port: 0, host: "127.0.0.1" },
      texts: () => means.texts,
      masterKey: () => means.masterKey,
      database: async () => ({ ...database, close: async () => undefined }),
      scratchDatabase: () => Promise.reject(new Error("no scratch database here")),
      stopped: () => Promise.reject(new Error("nothing to stop here")),
      out: (line) => void out.push(line),
      err: (line) => void err.push(line),
    };
    return { code: await runCommand(["log", ...args], context), out: out.join("\n"), err: err.join("\n") };
  };
  const number = "CQPM-3248-2026-000001";
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(work, name), content);
    return join(work, name);
  };
  const keepLists = async () => {
    for (const { id, credential } of await statusLists(database.db)) file(`status-${id}.json`, credential);
  };
  /** A copy of the folder, to be spoiled. */
  const spoiled = (name: string, spoil: (bytes: Buffer) => Buffer | undefined) => {
    const copy = mkdtempSync(join(work, "spoiled-"));
    cpSync(kept, copy, { recursive: true });
    const left = spoil(readFileSync(join(copy, name)));
    if (left) writeFileSync(join(copy, name), left);
    else rmSync(join(copy, name));
    return copy;
  };

  beforeAll(async () => {
    database = await testDatabase();
    await seedDemonstration(database.db, means);
    await run("export", "--out", join(work, "before"));
    const change = { number, reasonClass: "error", decidedBy: "Claire", secondedBy: "Marc" } as const;
    await changeState(database.db, means, { ...change, to: "revoked" });
    const exported = await run("export", "--out", kept);
    entries = Number(/: (\d+) inscriptions/.exec(exported.out)?.[1]);
    await keepLists();
  });
  afterAll(async () => {
    rmSync(work, { recursive: true, force: true });
    await database.drop();
  });

  it("finds everything good, with the credentials, older heads and status lists that they hold", async () => {
    const credential = file(
      "credential.json",
      (await findCertificate(database.db, number))?.credential ?? "",
    );
    const { code, out } = await run(
      ...["check", "--tiles", kept, "--since", join(work, "before", "checkpoint")],
      ...["--credential", credential, "--status", work],
    );

    expect(out).toContain(`Registre public : ${entries} inscriptions, toutes prouvées.`);
    expect(out).toMatch(
      /did:web:localhost%3A3000:emetteurs:cpnefp-metallurgie 2026 : \d+ délivrance.*1 retrait/,
    );
    expect(code).toBe(0);
  });

  it("finds the same in the database", async () => {
    expect(await run("check")).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${entries} inscriptions, toutes prouvées.`),
    });
  });

  it("is told which entry was changed", async () => {
    const bundle = `tile/entries/000.p/${entries}`;
    const folder = spoiled(bundle, (bytes) =>
      Buffer.from(bytes.toString("latin1").replace("issued", "issuee"), "latin1"),
    );
    const { code, out } = await run("check", "--tiles", folder);

    expect(out).toMatch(/^tile\/entries\/000\.p\/\d+:\d+: cette inscription contient autre chose/m);
    expect(out).toMatch(/^tile\/0\/000\.p\/\d+:\d+: l'empreinte n'est pas celle de l'inscription/m);
    expect(code).toBe(1);
  });

  it("does not believe entries and tiles rewritten together: the root that was signed is another", async () => {
    const bundle = `tile/entries/000.p/${entries}`;
    const folder = spoiled(bundle, (bytes) => {
      const events = eventsIn(bytes) ?? [];
      return Buffer.from(bundleOf([...events.slice(1), ...events.slice(0, 1)]));
    });
    const events = eventsIn(readFileSync(join(folder, bundle))) ?? [];
    writeFileSync(join(folder, `tile/0/000.p/${entries}`), Buffer.concat(events.map(eventLeaf)));
    const { code, out } = await run("check", "--tiles", folder);

    expect(out).toContain("checkpoint: la racine signée n'est pas celle des inscriptions");
    expect(code).toBe(1);
  });

  it("catches a log that signed two histories of one size", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const key = {
      name: "deux.example/log",
      publicKey: Buffer.from(String(publicKey.export({ format: "jwk" }).x), "base64url"),
    };
    const headOver = (events: readonly string[]) =>
      signedCheckpoint(
        { origin: key.name, size: events.length, root: rootOf(events.map(eventLeaf)) },
        key,
        (bytes) => sign(null, bytes, privateKey),
      );
    const folder = spoiled("checkpoint", (bytes) => bytes);
    const events = eventsIn(readFileSync(join(folder, `tile/entries/000.p/${entries}`))) ?? [];
    writeFileSync(join(folder, "checkpoint"), headOver(events));
    const trust = JSON.parse(readFileSync(join(kept, "trust.json"), "utf8"));
    const log = { name: key.name, publicKey: key.publicKey.toString("base64") };
    writeFileSync(join(folder, "trust.json"), JSON.stringify({ ...trust, log }));
    const shorter = file("shorter", headOver(events.slice(0, 2)));
    const [other, rewritten] = [events.toReversed(), events.slice(1, 4)];

    expect(await run("check", "--tiles", folder, "--since", shorter)).toMatchObject({ code: 0 });
    expect(await run("check", "--tiles", folder, "--since", file("other", headOver(other)))).toMatchObject({
      code: 1,
      out: expect.stringContaining("deux têtes signées de même taille diffèrent"),
    });
    expect(
      await run("check", "--tiles", folder, "--since", file("rewritten", headOver(rewritten))),
    ).toMatchObject({
      code: 1,
      out: expect.stringContaining("ne commence plus comme cette tête l'attestait"),
    });
  });

  it("refuses a head that nobody signed, and one that is signed by another key", async () => {
    const folder = spoiled("checkpoint", (bytes) =>
      Buffer.from(bytes.toString("utf8").replace(/^\d+$/m, "3")),
    );

    expect(await run("check", "--tiles", folder)).toMatchObject({
      code: 1,
      out: expect.stringContaining("checkpoint: cette tête n'est pas signée"),
    });
    const trust = JSON.parse(readFileSync(join(kept, "trust.json"), "utf8"));
    const stranger = file(
      "stranger.json",
      JSON.stringify({ ...trust, log: { ...trust.log, publicKey: `${"A".repeat(43)}=` } }),
    );
    expect(await run("check", "--tiles", kept, "--trust", stranger)).toMatchObject({ code: 1 });
  });

  it("learns that a log became shorter, and that a head of theirs is not one", async () => {
    const before = join(work, "before");
    const { code, out } = await run("check", "--tiles", before, "--since", join(kept, "checkpoint"));

    expect([code, out]).toEqual([1, expect.stringContaining("plus court que cette tête ne l'attestait")]);
    expect(await run("check", "--tiles", kept, "--since", file("note", "rien"))).toMatchObject({ code: 1 });
  });

  it("learns that a credential was never entered", async () => {
    const stranger = file("stranger-credential.json", "{}");

    expect(await run("check", "--tiles", kept, "--credential", stranger)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`${stranger}: ce certificat n'est pas inscrit`),
    });
  });

  it("learns that a status list tells a revocation that the log does not", async () => {
    const { code, out } = await run("check", "--tiles", join(work, "before"), "--status", work);

    expect(out).toMatch(/status-cpnefp-metallurgie-2026[^:]*\.json:\d+: la liste d'état dit un retrait/);
    expect(code).toBe(1);
  });

  it("is told what cannot be read at all", async () => {
    const missing = spoiled(`tile/0/000.p/${entries}`, () => undefined);
    const cut = spoiled(`tile/entries/000.p/${entries}`, (bytes) => bytes.subarray(0, 100));

    expect(await run("check", "--tiles", missing)).toMatchObject({
      code: 2,
      out: expect.stringContaining("manque"),
    });
    expect(await run("check", "--tiles", cut)).toMatchObject({
      code: 2,
      out: expect.stringContaining("coupé"),
    });
    expect(await run("check", "--tiles", "/nulle/part")).toMatchObject({ code: 2 });
    expect(await run("check", "--url", "http://127.0.0.1:1/log")).toMatchObject({ code: 2 });
    expect(await run("check", "--tiles", kept, "--since", "/nulle/part")).toMatchObject({ code: 2 });
    expect(await run("effacer")).toMatchObject({ code: 2 });
  });

  it("become witnesses by their key, and are listed", async () => {
    const { publicKey } = generateKeyPairSync("ed25519");
    const key = Buffer.concat([
      Buffer.of(4),
      Buffer.from(String(publicKey.export({ format: "jwk" }).x), "base64url"),
    ]);
    const id = createHash("sha256").update("temoin.example\n").update(key).digest("hex").slice(0, 8);

    expect(await run("witness", "temoin.example")).toMatchObject({ code: 2 });
    expect(await run("witness", `temoin.example+${id}+${key.toString("base64")}`)).toEqual({
      code: 0,
      out: "temoin.example : n'a encore rien cosigné\n1 témoin(s).",
      err: "",
    });
    expect(await run("witness", "--remove", "temoin.example")).toMatchObject({
      code: 0,
      out: "0 témoin(s).",
    });
  });
});
