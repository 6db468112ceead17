import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LogFile, logPath, readLogPath } from "./log-path.ts";

describe("The path of a file of the public log", () => {
  it.each<[string, LogFile]>([
    ["checkpoint", { kind: "checkpoint" }],
    ["tile/0/003", { kind: "tile", tile: { level: 0, index: 3, width: 256 } }],
    ["tile/0/x001/234", { kind: "tile", tile: { level: 0, index: 1_234, width: 256 } }],
    ["tile/2/x001/x234/067", { kind: "tile", tile: { level: 2, index: 1_234_067, width: 256 } }],
    ["tile/1/003.p/17", { kind: "tile", tile: { level: 1, index: 3, width: 17 } }],
    ["tile/entries/x001/234.p/9", { kind: "entries", index: 1_234, width: 9 }],
  ])("%s is read, and written the same", (path, file) => {
    expect(readLogPath(path)).toEqual(file);
    expect(logPath(file)).toBe(path);
  });

  it.each([
    "",
    "tile/0/3",
    "tile/0/0003",
    "tile/0/3a",
    "tile/0/x000/003",
    "tile/0/x01/003",
    "tile/0/003.p/0",
    "tile/0/003.p/256",
    "tile/0/003.p/017",
    "tile/0/003.p/",
    "tile/00/003",
    "tile/64/003",
    "tile/-1/003",
    "tile/0/../003",
    "checkpoint/",
  ])("%s names no file", (path) => {
    expect(readLogPath(path)).toBeUndefined();
  });

  it("leads back to the same place, wherever it is", () => {
    fc.assert(
      fc.property(
        fc.nat(999_999_999_999),
        fc.integer({ min: 1, max: 256 }),
        fc.nat(63),
        (index, width, level) => {
          const tile: LogFile = { kind: "tile", tile: { level, index, width } };
          expect(readLogPath(logPath(tile))).toEqual(tile);
        },
      ),
    );
  });
});
