import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Certification, Framework, Registration } from "../referential/index.ts";
import {
  findCertification,
  findCertifications,
  frameworksOf,
  registrationsOf,
  signaturesOf,
} from "../referential/index.ts";
import type { ApiMeans } from "./means.ts";
import { problem, problemAnswer, shapeProblem } from "./problem.ts";
import { CataloguePage, Idcc, Kind } from "./shapes.ts";

const Provenance = z.object({ type: z.string(), ref: z.string(), on: z.string().nullable() });

const Summary = z
  .object({
    id: z.string(),
    kind: Kind,
    title: z.string(),
    branches: z.array(z.string()),
    branchName: z.string(),
    owner: z.string(),
    officialNumber: z.string().nullable(),
    registerClaim: z
      .enum(["RNCP", "RS", "unknown"])
      .openapi({ description: "What the source claims at its date; no proof of a registration in force" }),
    level: z.int().nullable(),
    confidence: z.enum(["high", "medium"]),
    note: z.string().nullable(),
    source: Provenance,
  })
  .openapi("Certification");

const Sheet = z
  .object({
    code: z.string(),
    register: z.enum(["RNCP", "RS"]),
    title: z.string(),
    level: z.int().nullable(),
    decidedOn: z.string().nullable(),
    publishedOn: z.string().nullable(),
    endsOn: z.string().nullable().openapi({ description: "Last day, included" }),
    previousCodes: z.array(z.string()),
    nextCodes: z.array(z.string()),
    source: Provenance,
  })
  .openapi("Registration");

const Whole = Summary.extend({
  registrations: z.array(Sheet),
  signatories: z.array(
    z.object({
      idcc: z.string(),
      from: z.string().nullable(),
      until: z.string().nullable(),
      source: Provenance,
    }),
  ),
  frameworks: z.array(
    z.object({
      id: z.string(),
      from: z.string().nullable(),
      until: z.string().nullable(),
      blocks: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          competences: z.array(z.object({ code: z.string(), title: z.string() })),
        }),
      ),
    }),
  ),
}).openapi("CertificationSheet");

const listRoute = createRoute({
  method: "get",
  path: "/certifications",
  summary: "The public catalogue, page by page in the order of titles",
  request: {
    query: CataloguePage.extend({ idcc: Idcc.optional() }),
  },
  responses: {
    200: {
      description: "One page",
      content: {
        "application/json": {
          schema: z.object({ total: z.int(), next: z.string().nullable(), certifications: z.array(Summary) }),
        },
      },
    },
    400: problemAnswer("A parameter is out of form"),
  },
});

const oneRoute = createRoute({
  method: "get",
  path: "/certifications/{id}",
  summary: "One certification with its registrations, frameworks and signatories",
  request: { params: z.object({ id: z.string().max(200) }) },
  responses: {
    200: { description: "The certification", content: { "application/json": { schema: Whole } } },
    400: problemAnswer("A parameter is out of form"),
    404: problemAnswer("No certification bears this identifier"),
  },
});

const summary = (one: Certification): z.infer<typeof Summary> => ({
  id: one.id,
  kind: one.kind,
  title: one.title,
  branches: [...one.branches],
  branchName: one.branchName,
  owner: one.ownerName,
  officialNumber: one.officialNumber ?? null,
  registerClaim: one.registerClaim,
  level: one.level ?? null,
  confidence: one.confidence,
  note: one.note ?? null,
  source: provenance(one.source),
});

const provenance = ({ type, ref, on }: Certification["source"]) => ({ type, ref, on: on ?? null });

const sheet = (one: Registration): z.infer<typeof Sheet> => ({
  code: one.code,
  register: one.register,
  title: one.title,
  level: one.level ?? null,
  decidedOn: one.decidedOn ?? null,
  publishedOn: one.publishedOn ?? null,
  endsOn: one.endsOn ?? null,
  previousCodes: [...one.previousCodes],
  nextCodes: [...one.nextCodes],
  source: provenance(one.source),
});

const framework = ({ id, from, until, blocks }: Framework) => ({
  id,
  from: from ?? null,
  until: until ?? null,
  blocks: blocks.map(({ code, title, competences }) => ({
    code,
    title,
    competences: competences.map((one) => ({ code: one.code, title: one.title })),
  })),
});

/** What the product knows of certifications, and from where. */
export const catalogueRoutes = ({ db }: ApiMeans) =>
  new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : shapeProblem(c, result.error)),
  })
    .openapi(listRoute, async (c) => {
      const { total, next, rows } = await findCertifications(db, c.req.valid("query"));
      return c.json({ total, next: next ?? null, certifications: rows.map(summary) }, 200);
    })
    .openapi(oneRoute, async (c) => {
      const { id } = c.req.valid("param");
      const found = await findCertification(db, id);
      if (!found)
        return problem(c, 404, {
          code: "certification-unknown",
          title: "No certification bears this identifier",
        });
      const [registrations, signatures, frameworks] = await Promise.all([
        registrationsOf(db, id),
        signaturesOf(db, id),
        frameworksOf(db, id),
      ]);
      const signatories = signatures.map(({ idcc, from, until, source }) => ({
        idcc,
        from: from ?? null,
        until: until ?? null,
        source: provenance(source),
      }));
      return c.json(
        {
          ...summary(found),
          registrations: registrations.map(sheet),
          signatories,
          frameworks: frameworks.map(framework),
        },
        200,
      );
    });
