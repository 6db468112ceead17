import { generateKeyPairSync, sign } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { inTransaction } from "../storage/index.ts";
import {
  addWitness,
  appendEvent,
  appendEvents,
  checkpoint,
  consistencyOf,
  findProof,
  keepCosignatures,
  logFile,
  logKey,
  logSize,
  removeWitness,
  watchedBy,
} from "./index.ts";
import {
  cosignatureLine,
  eventLeaf,
  eventsIn,
  extendsTree,
  type LogEvent,
  proves,
  readCheckpoint,
  readLogPath,
  readProof,
  rootOf,
  toBase64,
} from "./pure/index.ts";

const means = { publicUrl: "https://certificats.example", masterKey: new Uint8Array(32) };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const event = (statusIndex: number): LogEvent => ({
  kind: "issued",
  issuer: "did:web:certificats.example:emetteurs:cpnefp-metallurgie",
  credential: "c".repeat(43),
  holder: "h".repeat(43),
  statusList: "https://certificats.example/statuts/cpnefp-metallurgie-2026",
  statusIndex,
  at: "2026-11-24T10:00:00Z",
});
const events = (from: number, count: number) => Array.from({ length: count }, (_, i) => event(from + i));

const fileAt = async (path: string) => {
  const file = readLogPath(path);
  return file && logFile(database.db, means, file);
};
const shown = (bytes: Uint8Array | undefined) => bytes && toBase64(bytes);
const head = async () => {
  const read = readCheckpoint(await checkpoint(database.db, means), await logKey(database.db, means));
  if (!read) throw new Error("the checkpoint is not signed by the log");
  return read;
};
/** The text of every entry, in order. */
const entered = async (): Promise<string[]> => {
  const { size } = await head();
  const bundles = Array.from({ length: Math.ceil(size / 256) }, async (_, n) => {
    const width = Math.min(256, size - n * 256);
    return (
      eventsIn(
        (await fileAt(`tile/entries/${String(n).padStart(3, "0")}${width < 256 ? `.p/${width}` : ""}`)) ??
          Uint8Array.of(0),
      ) ?? []
    );
  });
  return (await Promise.all(bundles)).flat();
};

describe("The public log", () => {
  let texts: readonly string[] = [];

  it("of nothing is a signed tree of no entry", async () => {
    expect(await head()).toMatchObject({ origin: "certificats.example/log", size: 0 });
    expect(shown((await head()).root)).toBe(shown(rootOf([])));
  });

  it("holds an event when the transaction that deposited it commits, and never otherwise", async () => {
    const undone = inTransaction(database.db, async (tx) => {
      await appendEvent(tx, event(999));
      throw new Error("the certificate was not saved");
    });
    await expect(undone).rejects.toThrow("not saved");
    const ticket = await inTransaction(database.db, (tx) => appendEvent(tx, event(0)));

    expect((await head()).size).toBe(1);
    expect((await findProof(database.db, means, { ticket }))?.index).toBe(0);
    expect(await findProof(database.db, means, { ticket: ticket + 1 })).toBeUndefined();
    expect(await findProof(database.db, means, { index: 1 })).toBeUndefined();
  });

  it("proves every entry against the checkpoint that the proof ends with", async () => {
    await appendEvents(database.db, events(1, 299));
    const key = await logKey(database.db, means);

    for (const index of [0, 1, 255, 256, 299]) {
      const found = await findProof(database.db, means, { index });
      const proof = found && readProof(found.proof);
      expect(found && proof && proves(proof, eventLeaf(found.event), key)).toBe(true);
      expect(found?.event).toContain(`"statusIndex":${index},`);
    }
  });

  it("keeps its order and its beginning as it grows past whole tiles of two levels", async () => {
    const before = await head();
    await appendEvents(database.db, events(300, 65_700));
    const after = await head();
    texts = await entered();

    expect(after.size).toBe(66_000);
    expect(texts.map((text) => JSON.parse(text).statusIndex)).toEqual(
      Array.from({ length: 66_000 }, (_, i) => i),
    );
    expect(shown(after.root)).toBe(shown(rootOf(texts.map(eventLeaf))));
    const kept = await consistencyOf(database.db, before.size, after.size);
    expect(extendsTree(before.size, after.size, kept ?? [], before.root, after.root)).toBe(true);
    expect(await consistencyOf(database.db, 1, after.size + 1)).toBeUndefined();
  });

  it("is served as tiles of every level, and no further than it reaches", async () => {
    expect(await fileAt("tile/0/001")).toHaveLength(8_192);
    expect(await fileAt("tile/0/257.p/208")).toHaveLength(208 * 32);
    expect(await fileAt("tile/0/257.p/209")).toBeUndefined();
    expect(await fileAt("tile/1/000")).toHaveLength(8_192);
    expect(shown(await fileAt("tile/1/001.p/1"))).toBe(
      shown(rootOf(texts.slice(65_536, 65_792).map(eventLeaf))),
    );
    expect(shown(await fileAt("tile/2/000.p/1"))).toBe(shown(rootOf(texts.slice(0, 65_536).map(eventLeaf))));
    expect(await fileAt("tile/2/000")).toBeUndefined();
    expect(await fileAt("tile/3/000.p/1")).toBeUndefined();
  });

  it("gives each event one index without gap when many deposit and many enter at once", async () => {
    const { size } = await head();
    const tickets = await Promise.all(
      events(66_000, 400).map(async (one) => {
        const ticket = await inTransaction(database.db, (tx) => appendEvent(tx, one));
        return (await findProof(database.db, means, { ticket }))?.index;
      }),
    );

    expect(tickets.toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 400 }, (_, i) => size + i),
    );
    expect(await logSize(database.db)).toBe(size + 400);
  });
});

describe("The witnesses of the log", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const witness = {
    name: "temoin.example/1",
    publicKey: new Uint8Array(Buffer.from(String(publicKey.export({ format: "jwk" }).x), "base64url")),
  };
  const cosigned = (note: string, time = 1_764_000_000) => {
    const text = note.slice(0, note.indexOf("\n\n") + 1);
    return `${note}${cosignatureLine(text, witness, time, (bytes) => new Uint8Array(sign(null, bytes, privateKey)))}\n`;
  };
  let log: TestDatabase;
  beforeAll(async () => {
    log = await testDatabase();
    await appendEvents(log.db, events(0, 3));
  });
  afterAll(() => log.drop());

  it("are not taken at their word before they are known, nor for a head that is not ours", async () => {
    const note = await checkpoint(log.db, means);

    expect(await keepCosignatures(log.db, means, cosigned(note))).toBe("no-known-witness");
    await addWitness(log.db, witness);
    expect(await watchedBy(log.db)).toEqual([{ witness: witness.name }]);
    expect(await keepCosignatures(log.db, means, cosigned(note.replace("\n3\n", "\n4\n")))).toBe(
      "checkpoint-not-ours",
    );
    expect(await keepCosignatures(log.db, means, note)).toBe("no-known-witness");
  });

  it("are served with the head that they cosigned, and its proofs, and with no other", async () => {
    const note = await checkpoint(log.db, means);
    expect(await keepCosignatures(log.db, means, cosigned(note))).toMatchObject([{ witness: witness.name }]);
    await keepCosignatures(log.db, means, cosigned(note, 1_764_009_999));

    expect(await checkpoint(log.db, means)).toBe(cosigned(note));
    expect((await findProof(log.db, means, { index: 0 }))?.proof).toContain(cosigned(note));
    expect(await watchedBy(log.db)).toEqual([
      { witness: witness.name, last: { size: 3, at: new Date(1_764_000_000_000) } },
    ]);
    await appendEvent(log.db, event(3));
    expect(await checkpoint(log.db, means)).not.toContain(witness.name);
  });

  it("are forgotten with what they cosigned", async () => {
    await removeWitness(log.db, witness.name);

    expect(await watchedBy(log.db)).toEqual([]);
  });
});
