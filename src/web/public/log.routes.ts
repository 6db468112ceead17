import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Hono } from "hono";
import { accepts } from "hono/accepts";
import { logFile } from "../../log/index.ts";
import { readLogPath } from "../../log/pure/index.ts";
import type { WebMeans } from "../means.ts";
import type { WebEnv } from "../page.ts";

const compressed = promisify(gzip);

/** The public log as files: its head, which moves, and its tiles and entries, which never do. Source: C2SP tlog-tiles. */
export const logRoutes = (means: WebMeans): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get("/log/*", async (c) => {
    const file = readLogPath(c.req.path.slice("/log/".length));
    const bytes = file && (await logFile(means.db, means, file));
    if (!file || !bytes) return c.notFound();
    const moves = file.kind === "checkpoint";
    c.header("Content-Type", moves ? "text/plain; charset=utf-8" : "application/octet-stream");
    c.header("Cache-Control", moves ? "no-cache" : "public, max-age=31536000, immutable");
    if (file.kind !== "entries") return c.body(new Uint8Array(bytes));
    c.header("Vary", "Accept-Encoding");
    const encoding = accepts(c, {
      header: "Accept-Encoding",
      supports: ["gzip", "identity"],
      default: "identity",
    });
    if (encoding !== "gzip") return c.body(new Uint8Array(bytes));
    c.header("Content-Encoding", "gzip");
    return c.body(new Uint8Array(await compressed(bytes)));
  });
  return app;
};
