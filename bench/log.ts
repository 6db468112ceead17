import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import {
  appendEvent,
  appendEvents,
  checkpoint,
  consistencyOf,
  findProof,
  logKey,
  logSize,
} from "../src/log/index.ts";
import {
  eventLeaf,
  eventText,
  extendsTree,
  type LogKey,
  proves,
  readCheckpoint,
  readProof,
} from "../src/log/pure/index.ts";
import { type Database, openDatabase } from "../src/storage/index.ts";
import { testFsync } from "./support/fsync.ts";
import { logEvent } from "./support/log-event.ts";
import { type OwnDatabase, ownDatabase } from "./support/own-database.ts";
import { median } from "./support/rounds.ts";

const means = { publicUrl: "https://certificats.example", masterKey: new Uint8Array(32) };
const rounds = 3;

const msBetweenHeads = 50;

/**
 * What a durable append costs, from the call to its entry in the tree: the log is entered and its head signed every
 * 50 ms meanwhile, and the clock stops when a signed head covers all.
 */
const untilEntered = async (
  database: Database,
  count: number,
  append: () => Promise<unknown>,
): Promise<number> => {
  const wanted = (await logSize(database.db)) + count;
  const start = performance.now();
  let appended = false;
  const entering = (async () => {
    while (!appended) {
      await checkpoint(database.db, means);
      await sleep(msBetweenHeads);
    }
    await checkpoint(database.db, means);
  })();
  await append();
  appended = true;
  await entering;
  const seconds = (performance.now() - start) / 1000;
  const size = await logSize(database.db);
  if (size !== wanted) throw new Error(`the log holds ${size} entries, not ${wanted}`);
  return count / seconds;
};

/** `hands` callers at once, each awaiting its own event before the next. */
const oneByOne = (database: Database, count: number, hands: number) => (): Promise<unknown> => {
  let next = 0;
  return Promise.all(
    Array.from({ length: hands }, async () => {
      while (next < count) await appendEvent(database.db, logEvent(next++));
    }),
  );
};

/** The least that any durable append costs here: the same row inserted by `pg` alone, one commit each, into a table that nobody reads. */
const bareInserts = async ({ pool }: Database, count: number, hands: number): Promise<number> => {
  await pool.query(
    "create table if not exists bare (ticket bigint generated always as identity primary key, event text, leaf bytea)",
  );
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: hands }, async () => {
      while (next < count) {
        const text = eventText(logEvent(next++));
        await pool.query({
          name: "bare",
          text: "insert into bare (event, leaf) values ($1, $2)",
          values: [text, Buffer.from(eventLeaf(text))],
        });
      }
    }),
  );
  return count / ((performance.now() - start) / 1000);
};

const inBatches =
  (database: Database, count: number, size: number, hands: number) => (): Promise<unknown> => {
    let next = 0;
    return Promise.all(
      Array.from({ length: hands }, async () => {
        while (next < count) {
          const from = next;
          next += size;
          await appendEvents(
            database.db,
            Array.from({ length: size }, (_, i) => logEvent(from + i)),
          );
        }
      }),
    );
  };

const said = (child: ChildProcess, word: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on("message", (message) => message === word && resolve());
    child.once("exit", (code) => code !== 0 && reject(new Error(`a writer ended with ${code}`)));
  });

const processes = 8;
const fromProcesses = async ({ url }: OwnDatabase, database: Database, count: number): Promise<number> => {
  const share = count / processes;
  const writers = Array.from({ length: processes }, (_, i) =>
    fork(new URL("./support/log-writer.ts", import.meta.url), [url, String(i * share), String(share)], {
      execArgv: ["--import", "tsx"],
    }),
  );
  await Promise.all(writers.map((writer) => said(writer, "ready")));
  await checkpoint(database.db, means);
  return untilEntered(database, count, () => {
    const done = Promise.all(writers.map((writer) => said(writer, "done")));
    for (const writer of writers) writer.send("begin");
    return done;
  });
};

/** Grows the log to `size` entries by SQL; the tree is entered by the product. */
const growTo = async ({ db }: Database, size: number): Promise<void> => {
  const missing = size - (await logSize(db));
  const { at, credential, holder, issuer, kind, statusList } = logEvent(0);
  const head = JSON.stringify({ at, credential, holder, issuer, kind }).slice(0, -1);
  await sql`
    insert into log_deposit (event, leaf)
    select event, sha256('\\x00'::bytea || convert_to(event, 'UTF8'))
    from (
      select ${head}::text || ',"statusIndex":' || rank || ',"statusList":' || to_json(${statusList}::text) || '}' as event
      from generate_series(1, ${missing}::int) as rank
    ) as grown`.execute(db);
  await checkpoint(db, means);
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Milliseconds of a proof of inclusion, one after the other, each then checked. */
const timeProofs = async ({ db }: Database, key: LogKey, count: number) => {
  const size = await logSize(db);
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const index = Math.floor(Math.random() * size);
    const start = performance.now();
    const found = await findProof(db, means, { index });
    times.push(performance.now() - start);
    const proof = found && readProof(found.proof);
    if (!found || !proof || !proves(proof, eventLeaf(found.event), key))
      throw new Error(`${index} is not proved`);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const milliseconds = (share: number) => Number(percentile(sorted, share).toFixed(2));
  return { entries: size, medianMs: milliseconds(0.5), p99Ms: milliseconds(0.99) };
};

const timeConsistency = async ({ db }: Database, key: LogKey, older: string) => {
  const [from, to] = [older, await checkpoint(db, means)].map((note) => readCheckpoint(note, key));
  if (!from || !to) throw new Error("a checkpoint is not signed by the log");
  const start = performance.now();
  const hashes = await consistencyOf(db, from.size, to.size);
  const ms = Number((performance.now() - start).toFixed(2));
  if (!hashes || !extendsTree(from.size, to.size, hashes, from.root, to.root)) throw new Error("rewritten");
  return { from: from.size, to: to.size, ms };
};

const several = async (work: () => Promise<number>): Promise<number> => {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) all.push(await work());
  return Math.round(median(all));
};

/** Durable appends in three forms, then proofs in a small log and in one of a million. */
export const run = async () => {
  const own = await ownDatabase();
  const database = openDatabase(own.url);
  try {
    const key = await logKey(database.db, means);
    await oneByOne(database, 8_000, 256)();
    await checkpoint(database.db, means);
    const [bare, single]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      single.push(await untilEntered(database, 10_000, oneByOne(database, 10_000, 256)));
      bare.push(await bareInserts(database, 10_000, 256));
    }
    const [perSecond, barePerSecond] = [single, bare].map((all) => Math.round(median(all))) as [
      number,
      number,
    ];
    const eight = await several(() => fromProcesses(own, database, 12_000));
    const batches = await several(() => untilEntered(database, 40_000, inBatches(database, 40_000, 100, 4)));
    await timeProofs(database, key, 300);
    const older = await checkpoint(database.db, means);
    const small = await timeProofs(database, key, 1_000);
    await growTo(database, 1_000_000);
    await timeProofs(database, key, 300);
    return {
      ours: {
        perSecond,
        work: "one event per commit, 256 callers in one process, until a signed head covers all; fsync on",
        fromEightProcesses: { perSecond: eight },
        inBatchesOf100: { perSecond: batches },
        inclusionProofs: [small, await timeProofs(database, key, 1_000)],
        consistencyProof: await timeConsistency(database, key, older),
      },
      peers: [
        {
          name: "pg, a bare insert of the same row",
          version: "8.23.1",
          perSecond: barePerSecond,
          work: "one row per commit, the same callers and connections; no tree, no proof",
        },
      ],
      ratios: { "pg, a bare insert of the same row": Number((perSecond / barePerSecond).toFixed(2)) },
      pgTestFsyncPerSecond: testFsync(own.folder),
    };
  } finally {
    await database.close();
    await own.close();
  }
};
