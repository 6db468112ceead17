import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { findRegisterLine } from "../certificate/index.ts";
import { type CosignRefusal, consistencyOf, findProof, keepCosignatures } from "../log/index.ts";
import { toBase64 } from "../log/pure/index.ts";
import type { ApiMeans } from "./means.ts";
import { problem, problemAnswer, shapeProblem } from "./problem.ts";

const Count = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const Inclusion = z
  .object({
    index: z.int(),
    event: z.string().openapi({ description: "The entry, byte for byte" }),
    proof: z
      .string()
      .openapi({ description: "C2SP tlog-proof: the path to a root, and its signed checkpoint" }),
  })
  .openapi("LogInclusion");

const Consistency = z
  .object({
    from: z.int(),
    to: z.int(),
    hashes: z.array(z.string()).openapi({ description: "RFC 6962 consistency proof, base64" }),
  })
  .openapi("LogConsistency");

const inclusionRoute = createRoute({
  method: "get",
  path: "/log/inclusion",
  summary:
    "Proves that an entry is in the public log: the issue of a certificate by its number, or any by its index",
  request: {
    query: z
      .object({ number: z.string().max(40).optional(), index: Count.optional() })
      .refine(
        ({ number, index }) => (number === undefined) !== (index === undefined),
        "either number or index",
      ),
  },
  responses: {
    200: { description: "The entry and its proof", content: { "application/json": { schema: Inclusion } } },
    400: problemAnswer("A parameter is out of form"),
    404: problemAnswer("No certificate bears this number, or the log has no entry at this index"),
  },
});

const consistencyRoute = createRoute({
  method: "get",
  path: "/log/consistency",
  summary: "Proves that the log of `from` entries is the beginning of the log of `to` entries",
  request: {
    query: z
      .object({ from: Count.min(1), to: Count })
      .refine(({ from, to }) => from <= to, "from is not after to"),
  },
  responses: {
    200: { description: "The proof", content: { "application/json": { schema: Consistency } } },
    400: problemAnswer("A parameter is out of form"),
    404: problemAnswer("The log has fewer entries than that"),
  },
});

const Kept = z
  .object({
    kept: z.array(z.string()).openapi({ description: "Names of the witnesses whose cosignature is good" }),
  })
  .openapi("LogCosignatures");

const longestNote = 8_192;

const cosignRoute = createRoute({
  method: "post",
  path: "/log/cosignatures",
  summary:
    "Takes a checkpoint of this log with cosignatures below it (C2SP tlog-cosignature, Ed25519) of witnesses it knows",
  request: { body: { content: { "text/plain": { schema: z.string() } } } },
  responses: {
    200: { description: "What was kept", content: { "application/json": { schema: Kept } } },
    400: problemAnswer("It is no checkpoint of this log, or no witness known here cosigned it"),
    413: problemAnswer("No checkpoint is that long"),
  },
});

const refusals: Readonly<Record<CosignRefusal, string>> = {
  "checkpoint-not-ours": "This is no checkpoint signed by this log",
  "no-known-witness": "No witness known here cosigned it",
};

/** Proofs of the public log, computed for those who would rather not read its tiles. */
export const logRoutes = (means: ApiMeans) => {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : shapeProblem(c, result.error)),
  });
  const find = findRegisterLine(means.db);
  app.use(
    "/log/cosignatures",
    bodyLimit({
      maxSize: longestNote,
      onError: (c) => problem(c, 413, { code: "checkpoint-too-long", title: "No checkpoint is that long" }),
    }),
  );
  return app
    .openapi(inclusionRoute, async (c) => {
      const { number, index = 0 } = c.req.valid("query");
      const line = number === undefined ? undefined : await find(number);
      if (number !== undefined && !line)
        return problem(c, 404, { code: "number-unknown", title: "No certificate bears this number" });
      const proved = await findProof(means.db, means, line ? { ticket: line.logTicket } : { index });
      return proved
        ? c.json(proved, 200)
        : problem(c, 404, { code: "entry-unknown", title: "The log has no entry at this index" });
    })
    .openapi(consistencyRoute, async (c) => {
      const { from, to } = c.req.valid("query");
      const hashes = await consistencyOf(means.db, from, to);
      return hashes
        ? c.json({ from, to, hashes: hashes.map(toBase64) }, 200)
        : problem(c, 404, { code: "log-shorter", title: "The log has fewer entries than that" });
    })
    .openapi(cosignRoute, async (c) => {
      const kept = await keepCosignatures(means.db, means, await c.req.text());
      return typeof kept === "string"
        ? problem(c, 400, { code: kept, title: refusals[kept] })
        : c.json({ kept: kept.map(({ witness }) => witness) }, 200);
    });
};
