import { Hono } from "hono";
import { logSize } from "../../log/index.ts";
import type { WebMeans } from "../means.ts";
import type { WebEnv } from "../page.ts";

/** Is the process alive, is the database answering; and what robots may not list: pages of one certificate. */
export const healthRoutes = ({ db }: WebMeans): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  app.get("/healthz", (c) => c.json({ status: "alive" }));
  app.get("/readyz", async (c) => {
    const ready = await logSize(db).then(
      () => true,
      () => false,
    );
    c.header("Cache-Control", "no-store");
    return c.json({ status: ready ? "ready" : "database-silent" }, ready ? 200 : 503);
  });
  app.get("/robots.txt", (c) =>
    c.text("User-agent: *\nDisallow: /v/\nDisallow: /V/\nDisallow: /en/v/\nDisallow: /en/V/\n"),
  );
  return app;
};
