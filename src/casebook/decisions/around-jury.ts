import { z } from "zod";
import { deadlines, inTime, mayAppeal, mayHearAppeal, mayLeave, mayStandIn } from "../../jury/index.ts";
import { byLaw, byRulebook } from "./registered.ts";
import { day, starts } from "./shapes.ts";

export const aroundJuryDecisions = {
  /** Is what is due in time: done on `doneOn`, or not done yet on the day of the case? */
  deadline: byLaw(
    z.strictObject({ deadline: z.enum(deadlines), doneOn: day.optional(), starts }),
    (facts, { rules, law, on }) => inTime({ ...facts, on }, rules, law),
  ),
  /** Is an appeal, filed on the day of the case, admissible? */
  appeal: byRulebook(
    z.strictObject({
      to: z.string().optional(),
      ground: z.enum(["procedure", "result"]).optional(),
      firstStepDone: z.boolean().optional(),
      starts,
    }),
    (facts, { rules, on }) => mayAppeal({ ...facts, filedOn: on }, rules),
  ),
  /** May this person sit on the body that hears an appeal? */
  "appeal-judge": byRulebook(z.strictObject({ involved: z.boolean() }), (facts, { rules }) =>
    mayHearAppeal(facts, rules),
  ),
  /** Must the employer let the juror go to the jury of the day of the case? */
  "juror-leave": byRulebook(
    z.strictObject({ toldOn: day, convenedOn: day.optional() }),
    (facts, { rules, on }) => mayLeave({ ...facts, heldOn: on }, rules),
  ),
  /** May this person sit in the place of an absent juror? */
  substitute: byRulebook(
    z.strictObject({ onList: z.boolean(), exOfficio: z.boolean().optional() }),
    (facts, { rules }) => mayStandIn(facts, rules),
  ),
};
