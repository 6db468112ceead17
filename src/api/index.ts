import { OpenAPIHono } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { answerRoutes } from "./answers.routes.ts";
import { catalogueRoutes } from "./catalogue.routes.ts";
import { logRoutes } from "./log.routes.ts";
import type { ApiMeans } from "./means.ts";
import { openToAll } from "./open-to-all.ts";
import { problem } from "./problem.ts";
import { verificationRoutes } from "./verification.routes.ts";
import { wholeCatalogueRoutes } from "./whole-catalogue.routes.ts";

export type { ApiMeans } from "./means.ts";
export { problem } from "./problem.ts";

/** The public API: `/api/v1/…` and its description at `/api/openapi.json`. Errors are problem+json with reason codes. */
export const api = (means: ApiMeans) => {
  const app = new OpenAPIHono();
  app.use(secureHeaders({ crossOriginResourcePolicy: "cross-origin" }));
  app.use(openToAll);
  app.route("/api/v1", catalogueRoutes(means));
  app.route("/api/v1", answerRoutes(means));
  app.route("/api/v1", wholeCatalogueRoutes(means));
  app.route("/api/v1", verificationRoutes(means));
  app.route("/api/v1", logRoutes(means));
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "OpenCQP",
      version: "1",
      description:
        "Certifications, recognition, eligibility and verification of CQP. Days are calendar days in Paris.",
    },
    servers: [{ url: means.publicUrl }],
  });
  app.notFound((c) => problem(c, 404, { code: "address-unknown", title: "Nothing answers at this address" }));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 400)
      return problem(c, 400, { code: "request-unreadable", title: "The request cannot be read" });
    means.report(`api: ${error.name}`);
    return problem(c, 500, { code: "surprise", title: "Something unforeseen happened; nothing was kept" });
  });
  return app;
};
