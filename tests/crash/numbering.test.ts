import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemonstration } from "../../src/demonstration/index.ts";
import { day } from "../../src/kernel/index.ts";
import { checkpoint, logKey } from "../../src/log/index.ts";
import { readCheckpoint } from "../../src/log/pure/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { copyAwardedSession } from "../support/large-session.ts";
import { fixedWorld } from "../support/world.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const awards = 40;
const hands = 8;

let database: TestDatabase;
let session: string;
const means = {
  world: fixedWorld(day("2026-11-24")),
  texts: readTexts(root),
  publicUrl: "https://certificats.example",
  masterKey: new Uint8Array(32).fill(1),
  root,
};

beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration(database.db, means);
  session = await copyAwardedSession(database.pool, awards);
});
afterAll(() => database.drop());

type Hand = {
  readonly process: ChildProcess;
  readonly said: string[];
  readonly ended: Promise<number | null>;
};

const startHand = (): Hand => {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", `${root}tests/crash/issue-a-session.ts`, database.url, session, root],
    {
      cwd: root,
      env: { ...process.env, TSX_TSCONFIG_PATH: `${root}tsconfig.json` },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const said: string[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(...chunk.toString("utf8").trim().split("\n")));
  return { process: child, said, ended: once(child, "exit").then(([code]) => code as number | null) };
};

const untilSomeProgress = async ({ said, ended }: Hand, lines: number): Promise<void> => {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (said.length < lines && !over) await new Promise((done) => setTimeout(done, 10));
};

const numbersNow = async (): Promise<Map<string, string>> => {
  const { rows } = await database.pool.query<{ piece: string; number: string }>(
    `select d.award_id::text || coalesce(d.block, '') as piece, d.number from certificate d
     join award a on a.id = d.award_id join candidacy c on c.id = a.candidacy_id where c.session_id = $1`,
    [session],
  );
  return new Map(rows.map(({ piece, number }) => [piece, number]));
};

describe("Eight processes that issue one session, six of them killed on the way, and six more", () => {
  let acknowledged: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const first = Array.from({ length: hands }, startHand);
    for (const [i, hand] of first.slice(0, 6).entries()) {
      await untilSomeProgress(hand, 2 + i);
      hand.process.kill("SIGKILL");
    }
    acknowledged = await numbersNow();
    const second = Array.from({ length: 6 }, startHand);
    for (const [i, hand] of second.slice(0, 3).entries()) {
      await untilSomeProgress(hand, 2 + 2 * i);
      hand.process.kill("SIGKILL");
    }
    const codes = await Promise.all([...first.slice(6), ...second.slice(3)].map(({ ended }) => ended));
    expect(codes.every((code) => code === 0)).toBe(true);
  });

  it("give each award each of its documents, once", async () => {
    const { rows } = await database.pool.query<{ documents: number; pieces: number; awards: number }>(
      `select count(*)::int as documents, count(distinct (d.award_id, d.variant, d.block))::int as pieces,
         count(distinct d.award_id)::int as awards
       from certificate d join award a on a.id = d.award_id join candidacy c on c.id = a.candidacy_id
       where c.session_id = $1`,
      [session],
    );

    expect(rows[0]?.awards).toBe(awards);
    expect(rows[0]?.pieces).toBe(rows[0]?.documents);
    expect((rows[0]?.documents ?? 0) % awards).toBe(0);
  });

  it("number every series from 1, without gap or repeat", async () => {
    const { rows } = await database.pool.query<{ number: string }>(
      "select number from certificate where number like '%-2027-%' order by number",
    );
    const series = new Map<string, number[]>();
    for (const { number } of rows) {
      const [, name = "", sequence] = /^(.*)-(\d+)$/.exec(number) ?? [];
      series.set(name, [...(series.get(name) ?? []), Number(sequence)]);
    }

    expect(series.size).toBeGreaterThan(0);
    for (const [name, sequences] of series)
      expect(sequences, name).toEqual(Array.from({ length: sequences.length }, (_, i) => i + 1));
  });

  it("lose and change nothing that was acknowledged", async () => {
    const now = await numbersNow();

    expect(acknowledged.size).toBeGreaterThan(0);
    for (const [piece, number] of acknowledged) expect(now.get(piece)).toBe(number);
  });

  it("leave one log entry and one place in a status list for each document", async () => {
    const { rows } = await database.pool.query<{ documents: number; tickets: number; places: number }>(
      `select count(*)::int as documents, count(distinct log_ticket)::int as tickets,
         count(distinct (status_list_id, status_index))::int as places from certificate`,
    );
    const head = readCheckpoint(await checkpoint(database.db, means), await logKey(database.db, means));

    expect(rows[0]?.tickets).toBe(rows[0]?.documents);
    expect(rows[0]?.places).toBe(rows[0]?.documents);
    expect(head?.size).toBe(rows[0]?.documents);
  });
});
