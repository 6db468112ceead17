import { describe, expect, it } from "vitest";
import { cutTile, readTilePath } from "./tile-path.ts";

describe("The path of a tile of the public log", () => {
  it.each([
    ["003", { index: 3, width: 256 }],
    ["x001/234", { index: 1_234, width: 256 }],
    ["x001/x234/067", { index: 1_234_067, width: 256 }],
    ["003.p/17", { index: 3, width: 17 }],
    ["0", { index: 0, width: "as-it-is" }],
    ["1234", { index: 1_234, width: "as-it-is" }],
  ])("%s is read", (path, asked) => {
    expect(readTilePath(path)).toEqual(asked);
  });

  it.each(["", "3a", "x000/003", "x01/003", "003.p/0", "003.p/256", "003.p/", "../003", "-1"])(
    "%s is no tile",
    (path) => {
      expect(readTilePath(path)).toBeUndefined();
    },
  );

  it("gives no more hashes than asked, and nothing while there are fewer", () => {
    const tile = new Uint8Array(32 * 20);

    expect(cutTile(tile, { index: 0, width: 17 })?.length).toBe(32 * 17);
    expect(cutTile(tile, { index: 0, width: 256 })).toBeUndefined();
    expect(cutTile(tile, { index: 0, width: "as-it-is" })?.length).toBe(32 * 20);
  });
});
