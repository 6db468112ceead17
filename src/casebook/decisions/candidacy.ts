import { z } from "zod";
import {
  mayBeAssessed,
  mayComeBeforeJury,
  mayEnrol,
  mayEnter,
  mayEnterBranchVae,
  mayFileVae,
  mayReconvert,
  mayTutor,
  routeFindings,
  vaeAdmissible,
} from "../../candidacy/index.ts";
import { decide } from "../../kernel/index.ts";
import { byLaw, byRulebook } from "./registered.ts";
import { accreditations, day, days, person, route, when } from "./shapes.ts";

const entry = when.pick({ aims: true, certification: true, practising: true, initiative: true }).extend({
  route,
  public: person,
  isTitle: z.boolean().optional(),
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
  /** May this person enter, by what the branch asks beforehand? */
  prerequisites: byRulebook(
    z.strictObject({
      age: z.int().optional(),
      agreed: z.boolean().optional(),
      diplomaLevel: z.int().optional(),
      experience: z
        .array(
          z.strictObject({
            of: z.string().optional(),
            from: day.optional(),
            until: day.optional(),
            months: z.number().optional(),
            hours: z.number().optional(),
            timeShare: z.number().optional(),
            continuous: z.boolean().optional(),
          }),
        )
        .default([]),
    }),
    (facts, { rules, on }) => mayEnter({ ...facts, on }, rules),
  ),
  /** Has this person practised as long as is asked before an assessment? */
  practice: byRulebook(
    z.strictObject({
      aims: z.enum(["whole", "block"]),
      certification: z.string().optional(),
      months: z.number().optional(),
      hours: z.number().optional(),
    }),
    (facts, { rules }) => mayBeAssessed(facts, rules),
  ),
  /** May this file come before the jury? */
  "jury-gate": byRulebook(
    z.strictObject({
      items: z.int(),
      acquired: z.int(),
      trainingFollowed: z.boolean().optional(),
      conditionsHold: z.boolean().optional(),
    }),
    (facts, { rules }) => mayComeBeforeJury(facts, rules),
  ),
  tutor: byRulebook(
    z.strictObject({
      named: z.boolean().default(true),
      years: z.number().optional(),
      trainees: z.int().optional(),
      trained: z.boolean().optional(),
      isEmployer: z.boolean().optional(),
      staff: z.int().optional(),
    }),
    (facts, { rules }) => mayTutor(facts, rules),
  ),
  /** May a VAE file be filed that day? */
  "vae-request": byLaw(
    z.strictObject({
      sameCertification: days,
      otherCertifications: days,
      forBlock: z.boolean().optional(),
      refusedOn: day.optional(),
    }),
    (facts, { rules, law, on }) => mayFileVae({ ...facts, filedOn: on }, rules, law),
  ),
  /** Is a VAE file admissible, in words or by silence? */
  "vae-admissibility": byLaw(
    z.strictObject({
      completeOn: day.optional(),
      answer: z.strictObject({ admissible: z.boolean(), on: day }).optional(),
      lastStepOn: day.optional(),
      registered: z.boolean().default(true),
    }),
    (facts, { law, on }) => vaeAdmissible({ ...facts, on }, law),
  ),
  /** Is this person admissible to the branch's own VAE? */
  "branch-vae": byRulebook(
    z.strictObject({ registeredRncp: z.boolean().default(false), experienceMonths: z.number().optional() }),
    (facts, { rules }) => mayEnterBranchVae(facts, rules),
  ),
  /** May a période de reconversion be so long? */
  reconversion: byLaw(
    z.strictObject({ hours: z.number(), months: z.number(), byAgreement: z.boolean().optional() }),
    (facts, { law, on }) => mayReconvert({ ...facts, on }, law),
  ),
};
