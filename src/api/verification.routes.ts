import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { findRegisterLine, verifyHere } from "../certificate/index.ts";
import { verdictWords, wordCheck } from "../notices/index.ts";
import { checkCodes, type Verification, verdicts, whys } from "../verification/index.ts";
import type { ApiMeans } from "./means.ts";
import { problem, problemAnswer, shapeProblem } from "./problem.ts";
import { LanguageText } from "./shapes.ts";

const largest = 10 * 1024 * 1024;

const State = z
  .object({
    number: z.string(),
    title: z.string(),
    certifier: z.string(),
    issuedOn: z.string(),
    state: z.enum(["issued", "suspended", "revoked"]),
  })
  .openapi("CertificateState");

const Verdict = z
  .object({
    verdict: z.enum(verdicts),
    says: z.string(),
    next: z.string(),
    kind: z.enum(["pdf", "credential", "token", "paper", "unknown"]),
    checks: z.array(
      z.object({
        name: z.enum(checkCodes),
        outcome: z.enum(["valid", "invalid", "could-not-be-checked", "skipped"]),
        says: z.string(),
        why: z.enum(whys).nullable(),
        found: z.string().nullable(),
      }),
    ),
    subject: z
      .object({
        number: z.string().nullable(),
        title: z.string(),
        holder: z.string().nullable(),
        issuer: z.string(),
        issuedOn: z.string(),
        awardedOn: z.string().nullable(),
      })
      .nullable(),
  })
  .openapi("Verification");

const stateRoute = createRoute({
  method: "get",
  path: "/certificates/{number}",
  summary: "What a number alone tells: title, certifier and state, never a holder",
  request: { params: z.object({ number: z.string().max(40) }) },
  responses: {
    200: { description: "The register's entry", content: { "application/json": { schema: State } } },
    400: problemAnswer("A parameter is out of form"),
    404: problemAnswer("No certificate bears this number"),
  },
});

const verifyRoute = createRoute({
  method: "post",
  path: "/verifications",
  summary: "Verifies a PDF, a credential (JSON) or a token (JWT) sent as the body; nothing of it is kept",
  request: {
    query: z.object({ language: LanguageText }),
    body: { content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } } },
  },
  responses: {
    200: { description: "The verdict and every check", content: { "application/json": { schema: Verdict } } },
    400: problemAnswer("No document was sent"),
    413: problemAnswer("The document is larger than 10 MB"),
  },
});

const worded = (
  { verdict, kind, checks, subject }: Verification,
  language: "fr" | "en",
): z.infer<typeof Verdict> => ({
  verdict,
  says: verdictWords[verdict].says[language],
  next: verdictWords[verdict].next[language],
  kind,
  checks: checks.map((check) => {
    const { says, why } = wordCheck(check, language);
    return { name: check.name, outcome: check.outcome, says, why: check.why ?? null, found: why ?? null };
  }),
  subject: subject
    ? {
        ...subject,
        number: subject.number ?? null,
        holder: subject.holder ?? null,
        awardedOn: subject.awardedOn ?? null,
      }
    : null,
});

/** Is this certificate true? By number, and by the document itself. */
export const verificationRoutes = (means: ApiMeans) => {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : shapeProblem(c, result.error)),
  });
  const find = findRegisterLine(means.db);
  app.use(
    "/verifications",
    bodyLimit({
      maxSize: largest,
      onError: (c) =>
        problem(c, 413, { code: "document-too-large", title: "The document is larger than 10 MB" }),
    }),
  );
  return app
    .openapi(stateRoute, async (c) => {
      const found = await find(c.req.valid("param").number);
      if (!found)
        return problem(c, 404, { code: "number-unknown", title: "No certificate bears this number" });
      const { number, title, certifier, issuedOn, state } = found;
      return c.json({ number, title, certifier, issuedOn, state }, 200);
    })
    .openapi(verifyRoute, async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      if (bytes.length === 0)
        return problem(c, 400, { code: "document-missing", title: "Send the document as the body" });
      const answer = await verifyHere(means.db, means, bytes, { at: means.world.now() });
      return c.json(worded(answer, c.req.valid("query").language), 200);
    });
};
