import { z } from "zod";
import { keeps, leftToAssess, mayUseCredit, otherCertificates } from "../../assessment/index.ts";
import { byLaw, byRulebook } from "./registered.ts";
import { codes, day, grain, route } from "./shapes.ts";

const decided = z.strictObject({
  deliberatedOn: day,
  /** Day the commission decided; the deliberation, when not said. */
  decidedOn: day.optional(),
  firstDecidedOn: day.optional(),
  issuedOn: day.optional(),
  route: route.optional(),
  registeredRncp: z.boolean().default(false),
});

export const creditDecisions = {
  /** What does a partial result keep? */
  keeps: byRulebook(
    decided.extend({
      items: z
        .array(z.strictObject({ code: z.string(), acquired: z.boolean(), points: z.number().optional() }))
        .default([]),
      blocks: z.array(z.strictObject({ code: z.string(), acquired: z.boolean() })).default([]),
    }),
    (facts, { rules }) => keeps({ ...facts, decidedOn: facts.decidedOn ?? facts.deliberatedOn }, rules),
  ),
  /** Does a part once won count on the day of the case? */
  credit: byRulebook(
    decided.extend({
      grain,
      registrationEndsOn: day.optional(),
      towardsAnother: z.boolean().optional(),
      declaredCommon: z.boolean().optional(),
      wholeHeld: z.boolean().optional(),
      jobPractised: z.boolean().optional(),
    }),
    (facts, { rules, on }) =>
      mayUseCredit({ ...facts, on, decidedOn: facts.decidedOn ?? facts.deliberatedOn }, rules),
  ),
  /** What is still to assess? */
  "left-to-assess": byLaw(
    z.strictObject({
      items: z.array(z.strictObject({ code: z.string(), block: z.string().optional() })).min(1),
      credits: z
        .array(z.strictObject({ code: z.string(), wonOn: day, until: z.union([z.literal("life"), day]) }))
        .default([]),
      cqpi: z.array(z.strictObject({ covers: codes, signed: z.boolean() })).default([]),
    }),
    (facts, { law, on }) => leftToAssess({ ...facts, on }, law),
  ),
  /** Which other certification may the jury of a VAE grant? */
  "other-certificate": byRulebook(
    z.strictObject({
      blocks: codes,
      others: z.array(z.strictObject({ certification: z.string(), blocks: codes })),
    }),
    (facts, { rules }) => otherCertificates(facts, rules),
  ),
};
