import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";

const preflight = cors({ origin: "*", allowMethods: ["GET", "POST"] });

/**
 * Any page may read the API. The header is set on the answer as it stands: set before it, the answer would be copied
 * through a stream, which costs more than finding a certificate.
 */
export const openToAll: MiddlewareHandler = async (c, next) => {
  if (c.req.method === "OPTIONS") return preflight(c, next);
  await next();
  c.res.headers.set("Access-Control-Allow-Origin", "*");
};
