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
  "entry.prerequisites": z.array(Experience).min(1),
  "entry.minimum-age": some,
  "entry.positioning": z.strictObject({
    compulsory: z.boolean(),
    for: z.array(z.enum(publics)).optional(),
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
      z.strictObject({ aims: z.enum(["whole", "block"]), months: some.optional(), hours: some.optional() }),
    )
    .min(1),
  "training.hours": z.strictObject({
    total: some,
    ofWhich: z.array(z.strictObject({ what: words, hours: some })).default([]),
  }),
  "tutor.rules": z.strictObject({
    compulsory: z.boolean(),
    yearsOfExperience: some.optional(),
    mostTrainees: some.optional(),
    mayBeEmployer: z.boolean().optional(),
    trained: z.boolean().optional(),
  }),
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
} as const;
