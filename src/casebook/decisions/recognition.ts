import { z } from "zod";
import { bonusFor, classificationOn, recognise, standsFor } from "../../recognition/index.ts";
import { byLaw, byRulebook } from "./registered.ts";
import { codes, day, registrations, when } from "./shapes.ts";

const signatures = z.array(
  z.strictObject({ idcc: z.string(), from: day.optional(), until: day.optional(), seen: day.optional() }),
);

export const recognitionDecisions = {
  /** Does the branch `idcc` recognise this certification? Without a day of award, the day of the question stands for it. */
  recognition: byLaw(
    z.strictObject({
      kind: z.enum(["CQP", "CQPM", "CQPI", "CCPM", "CCPI"]),
      branches: codes,
      registrations: registrations.default([]),
      signatures: signatures.default([]),
      idcc: z.string(),
      /** Agreements merged into another since: old IDCC to new IDCC. */
      successions: z.record(z.string(), z.string()).default({}),
      awardedOn: day.optional(),
      enteredOn: day.optional(),
    }),
    ({ awardedOn, signatures: signed, successions, ...facts }, { law, on }) =>
      recognise(
        {
          ...facts,
          on,
          awardedOn: awardedOn ?? on,
          successions: new Map(Object.entries(successions)),
          signatures: signed.map(({ seen, ...days }) => ({
            ...days,
            source: { type: "case", ref: "case", on: seen },
          })),
        },
        law,
      ),
  ),
  /** Which grade does the certificate give its holder? */
  classification: byRulebook(
    when.extend({ awardedOn: day, postHeldSince: day.optional(), jobAsksIt: z.boolean().optional() }),
    (facts, { rules, on }) => classificationOn({ ...facts, on }, rules),
  ),
  /** Which bonus does it bring? */
  bonus: byRulebook(when, (facts, { rules }) => bonusFor(facts, rules)),
  /** Does what is held stand for what is wanted? */
  equivalence: byRulebook(
    z.strictObject({ holds: codes, wants: z.string(), requested: z.boolean().optional() }),
    (facts, { rules }) => standsFor(facts, rules),
  ),
};
