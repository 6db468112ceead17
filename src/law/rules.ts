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

const years = z.int().positive();
const months = z.int().positive();
const hours = z.int().positive();
const target = z.enum(["rncp", "rs", "cqp", "block", "basic-skills"]);

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
  "vae.targets": z.array(z.enum(["certification", "block"])).min(1),
  "vae.lapses-after-months": months,
  "vae.files-a-year": z.strictObject({
    sameCertification: z.int(),
    differentCertifications: z.int(),
    blocksCount: z.boolean(),
  }),
  "vae.jury-within-months": months,
  "vae.jury-gender-balance": z.enum(["aimed-at", "required"]),
  "vae.fraud": z.strictObject({ refusal: z.boolean(), withdrawal: z.boolean(), afterHearing: z.boolean() }),
  "vae.leave-hours": hours,
  "vae.leave-paid-hours": hours,
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
  "professionalisation-contract.months": z.strictObject({
    atLeast: months,
    atMost: months,
    byAgreement: months,
    forPriorityPublics: months,
  }),
  "professionalisation-contract.training": z.strictObject({
    shareAtLeast: z.number(),
    shareAtMost: z.number(),
    hoursAtLeast: hours,
  }),
  "reconversion-period.length": z.strictObject({
    hoursAtLeast: hours,
    hoursAtMost: hours,
    months,
    byAgreement: z.strictObject({ hoursAtMost: hours, months }),
  }),
  "reconversion-period.targets": z.array(target).min(1),
  "cpf.targets": z.array(target).min(1),
  "cpf.rs-capped": z.boolean(),
  "cqp.definition": z.strictObject({
    madeBy: z.string(),
    restsOn: z
      .array(z.enum(["activities", "certification"]))
      .min(1)
      .optional(),
    sentTo: z.array(z.string()).min(1),
    rightsOwnerNamed: z.boolean(),
  }),
  "cqp.registration": z.enum(["optional", "compulsory"]),
  "registration.rncp-years": years,
  "registration.rs-years": years,
  "registration.emerging-job-years": years,
  "registration.one-cohort-year-years": years,
  "registration.blocks-compulsory": z.boolean(),
  "registration.frameworks": z.array(z.enum(["activities", "competences", "assessment"])).min(1),
  "registration.vae-access": z.boolean(),
  "registration.insertion-statistics-years": years,
  "registration.claim-by-cohort": z.boolean(),
  "levels.nomenclature": z.strictObject({ levels: z.array(z.string()).min(1) }),
  "accreditation.agreement-headings": z.array(z.string()).min(1),
  "accreditation.assessor-enrols-own-trainees": z.boolean(),
  "accreditation.change-months": months,
  "cqp.recognised-in-its-branch": z.boolean(),
  "registration.recognised-across-branches": z.boolean(),
  "registration.claim-by-entry": z.boolean(),
  "cqpi.recognised-by-signatories": z.boolean(),
  "cpf-export.deadline-months": z.int().positive(),
  "cpf-export.nir": z.boolean(),
  "cpf-export.correction-months": months,
  "cpf-export.formal-notice-days": z.int().positive(),
} as const;

export type LawRule = keyof typeof lawRules;
export type LawValue<Rule extends LawRule> = z.infer<(typeof lawRules)[Rule]>;
export type RouteRule = z.infer<typeof RouteLaw>;
