import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";

type Asset = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };

/** Every file the pages load, under one folder named by the digest of them all. */
export type Assets = {
  /** Address of a file: "/style/3f2a…/site.css". */
  readonly href: (name: AssetName) => string;
  readonly routes: Hono;
};

const svg = "image/svg+xml";
const woff2 = "font/woff2";

/** Where each file lies under the project's folder, by the name it is served as. */
const files = {
  "rosette.svg": ["templates/rosette.svg", svg],
  "seal.svg": ["src/web/style/seal.svg", svg],
  "newsreader.woff2": [
    "node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2",
    woff2,
  ],
  "newsreader-ext.woff2": [
    "node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2",
    woff2,
  ],
  "commissioner.woff2": [
    "node_modules/@fontsource-variable/commissioner/files/commissioner-latin-wght-normal.woff2",
    woff2,
  ],
  "commissioner-ext.woff2": [
    "node_modules/@fontsource-variable/commissioner/files/commissioner-latin-ext-wght-normal.woff2",
    woff2,
  ],
  "plex-mono.woff2": [
    "node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2",
    woff2,
  ],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

/** The style sheet is written in parts, one idea each, and served as one file. */
const sheets = [
  "tokens",
  "fonts",
  "base",
  "frame",
  "answers",
  "controls",
  "tables",
  "lists",
  "figures",
  "pages",
  "workspace",
  "media",
] as const;
const sheet = "site.css";
export type AssetName = keyof typeof files | typeof sheet;

const names = Object.keys(files) as (keyof typeof files)[];
export const assetNames: readonly AssetName[] = [sheet, ...names];

/** Reads the files once. A change of any of them changes the address of all, so each may be cached for good. */
const readAssets = (root: string): Assets => {
  const bytesOf = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(root, path)));
  const css = Buffer.concat(sheets.map((name) => bytesOf(`src/web/style/${name}.css`)));
  const read = new Map<string, Asset>([
    [sheet, { bytes: new Uint8Array(css), type: "text/css; charset=utf-8" }],
    ...names.map((name) => [name, { bytes: bytesOf(files[name][0]), type: files[name][1] }] as const),
  ]);
  const digest = createHash("sha256");
  for (const [name, { bytes }] of read) digest.update(name).update(bytes);
  const folder = `/style/${digest.digest("hex").slice(0, 16)}`;
  const routes = new Hono();
  routes.get(`${folder}/:name`, (c) => {
    const asset = read.get(c.req.param("name"));
    if (!asset) return c.notFound();
    c.header("Content-Type", asset.type);
    c.header("Cache-Control", "public, max-age=31536000, immutable");
    return c.body(asset.bytes);
  });
  return { href: (name) => `${folder}/${name}`, routes };
};

const held = new Map<string, Assets>();

/** The files of this project's folder, read at their first use. */
export const assetsOf = (root: string): Assets => {
  const known = held.get(root) ?? readAssets(root);
  held.set(root, known);
  return known;
};
