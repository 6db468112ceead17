import { type Tile, tileWidth } from "./tiles.ts";

/** A file of the log: its signed head, a tile of hashes, or the entries that stand under a tile of leaves. */
export type LogFile =
  | { readonly kind: "checkpoint" }
  | { readonly kind: "tile"; readonly tile: Tile }
  | { readonly kind: "entries"; readonly index: number; readonly width: number };

/** Where a file stands below the log's address: "checkpoint", "tile/1/003", "tile/entries/x001/234.p/17". Source: C2SP tlog-tiles. */
export const logPath = (file: LogFile): string => {
  switch (file.kind) {
    case "checkpoint":
      return "checkpoint";
    case "tile":
      return `tile/${file.tile.level}/${placePath(file.tile)}`;
    case "entries":
      return `tile/entries/${placePath(file)}`;
  }
};

/** 1234067 is "x001/x234/067"; a width below 256 follows it, ".p/17". */
const placePath = ({ index, width }: { readonly index: number; readonly width: number }): string => {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/g) ?? [];
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join("/");
  return width === tileWidth ? path : `${path}.p/${width}`;
};

/** Reads a path below the log's address; undefined for any spelling that `logPath` does not write. */
export const readLogPath = (path: string): LogFile | undefined => {
  if (path === "checkpoint") return { kind: "checkpoint" };
  const [, kind, groups, part] =
    /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? [];
  if (kind === undefined || groups === undefined) return undefined;
  const place = {
    index: Number(groups.replace(/[x/]/g, "")),
    width: part === undefined ? tileWidth : Number(part),
  };
  const file: LogFile =
    kind === "entries" ? { kind, ...place } : { kind: "tile", tile: { level: Number(kind), ...place } };
  const known = place.width > 0 && (file.kind !== "tile" || file.tile.level < 64);
  return known && logPath(file) === path ? file : undefined;
};
