import { Hono } from "hono";
import { compress } from "hono/compress";
import { assetsOf } from "./assets.ts";
import { answerFault, onSurprise } from "./faults.tsx";
import { bodies, headers, openToAll, sameSite } from "./guards.ts";
import { islandRoutes } from "./islands.ts";
import type { WebMeans } from "./means.ts";
import type { WebEnv } from "./page.ts";
import { healthRoutes, openPaths, proofRoutes, publicRoutes } from "./public/index.tsx";
import { visitor, workspaceRoutes } from "./workspace/index.tsx";

/** The whole site: public pages and workspaces, in French at "/" and in English under "/en". */
export const site = (means: WebMeans): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  for (const path of openPaths) app.use(path, openToAll);
  app.use(compress());
  app.use(headers(means.publicUrl));
  app.route("/", assetsOf(means.root).routes);
  app.route("/", islandRoutes(means.root));
  app.use(sameSite(means.publicUrl));
  app.use(bodies((c) => answerFault(c, means, 413, "too-large")));
  app.route("/", healthRoutes(means));
  app.route("/", proofRoutes(means));
  app.use(visitor(means));
  const pages = [publicRoutes(means), workspaceRoutes(means)];
  for (const prefix of ["/en", "/"]) for (const one of pages) app.route(prefix, one);
  app.notFound((c) => answerFault(c, means, 404, "not-found"));
  app.onError(onSurprise(means));
  return app;
};
