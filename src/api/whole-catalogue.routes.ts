import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { eligibilityFor } from "../candidacy/index.ts";
import { recognitionOf } from "../recognition/index.ts";
import { findCertifications, readSuccessions } from "../referential/index.ts";
import type { ApiMeans } from "./means.ts";
import { problemAnswer, shapeProblem } from "./problem.ts";
import {
  Answer,
  answerOf,
  CataloguePage,
  DayText,
  Idcc,
  LanguageText,
  Public,
  RouteAnswer,
} from "./shapes.ts";

const asked = CataloguePage.extend({
  branch: Idcc.optional().openapi({ description: "Only the certifications of this branch" }),
  limit: z.coerce.number().int().min(1).max(20).default(20),
  on: DayText.optional().openapi({ description: "Day of the question; today in Paris when absent" }),
  language: LanguageText,
});

const pageOf = <Shape extends z.ZodType>(name: string, description: string, answer: Shape) => ({
  200: {
    description,
    content: {
      "application/json": {
        schema: z
          .object({ on: z.string(), total: z.int(), next: z.string().nullable(), answers: z.array(answer) })
          .openapi(name),
      },
    },
  },
  400: problemAnswer("A parameter is out of form"),
});

const recognitionRoute = createRoute({
  method: "get",
  path: "/recognition/catalogue",
  summary: "What does branch IDCC recognise on a day? One answer for each certification, page by page",
  request: { query: asked.extend({ idcc: Idcc }) },
  responses: pageOf(
    "RecognitionPage",
    "One page of decisions, each with every reason",
    Answer.extend({ certification: z.string() }),
  ),
});

const eligibilityRoute = createRoute({
  method: "get",
  path: "/eligibility/catalogue",
  summary: "What may someone sit on a day, and by which routes? Page by page",
  request: {
    query: asked.extend({
      public: Public,
      age: z.coerce.number().int().min(14).max(99).optional(),
      experienceMonths: z.coerce.number().int().min(0).max(999).optional(),
    }),
  },
  responses: pageOf(
    "EligibilityPage",
    "One page of routes. Computed: the certifier decides",
    z.object({ certification: z.string(), routes: z.array(RouteAnswer) }),
  ),
});

/** The two questions of the public, put to every certification that the filters leave. */
export const wholeCatalogueRoutes = ({ db, texts, world, root }: ApiMeans) => {
  const successions = readSuccessions(root);
  const page = async (query: z.infer<typeof asked>) => {
    const { total, next, rows } = await findCertifications(db, { ...query, idcc: query.branch });
    return { on: query.on ?? world.today(), total, next: next ?? null, rows };
  };
  return new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : shapeProblem(c, result.error)),
  })
    .openapi(recognitionRoute, async (c) => {
      const { idcc, language, ...query } = c.req.valid("query");
      const { rows, on, ...rest } = await page({ ...query, language });
      const answers = await Promise.all(
        rows.map(async (one) => {
          const { decision } = await recognitionOf(db, texts.law, successions, one, { idcc, on });
          return { certification: one.id, ...answerOf(decision, language) };
        }),
      );
      return c.json({ on, ...rest, answers }, 200);
    })
    .openapi(eligibilityRoute, async (c) => {
      const { public: who, age, experienceMonths, ...query } = c.req.valid("query");
      const { rows, on, ...rest } = await page(query);
      const answers = await Promise.all(
        rows.map(async (one) => {
          const question = { public: who, age, experienceMonths, on };
          const { routes } = await eligibilityFor(db, texts, one, question);
          const told = routes.map(({ route, decision }) => ({
            route,
            ...answerOf(decision, query.language),
          }));
          return { certification: one.id, routes: told };
        }),
      );
      return c.json({ on, ...rest, answers }, 200);
    });
};
