import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  bundleOf,
  concat,
  eventLeaf,
  eventText,
  type LogEvent,
  logPath,
  rootOf,
  signedCheckpoint,
  tilesOf,
  tileWidth,
  utf8,
} from "../pure/index.ts";
import { auditLog } from "./audit.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const key = {
  name: "certificats.example/log",
  publicKey: new Uint8Array(Buffer.from(String(publicKey.export({ format: "jwk" }).x), "base64url")),
};
const headOf = (size: number, root: Uint8Array) =>
  signedCheckpoint({ origin: key.name, size, root }, key, (bytes) => sign(null, bytes, privateKey));
const event = (statusIndex: number): LogEvent => ({
  kind: "issued",
  issuer: "did:web:certificats.example:emetteurs:cpnefp-metallurgie",
  credential: "c".repeat(43),
  holder: "h".repeat(43),
  statusList: "https://certificats.example/statuts/cpnefp-metallurgie-2026",
  statusIndex,
  at: statusIndex % 2 === 0 ? "2025-11-24T10:00:00Z" : "2026-11-24T10:00:00Z",
});

/** Every file of a log of so many entries. */
const filesOf = (size: number): Map<string, Uint8Array> => {
  const texts = Array.from({ length: size }, (_, i) => eventText(event(i)));
  const leaves = texts.map(eventLeaf);
  const files = new Map([["checkpoint", utf8(headOf(size, rootOf(leaves)))]]);
  for (const tile of tilesOf(size)) {
    const { level, index, width } = tile;
    const span = tileWidth ** level;
    const first = index * tileWidth;
    const hashes = Array.from({ length: width }, (_, i) =>
      rootOf(leaves, (first + i) * span, (first + i + 1) * span),
    );
    files.set(logPath({ kind: "tile", tile }), concat(...hashes));
    if (level === 0)
      files.set(logPath({ kind: "entries", index, width }), bundleOf(texts.slice(first, first + width)));
  }
  return files;
};
const audit = (files: ReadonlyMap<string, Uint8Array>) =>
  auditLog(async (path) => files.get(path), key, { older: [], credentials: [], lists: [] });

describe("The audit of a log of several levels", () => {
  it("counts what was issued, by issuer and year", async () => {
    const { faults, tally, size } = await audit(filesOf(601));

    expect([faults, size]).toEqual([[], 601]);
    const counts = tally.counts.get(event(0).issuer);
    expect([counts?.get("2025")?.issued, counts?.get("2026")?.issued]).toEqual([301, 300]);
  });

  it("tells what is missing, and blames nothing else for it", async () => {
    const files = filesOf(601);
    files.delete("tile/entries/001");

    expect((await audit(files)).faults).toEqual([{ code: "file-missing", file: "tile/entries/001" }]);
  });

  it("tells which tile above differs", async () => {
    const files = filesOf(601);
    files.set("tile/1/000.p/2", new Uint8Array(64));

    expect((await audit(files)).faults).toEqual([{ code: "tile-differs", file: "tile/1/000.p/2" }]);
  });

  it("refuses a head that claims more entries than anyone could hold, without reading them all", async () => {
    let read = 0;
    const note = utf8(headOf(9_000_000_000_000_000, rootOf([])));
    const { faults } = await auditLog(
      async (path) => {
        read++;
        return path === "checkpoint" ? note : undefined;
      },
      key,
      { older: [], credentials: [], lists: [] },
    );

    expect(read).toBeLessThan(5_000);
    expect(faults[0]).toEqual({ code: "file-missing", file: "tile/entries/000" });
  });
});
