import { z } from "@hono/zod-openapi";
import type { Context } from "hono";

/** A refusal over HTTP (RFC 9457), with the codes of its reasons. */
const Problem = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    faults: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .openapi("Problem");

type Said = {
  readonly code: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly faults?: z.infer<typeof Problem>["faults"];
};

export const problem = <Status extends 400 | 404 | 409 | 413 | 415 | 429 | 500>(
  c: Context,
  status: Status,
  said: Said,
) =>
  c.json({ type: "about:blank" as const, status, ...said }, status, {
    "Content-Type": "application/problem+json",
  });

/** What a route may answer beside its own answers. */
export const problemAnswer = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: Problem } },
});

/** A request that does not have the shape asked: each field with what is wrong with it. */
export const shapeProblem = (c: Context, error: z.ZodError) =>
  problem(c, 400, {
    code: "request-malformed",
    title: "The request does not have the form asked",
    faults: error.issues.map(({ path, code, message }) => ({
      field: path.join("."),
      code: code ?? "custom",
      detail: message,
    })),
  });
