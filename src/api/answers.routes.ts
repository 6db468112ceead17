import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { answerEligibility } from "../candidacy/index.ts";
import { answerRecognition } from "../recognition/index.ts";
import { readSuccessions } from "../referential/index.ts";
import type { ApiMeans } from "./means.ts";
import { problem, problemAnswer, shapeProblem } from "./problem.ts";
import { Answer, answerOf, DayText, Idcc, LanguageText, Public, RouteAnswer } from "./shapes.ts";

const recognitionRoute = createRoute({
  method: "get",
  path: "/recognition",
  summary: "Does branch IDCC recognise this certification on a day, and why?",
  request: {
    query: z.object({
      certification: z.string().max(200),
      idcc: Idcc,
      on: DayText.optional().openapi({ description: "Day of the question; today in Paris when absent" }),
      awarded: DayText.optional().openapi({ description: "Day of the award" }),
      entered: DayText.optional().openapi({
        description: "Day of entry into training, or of admissibility to VAE",
      }),
      language: LanguageText,
    }),
  },
  responses: {
    200: {
      description: "The decision with every reason",
      content: {
        "application/json": {
          schema: Answer.extend({ certification: z.string(), idcc: z.string(), on: z.string() }),
        },
      },
    },
    400: problemAnswer("A parameter is out of form"),
    404: problemAnswer("No certification bears this identifier"),
  },
});

const eligibilityRoute = createRoute({
  method: "get",
  path: "/eligibility",
  summary: "By which routes may someone come to this certification on a day?",
  request: {
    query: z.object({
      certification: z.string().max(200),
      public: Public,
      age: z.coerce.number().int().min(14).max(99).optional(),
      experienceMonths: z.coerce.number().int().min(0).max(999).optional(),
      on: DayText.optional(),
      language: LanguageText,
    }),
  },
  responses: {
    200: {
      description: "Every route the law has known, the open ones first. Computed: the certifier decides",
      content: {
        "application/json": {
          schema: z.object({ certification: z.string(), on: z.string(), routes: z.array(RouteAnswer) }),
        },
      },
    },
    400: problemAnswer("A parameter is out of form"),
    404: problemAnswer("No certification bears this identifier"),
  },
});

const unknown = { code: "certification-unknown", title: "No certification bears this identifier" } as const;

/** The two questions the public asks of a certification, answered as of a day. */
export const answerRoutes = ({ db, texts, world, root }: ApiMeans) => {
  const successions = readSuccessions(root);
  return new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : shapeProblem(c, result.error)),
  })
    .openapi(recognitionRoute, async (c) => {
      const { certification, idcc, on = world.today(), awarded, entered, language } = c.req.valid("query");
      const answer = await answerRecognition(db, texts.law, successions, {
        certificationId: certification,
        idcc,
        on,
        awardedOn: awarded,
        enteredOn: entered,
      });
      if (!answer) return problem(c, 404, unknown);
      return c.json({ certification, idcc, on, ...answerOf(answer.decision, language) }, 200);
    })
    .openapi(eligibilityRoute, async (c) => {
      const { certification, on = world.today(), language, ...facts } = c.req.valid("query");
      const answer = await answerEligibility(db, texts, { certificationId: certification, on, ...facts });
      if (!answer) return problem(c, 404, unknown);
      const routes = answer.routes.map(({ route, decision }) => ({ route, ...answerOf(decision, language) }));
      return c.json({ certification, on, routes }, 200);
    });
};
