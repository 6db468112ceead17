import { z } from "zod";
import { publics, routes } from "../../law/index.ts";
import { Lasting, some, When, words } from "./shapes.ts";

/** One thing asked of a person before they enter or are assessed; `within` looks back from the day that counts. */
const Experience = z.strictObject({
  months: some.optional(),
  hours: some.optional(),
  within: Lasting.optional(),
  /** Share of working time spent on the activity, from 0 to 1. */
  timeShare: z.number().min(0).max(1).optional(),
  continuous: z.boolean().optional(),
  of: words.optional(),
  /** Holds for persons with a diploma of this level or above. */
  diplomaLevel: z.int().min(1).max(8).optional(),
});

export const entryRules = {
  "routes.open": z
    .array(z.union([z.enum(routes), z.strictObject({ route: z.enum(routes), when: When })]))
    .min(1),
  /** A route the text shuts, whatever the law allows. */
  "routes.closed": z.array(z.strictObject({ route: z.enum(routes), when: When.optional() })).min(1),
  "routes.priority": z
    .array(z.strictObject({ publics: z.array(z.enum(publics)).min(1), says: words }))
    .min(1),
  /** Alternatives: one of them is enough; inside one, everything must hold. */
  "entry.prerequisites": z.union([z.literal("none"), z.array(Experience).min(1)]),
  "entry.minimum-age": z.union([some, z.strictObject({ age: some, orFrom: some, with: words })]),
  /** May a person come to the assessment with no training and no VAE? */
  "entry.free-candidates": z.boolean(),
  "entry.exemptions": z
    .array(
      z.strictObject({
        from: z.enum(["training", "assessment"]),
        by: words.optional(),
        for: z.array(words).min(1),
        form: words.optional(),
      }),
    )
    .min(1),
  "entry.positioning": z.strictObject({
    compulsory: z.boolean(),
    for: z.array(z.enum(publics)).optional(),
    /** On these routes, compulsory only for a person who has experience already. */
    ifExperienced: z.array(z.enum(routes)).optional(),
    by: words.optional(),
  }),
  "entry.pieces": z.array(words).min(1),
  "enrolment.initiative": z
    .array(
      z.strictObject({
        publics: z.array(z.enum(publics)).min(1),
        asks: z.enum(["employer", "person"]),
        agrees: z.enum(["employee", "employer"]).optional(),
      }),
    )
    .min(1),
  /** Practice at work asked before assessment, by what is aimed at; months or hours. */
  "enrolment.practice": z
    .array(
      z.strictObject({
        aims: z.enum(["whole", "block"]),
        months: some.optional(),
        hours: some.optional(),
        certification: z.string().optional(),
        title: words.optional(),
      }),
    )
    .min(1),
  /** Who answers an enrolment, what the answer may be, and whether a refusal says why. */
  "enrolment.answer": z.strictObject({
    by: words,
    answers: z.array(z.enum(["accepted", "refused", "deferred"])).min(1),
    refusalReasoned: z.boolean(),
  }),
  "training.hours": z.strictObject({
    total: some,
    ofWhich: z.array(z.strictObject({ what: words, hours: some })).default([]),
  }),
  "tutor.rules": z.strictObject({
    compulsory: z.boolean(),
    yearsOfExperience: some.optional(),
    mostTrainees: some.optional(),
    /** May the head of the company be the tutor: always, never, or under so many staff. */
    mayBeEmployer: z.union([z.boolean(), z.strictObject({ staffUnder: some })]).optional(),
    trained: z.boolean().optional(),
    volunteer: z.boolean().optional(),
    says: z.array(words).default([]),
  }),
  /** Who may look into a training under way, when, and at whose request. */
  "training.control": z.strictObject({ by: words, when: words, on: z.array(words).min(1) }),
  /** Months of experience asked by the branch for its VAE; zero where it asks none. `within` looks back from the filing. */
  "vae.minimum-experience": z.union([
    z.int().min(0),
    z.strictObject({ months: z.int().min(0), within: Lasting.optional(), of: words.optional() }),
    z.literal("per-certification"),
  ]),
  "vae.admissibility": z.strictObject({ by: words }),
  "vae.again-after": Lasting,
  "vae.other-certificate": z.boolean(),
  "vae.path": z.array(words).min(1),
  /** Must the certification be in the RNCP for its legal VAE? */
  "vae.registration": z.enum(["rncp", "any"]),
  /** A VAE of the branch's own, beside the law's. */
  "vae.of-branch": z.strictObject({
    experiment: z.boolean(),
    registration: z.enum(["rncp", "any"]),
    trainingCompulsory: z.boolean().optional(),
    months: some.optional(),
    of: words.optional(),
    collective: words.optional(),
  }),
  "vae.confidentiality": z.array(words).min(1),
} as const;
