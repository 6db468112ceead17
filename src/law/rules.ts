import { z } from "zod";
import { publics } from "./publics.ts";

const RouteLaw = z.strictObject({
  openTo: z
    .array(
      z.strictObject({
        public: z.enum(publics).optional(),
        ageFrom: z.int().optional(),
        ageTo: z.int().optional(),
      }),
    )
    .min(1),
  registration: z.enum(["any", "registered", "rncp", "none-at-all"]),
});

/** What each rule of law holds; its unit and the day that counts stand beside it in `law/*.yaml`. */
export const lawRules = {
  "vae.minimum-experience": z.int().min(0),
  "vae.direct-link": z.boolean(),
  "vae.admissibility-months": z.int().positive(),
  "vae.result-days": z.int().positive(),
  "vae.jury": z.strictObject({
    minimum: z.int(),
    qualified: z.int(),
    presidentCasts: z.boolean(),
    noRelation: z.boolean(),
  }),
  "route.professionalisation-contract": RouteLaw,
  "route.company-plan": RouteLaw,
  "route.individual-leave": RouteLaw,
  "route.transition-project": RouteLaw,
  "route.cpf": RouteLaw,
  "route.work-study-requalification": RouteLaw,
  "route.reconversion-period": RouteLaw,
  "route.vae": RouteLaw,
  "route.jobseeker-training": RouteLaw,
  "route.temporary-work": RouteLaw,
  "route.apprenticeship": RouteLaw,
  "cqp.recognised-in-its-branch": z.boolean(),
  "registration.recognised-across-branches": z.boolean(),
  "registration.claim-by-entry": z.boolean(),
  "cqpi.recognised-by-signatories": z.boolean(),
  "cpf-export.deadline-months": z.int().positive(),
  "cpf-export.nir": z.boolean(),
} as const;

export type LawRule = keyof typeof lawRules;
export type LawValue<Rule extends LawRule> = z.infer<(typeof lawRules)[Rule]>;
export type RouteRule = z.infer<typeof RouteLaw>;
