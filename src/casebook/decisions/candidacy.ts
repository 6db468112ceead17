import { z } from "zod";
import { mayEnrol, routeFindings } from "../../candidacy/index.ts";
import { mayOperate } from "../../centre/index.ts";
import { decide } from "../../kernel/index.ts";
import { byLaw } from "./registered.ts";
import { accreditations, day, person, route } from "./shapes.ts";

const entry = z.strictObject({
  route,
  public: person,
  age: z.int().optional(),
  register: z.enum(["RNCP", "RS"]).optional(),
  registered: z.enum(["yes", "no", "unknown", "settled"]).default("no"),
  experienceMonths: z.number().optional(),
});

export const candidacyDecisions = {
  /** Does this way lead this person to this certification, on the day of entry or of filing? */
  route: byLaw(entry, (facts, { law, rules, on }) =>
    decide(routeFindings({ ...facts, on }, law, rules), () => facts.route),
  ),
  /** May this person enrol, on the day of entry or of filing? */
  enrolment: byLaw(
    entry.extend({
      certificationId: z.string(),
      framework: z.strictObject({ from: day.optional(), until: day.optional() }).default({}),
      accreditations,
      alreadyEnrolled: z.boolean().default(false),
    }),
    ({ framework: { from, until }, ...facts }, { law, rules, on }) =>
      mayEnrol({ ...facts, on, framework: { ...(from && { from }), until } }, law, rules),
  ),
  /** May the centre train, or assess, that day? */
  accreditation: byLaw(
    z.strictObject({ certificationId: z.string(), purpose: z.enum(["train", "assess"]), accreditations }),
    ({ accreditations: held, ...asked }, { on }) => mayOperate(held, { ...asked, on }),
  ),
};
