import { z } from "zod";
import {
  adopt,
  award,
  claim,
  deliberate,
  jurorLinks,
  mayConvene,
  mayDecideFile,
  maySit,
} from "../../jury/index.ts";
import { byLaw, byRulebook } from "./registered.ts";
import { codes, day, mark, registrations, sitting, vote } from "./shapes.ts";

const file = z.strictObject({
  items: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string().default(""),
      block: z.string().optional(),
      weight: z.number().positive().default(1),
    }),
  ),
  proposals: z.record(
    z.string(),
    z.union([
      z.strictObject({ kind: z.enum(["acquired", "not-acquired", "discordant", "unmarked"]) }),
      z.strictObject({ kind: z.literal("points"), points: z.number() }),
    ]),
  ),
  held: codes.default([]),
  recused: codes.default([]),
});

const word = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("deferred"), reason: z.string() }),
  z.strictObject({
    kind: z.literal("decided"),
    items: z.record(z.string(), mark).default({}),
    vote: vote.optional(),
    reason: z.string().optional(),
  }),
]);

export const juryDecisions = {
  /** May the jury be convened as composed? */
  convening: byRulebook(sitting, (facts, { rules, on }) => mayConvene({ ...facts, heldOn: on }, rules)),
  /** May the jury sit, on the day it is held? */
  sitting: byRulebook(sitting, (facts, { rules, law, on }) => maySit({ ...facts, heldOn: on }, rules, law)),
  /** May this juror decide on this candidate's file? */
  juror: byRulebook(
    z.strictObject({
      links: z.array(z.enum(jurorLinks)).default([]),
      activeUntil: day.optional(),
      isVae: z.boolean().default(false),
    }),
    (facts, { rules, law, on }) => mayDecideFile({ ...facts, heldOn: on }, rules, law),
  ),
  /** Is the proposal carried? `present` and `members` are those who vote; as many as voted, when not said. */
  vote: byRulebook(
    vote.extend({ present: z.int().optional(), members: z.int().optional() }),
    ({ present, members, ...counts }, { rules }) => {
      const cast = counts.for + counts.against + counts.abstained;
      return adopt(counts, present ?? cast, members ?? present ?? cast, rules);
    },
  ),
  deliberation: byRulebook(z.strictObject({ file, sitting, word }), (facts, { rules, on }) =>
    deliberate(facts.file, { ...facts.sitting, heldOn: on }, facts.word, rules),
  ),
  /** Who awards, and may it be awarded now? The day is that of the deliberation. */
  award: byRulebook(
    z.strictObject({
      outcome: z.enum(["full", "partial", "none", "deferred"]).default("full"),
      minutesSigned: z.boolean().default(true),
      commission: z.strictObject({ confirms: z.boolean(), on: day }).optional(),
    }),
    ({ outcome, ...facts }, { rules, on }) =>
      award({ ...facts, verdict: { outcome }, deliberatedOn: on }, rules),
  ),
  /** Which registration may the holder claim? The day is that of entry. */
  claim: byLaw(
    z.strictObject({ registrations, awardedOn: day, settled: z.string().optional() }),
    (facts, { law, on }) => claim({ ...facts, enteredOn: on }, law),
  ),
};
