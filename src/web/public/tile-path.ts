/** Which tile of leaves a path asks for, and how many hashes of it when it is not yet whole. */
export type TileAsked = { readonly index: number; readonly width: number | "as-it-is" };

const wholeTile = 256;

/**
 * Reads what follows "/log/tile/0/": "003", "x001/x234/067", "003.p/17" (C2SP tlog-tiles), or a plain number,
 * which takes the tile as it stands. Undefined for any other spelling.
 */
export const readTilePath = (path: string): TileAsked | undefined => {
  if (/^(0|[1-9]\d{0,8})$/.test(path) && path.length !== 3) return { index: Number(path), width: "as-it-is" };
  const [, groups, partial] = /^((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path) ?? [];
  if (groups === undefined || groups.startsWith("x000/") || groups.length > 20) return undefined;
  const width = partial === undefined ? wholeTile : Number(partial);
  if (partial !== undefined && width >= wholeTile) return undefined;
  return { index: Number(groups.replace(/[x/]/g, "")), width };
};

/** The hashes asked for, of 32 bytes each; undefined when the tile does not hold so many yet. */
export const cutTile = (tile: Uint8Array, { width }: TileAsked): Uint8Array | undefined => {
  if (width === "as-it-is") return tile;
  return tile.length >= width * 32 ? tile.subarray(0, width * 32) : undefined;
};
