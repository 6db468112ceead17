import { Hono } from "hono";
import type { WebMeans } from "../means.ts";
import type { WebEnv } from "../page.ts";

/** The pages of a signed-in person; mounted at "/" in French and at "/en" in English. */
export const workspaceRoutes = (_means: WebMeans): Hono<WebEnv> => new Hono<WebEnv>();
