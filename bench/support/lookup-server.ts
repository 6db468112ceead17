// The product's API on a port of its own, as `serve` opens it; beside it the same answer with one query for each request.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { CompiledQuery } from "kysely";
import { uuidv7 } from "uuidv7";
import { api } from "../../src/api/index.ts";
import { openToAll } from "../../src/api/open-to-all.ts";
import { dayInParis } from "../../src/kernel/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { openDatabase } from "../../src/storage/index.ts";

const { db } = openDatabase(process.argv[2] ?? "");
const root = new URL("../../", import.meta.url).pathname;
const machines = api({
  db,
  world: { today: () => dayInParis(new Date()), now: () => new Date(), newId: uuidv7 },
  texts: readTexts(root),
  publicUrl: "http://localhost:3000",
  masterKey: new Uint8Array(32),
  root,
  report: (line) => process.stderr.write(`${line}\n`),
});

const alone = new Hono();
alone.use(secureHeaders({ crossOriginResourcePolicy: "cross-origin" }));
alone.use(openToAll);
const one = `
  select number, title, certifier_name as certifier, issued_on as "issuedOn", state
  from certificate where number = $1`;
alone.get("/alone/:number", async (c) => {
  const { rows } = await db.executeQuery(CompiledQuery.raw(one, [c.req.param("number").toUpperCase()]));
  return rows[0] ? c.json(rows[0]) : c.notFound();
});

const server = serve(
  {
    fetch: (request, connection) =>
      (new URL(request.url).pathname.startsWith("/api/") ? machines : alone).fetch(request, connection),
    port: 0,
    hostname: "127.0.0.1",
  },
  ({ port }) => process.send?.(port),
);
process.once("disconnect", () => server.close(() => process.exit(0)));
