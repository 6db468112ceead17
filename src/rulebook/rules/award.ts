import { z } from "zod";
import { Delay, Grain, Lasting, Money, Start, some, When, words } from "./shapes.ts";

const Credit = z.strictObject({
  grain: Grain,
  lasts: Lasting,
  from: Start,
  onlyIf: z
    .enum([
      "registered-rncp",
      "mark-reaches-minimum",
      "holder-of-another",
      "job-practised",
      "job-not-practised",
    ])
    .optional(),
  routes: When.shape.routes,
  /** Also shown: the end of the registration, beside a life that does not follow it. */
  besideRegistrationEnd: z.boolean().optional(),
});

const Appeal = z.union([
  z.literal("none"),
  z.strictObject({
    by: words.optional(),
    to: words,
    against: words.optional(),
    /** The only ground heard, when the text admits one alone. */
    onlyGround: z.enum(["procedure"]).optional(),
    within: Delay.optional(),
    answer: Delay.optional(),
    form: words.optional(),
    first: words.optional(),
    recused: words.optional(),
    reasonsGiven: z.boolean().optional(),
  }),
]);

/** What a certificate is worth in the branch's grid, and when. */
const Class = z.strictObject({
  certification: z.string().optional(),
  title: words.optional(),
  /** Steps in time: at once, then after so long from `from`. */
  steps: z.array(z.strictObject({ grade: words, after: Lasting.optional() })).min(1),
  from: Start.optional(),
  when: When.optional(),
  needs: z
    .array(z.enum(["post-held", "activity-practised", "job-asks-it", "employer-initiative"]))
    .default([]),
});

export const awardRules = {
  "award.policy": z.enum([
    "jury-awards",
    "jury-awards-controlled-after",
    "cpne-awards-on-proposal",
    "cpne-awards-on-dossier",
  ]),
  "award.organ": z.strictObject({ name: words }),
  "award.handed-by": words,
  "credit.retention": z.array(Credit).min(1),
  /** What a whole certificate keeps of its parts towards others, by whether the job is practised where the text looks at it. */
  "credit.of-whole": z
    .array(
      z.strictObject({
        of: Grain,
        part: words.optional(),
        lasts: Lasting,
        from: Start.optional(),
        onlyIf: z.enum(["job-practised", "job-not-practised"]).optional(),
      }),
    )
    .min(1),
  "credit.for": z.enum(["this-certification", "any-with-the-item"]),
  "resit.rule": z.strictObject({
    onlyMissing: z.boolean().optional(),
    notBefore: Lasting.optional(),
    from: Start.optional(),
    most: some.optional(),
    deadlineSetBy: words.optional(),
    within: Lasting.optional(),
    after: z.array(words).default([]),
  }),
  "partial.document": z.strictObject({ name: words, by: words.optional() }),
  "appeal.path": Appeal,
  "appeal.other": z.array(Appeal).min(1),
  "notification.steps": z
    .array(z.strictObject({ by: words, to: words, what: words, when: words.optional() }))
    .min(1),
  "certificate.kind-label": z.string(),
  /** A file on which a commission awards without a jury: who sends it, to whom, how, holding what. */
  "award.file": z.strictObject({
    by: words,
    to: words,
    form: words.optional(),
    pieces: z.array(words).min(1),
  }),
  "certificate.letterhead": words,
  "certificate.signatories": z.array(words).min(1),
  "cqpi.signatories": z
    .array(z.strictObject({ idcc: z.string().regex(/^\d{4}$/), name: words.optional() }))
    .min(1),
  "classification.grants": z.array(Class).min(1),
  "classification.set-by": words,
  /** Cases in which the certificate gives no grade. */
  "classification.not-granted": z.array(words).min(1),
  /** What else the certificate brings: a priority for a vacant post, a talk each year. */
  "classification.also": z.array(words).min(1),
  "bonus.grants": z
    .array(
      z.strictObject({
        certification: z.string().optional(),
        title: words.optional(),
        amount: Money,
        every: z.enum(["once", "month"]),
        when: When.optional(),
      }),
    )
    .min(1),
  "pay.minimum": z
    .array(
      z.strictObject({
        amount: Money,
        ageFrom: some.optional(),
        ageTo: some.optional(),
        when: words.optional(),
      }),
    )
    .min(1),
} as const;
