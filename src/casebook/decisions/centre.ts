import { z } from "zod";
import { accreditationStands, isRepresented, mayLast, mayOperate } from "../../centre/index.ts";
import { byLaw, byRulebook } from "./registered.ts";
import { accreditations, day, lasting } from "./shapes.ts";

const subject = z.enum(["training-body", "assessing-body", "partner", "assessor", "company"]);

export const centreDecisions = {
  /** May the centre train, or assess, that day? */
  accreditation: byLaw(
    z.strictObject({ certificationId: z.string(), purpose: z.enum(["train", "assess"]), accreditations }),
    ({ accreditations: held, ...asked }, { on }) => mayOperate(held, { ...asked, on }),
  ),
  /** May an accreditation be given for so long, from the day of the case? */
  "accreditation-term": byRulebook(z.strictObject({ subject, lasting }), (facts, { rules, on }) =>
    mayLast({ ...facts, from: on }, rules),
  ),
  /** Does an accreditation still stand? */
  "accreditation-standing": byRulebook(
    z.strictObject({
      subject,
      given: z.strictObject({ from: day, until: day.optional(), withdrawnOn: day.optional() }).optional(),
      lastActivityOn: day.optional(),
      reviewedOn: day.optional(),
    }),
    (facts, { rules, on }) => accreditationStands({ ...facts, on }, rules),
  ),
  /** Is a training body that presents many files represented? */
  representative: byRulebook(
    z.strictObject({ files: z.int(), present: z.boolean(), votes: z.boolean().optional() }),
    (facts, { rules }) => isRepresented(facts, rules),
  ),
};
