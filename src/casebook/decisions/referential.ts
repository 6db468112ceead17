import { z } from "zod";
import { lifeOn, versionFor } from "../../referential/index.ts";
import { byRulebook } from "./registered.ts";
import { day, days } from "./shapes.ts";

export const referentialDecisions = {
  /** Is the certification alive, and until when? */
  life: byRulebook(
    z.strictObject({
      createdOn: day,
      renewedOn: days,
      suppressedOn: day.optional(),
      boundListed: z.boolean().optional(),
    }),
    (facts, { rules, on }) => lifeOn({ ...facts, on }, rules),
  ),
  /** Which version of the framework does this person follow? */
  version: byRulebook(
    z.strictObject({
      startedOn: day,
      versions: z.array(z.strictObject({ id: z.string(), from: day, until: day.optional() })).min(1),
      suppressedOn: day.optional(),
    }),
    (facts, { rules, on }) => versionFor({ ...facts, on }, rules),
  ),
};
