import { Hono } from "hono";
import type { WebMeans } from "../means.ts";
import type { WebEnv } from "../page.ts";

/** Every page anyone may read. */
export const publicRoutes = (_means: WebMeans): Hono<WebEnv> => new Hono<WebEnv>();
