import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { migrate, openDatabase } from "../storage/index.ts";
import { appendEvent, checkpoint, findProof, logKey } from "./index.ts";
import {
  eventLeaf,
  eventText,
  type LogEvent,
  proves,
  readCheckpoint,
  readProof,
  rootOf,
  toBase64,
} from "./pure/index.ts";

const migrations = new URL("../../migrations/", import.meta.url).pathname;
const means = { publicUrl: "https://certificats.example", masterKey: new Uint8Array(32) };
const event = (statusIndex: number): LogEvent => ({
  kind: "issued",
  issuer: "did:web:certificats.example:emetteurs:cpnefp-metallurgie",
  credential: "c".repeat(43),
  holder: "h".repeat(43),
  statusList: "https://certificats.example/statuts/cpnefp-metallurgie-2026",
  statusIndex,
  at: "2026-11-24T10:00:00Z",
});

const asAdmin = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject("adminUrl") });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

it("A log kept before there were tiles enters its tree in the same places, and grows from there", async () => {
  const older = mkdtempSync(join(tmpdir(), "opencqp-migrations-"));
  for (const name of readdirSync(migrations).filter((file) => file < "0008"))
    cpSync(join(migrations, name), join(older, name));
  const name = `opencqp_test_before_tiles_${process.pid}`;
  await asAdmin(`create database ${name}`);
  const database = openDatabase(
    Object.assign(new URL(inject("adminUrl")), { pathname: `/${name}` }).toString(),
  );
  try {
    await migrate(database.pool, older);
    const held = Array.from({ length: 300 }, (_, i) => eventText(event(i)));
    for (const [index, text] of held.entries())
      await database.pool.query("insert into log_entry (index, event, leaf) values ($1, $2, $3)", [
        index,
        text,
        Buffer.from(eventLeaf(text)),
      ]);
    await database.pool.query("update log_head set size = 300");
    await migrate(database.pool, migrations);

    const next = await appendEvent(database.db, event(300));
    const key = await logKey(database.db, means);
    const head = readCheckpoint(await checkpoint(database.db, means), key);
    expect(next).toBe(300);
    expect(head?.size).toBe(301);
    expect(head && toBase64(head.root)).toBe(
      toBase64(rootOf([...held, eventText(event(300))].map(eventLeaf))),
    );
    for (const ticket of [0, 255, 256, 299, 300]) {
      const found = await findProof(database.db, means, { ticket });
      const proof = found && readProof(found.proof);
      expect(found?.index).toBe(ticket);
      expect(found && proof && proves(proof, eventLeaf(found.event), key)).toBe(true);
    }
  } finally {
    await database.close();
    await asAdmin(`drop database if exists ${name} with (force)`);
    rmSync(older, { recursive: true });
  }
});
