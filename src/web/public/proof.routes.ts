import { type Context, Hono } from "hono";
import {
  certifierName,
  didDocument,
  jsonWebKeySet,
  servedStatusList,
  trustList,
} from "../../certificate/index.ts";
import type { WebMeans } from "../means.ts";
import type { WebEnv } from "../page.ts";
import { logRoutes } from "./log.routes.ts";

/** Paths that anyone's verifier may read from any page. */
export const openPaths = [
  "/emetteurs/trust.json",
  "/emetteurs/:slug/did.json",
  "/emetteurs/:slug/jwks.json",
  "/statuts/*",
  "/log/*",
] as const;

const minutes = (count: number): string => `public, max-age=${count * 60}`;

const document = (c: Context, body: string, type: string, cache: string): Response => {
  c.header("Content-Type", type);
  c.header("Cache-Control", cache);
  return c.body(body);
};

/** What a verifier reads by machine: issuers and keys, status lists, the log. No language, no personal data. */
export const proofRoutes = (means: WebMeans): Hono<WebEnv> => {
  const { db } = means;
  const app = new Hono<WebEnv>();

  app.get("/emetteurs/trust.json", async (c) =>
    document(c, JSON.stringify(await trustList(db, means)), "application/json", minutes(5)),
  );

  app.get("/emetteurs/:slug/did.json", async (c) => {
    const did = await didDocument(db, means, c.req.param("slug"));
    return did ? document(c, JSON.stringify(did), "application/did+json", minutes(5)) : c.notFound();
  });

  app.get("/emetteurs/:slug/jwks.json", async (c) => {
    const keys = await jsonWebKeySet(db, c.req.param("slug"));
    return keys ? document(c, JSON.stringify(keys), "application/jwk-set+json", minutes(5)) : c.notFound();
  });

  app.get("/statuts/:list", async (c) => {
    const list = await servedStatusList(db, means, c.req.param("list"), certifierName(db));
    if (!list) return c.notFound();
    const plain = (c.req.header("accept") ?? "").startsWith("application/json");
    return document(c, list.credential, plain ? "application/json" : "application/vc+ld+json", minutes(5));
  });

  app.route("/", logRoutes(means));
  return app;
};
