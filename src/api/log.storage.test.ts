import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { seedDemonstration } from "../demonstration/index.ts";
import { checkpoint, logKey, logSize } from "../log/index.ts";
import { eventLeaf, extendsTree, fromBase64, proves, readCheckpoint, readProof } from "../log/pure/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { api } from "./index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

type Body = {
  readonly code: string;
  readonly index: number;
  readonly event: string;
  readonly proof: string;
  readonly hashes: readonly string[];
};

describe("What the API tells of a number and of the log", () => {
  const means = {
    world: fixedWorld(),
    texts: readTexts(root),
    publicUrl: "http://localhost:3000",
    masterKey: new Uint8Array(32),
    root,
  };
  let database: TestDatabase;
  let request: (path: string, init?: RequestInit) => Response | Promise<Response>;
  const ask = async (path: string): Promise<{ status: number; body: Body }> => {
    const response = await request(path);
    return { status: response.status, body: (await response.json()) as Body };
  };
  beforeAll(async () => {
    database = await testDatabase();
    await seedDemonstration(database.db, means);
    const app = api({ ...means, db: database.db, report: () => undefined });
    request = (path, init) => app.request(`/api/v1${path}`, init);
  });
  afterAll(() => database.drop());

  it("a number alone tells title, certifier and state, whatever its case", async () => {
    const asked = ["CQPM-3248-2026-000001", "cqpm-3248-2026-000001", "CQPM-3248-2026-000002", "none"];
    const [one, same, other, none] = await Promise.all(asked.map((number) => ask(`/certificates/${number}`)));

    expect(one?.body).toEqual({
      number: "CQPM-3248-2026-000001",
      title: expect.stringMatching(/^CQPM /),
      certifier: expect.stringContaining("étallurgie"),
      issuedOn: expect.stringMatching(/^2026-/),
      state: "issued",
    });
    expect(same).toEqual(one);
    expect(other?.body).toMatchObject({ number: "CQPM-3248-2026-000002" });
    expect([none?.status, none?.body.code]).toEqual([404, "number-unknown"]);
  });

  it("any page may read it, what is refused too", async () => {
    const preflight = { method: "OPTIONS", headers: { Origin: "https://ailleurs.example" } };
    const answers = [
      await request("/certificates/CQPM-3248-2026-000001"),
      await request("/certificates/none"),
      await request("/log/inclusion"),
      await request("/verifications", preflight),
    ];

    expect(answers.map(({ headers }) => headers.get("access-control-allow-origin"))).toEqual(
      Array(4).fill("*"),
    );
    expect(answers[3]?.headers.get("access-control-allow-methods")).toBe("GET,POST");
  });

  it("the issue of a certificate is proved by its number, and any entry by its index", async () => {
    const key = await logKey(database.db, means);
    const { status, body } = await ask("/log/inclusion?number=cqpm-3248-2026-000001");
    const proof = readProof(body.proof);

    expect(status).toBe(200);
    expect(proof && proves(proof, eventLeaf(body.event), key)).toBe(true);
    expect(JSON.parse(body.event)).toMatchObject({ kind: "issued" });
    expect((await ask(`/log/inclusion?index=${body.index}`)).body.event).toBe(body.event);
  });

  it("two checkpoints are proved to be one history", async () => {
    const key = await logKey(database.db, means);
    const head = readCheckpoint(await checkpoint(database.db, means), key);
    const { body } = await ask(`/log/consistency?from=${head?.size}&to=${head?.size}`);

    expect(body.hashes).toEqual([]);
    const whole = await ask(`/log/consistency?from=1&to=${head?.size}`);
    const first = await ask("/log/inclusion?index=0");
    const hashes = whole.body.hashes.map((hash) => fromBase64(hash) ?? new Uint8Array());
    expect(head && extendsTree(1, head.size, hashes, eventLeaf(first.body.event), head.root)).toBe(true);
  });

  it("a checkpoint that no known witness cosigned is not kept", async () => {
    const post = (body: string) =>
      request("/log/cosignatures", { method: "POST", body, headers: { "Content-Type": "text/plain" } });
    const said = async (body: string) => {
      const answer = await post(body);
      return [answer.status, ((await answer.json()) as Body).code];
    };

    expect(await said(await checkpoint(database.db, means))).toEqual([400, "no-known-witness"]);
    expect(await said("rien")).toEqual([400, "checkpoint-not-ours"]);
    expect(await said("x".repeat(9_000))).toEqual([413, "checkpoint-too-long"]);
  });

  it.each([
    ["/log/inclusion", 400, "request-malformed"],
    ["/log/inclusion?number=CQPM-3248-2026-000001&index=0", 400, "request-malformed"],
    ["/log/inclusion?index=-1", 400, "request-malformed"],
    ["/log/inclusion?index=1e99", 400, "request-malformed"],
    ["/log/inclusion?index=100000", 404, "entry-unknown"],
    ["/log/inclusion?number=CQPM-3248-2026-999999", 404, "number-unknown"],
    ["/log/consistency?from=2&to=1", 400, "request-malformed"],
    ["/log/consistency?from=0&to=1", 400, "request-malformed"],
    ["/log/consistency?from=1&to=100000", 404, "log-shorter"],
  ])("%s is answered %i, %s", async (path, status, code) => {
    const answer = await ask(path);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await logSize(database.db)).toBeGreaterThan(0);
  });
});
