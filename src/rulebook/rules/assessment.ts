import { z } from "zod";
import { Grain, Lasting, share, some, words } from "./shapes.ts";

/** What a mark is, and how marks of several assessors on one item make a proposal. */
const Scale = z.discriminatedUnion("kind", [
  /** Acquired or not; discordant opinions are for the jury to decide. */
  z.strictObject({ kind: z.literal("binary") }),
  /** Points out of `max`, the tests' own maxima standing before it; several marks on one item are averaged. */
  z.strictObject({ kind: z.literal("points"), max: z.number().positive() }),
  /** Whole steps from 0 to `max`, each with its words. */
  z.strictObject({ kind: z.literal("steps"), max: some, steps: z.array(words).min(2) }),
]);

/** A test the text names: its weight in a mean, its own maximum where it differs, the parts that make its mark. */
const Test = z.strictObject({
  code: z.string(),
  title: z.string(),
  weight: z.number().positive(),
  max: z.number().positive().optional(),
  /** Code of the domain it belongs to, where a rule looks at domains. */
  domain: z.string().optional(),
});

const Items = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("competences") }),
  z.strictObject({ kind: z.literal("blocks") }),
  z.strictObject({ kind: z.literal("units") }),
  z.strictObject({ kind: z.literal("tests"), tests: z.array(Test).min(1) }),
  /** Nothing is marked: persons the text names give each an opinion. */
  z.strictObject({
    kind: z.literal("opinions"),
    opinions: z.array(z.strictObject({ code: z.string(), title: z.string() })).min(2),
  }),
]);

/**
 * How marks make an outcome. `all-of` asks several at once, on one set of marks. Comparisons are made on the exact
 * value: nothing is rounded unless the rule says so.
 */
const single = z.discriminatedUnion("kind", [
  /** Every item must be acquired. */
  z.strictObject({ kind: z.literal("all") }),
  /** The mean weighted by the tests' weights must reach `minimum`, on the scale's own maximum. */
  z.strictObject({ kind: z.literal("weighted-mean"), minimum: z.number() }),
  /** The sum of mark × weight must reach `minimum` out of `outOf`. */
  z.strictObject({ kind: z.literal("weighted-total"), minimum: z.number(), outOf: z.number().positive() }),
  /** Each item named must reach its own minimum, on its own maximum. */
  z.strictObject({ kind: z.literal("minimum-each"), minima: z.record(z.string(), z.number()) }),
  /** Each domain: the sum of its items must reach its minimum, and no item of it may be zero where `noZero`. */
  z.strictObject({
    kind: z.literal("domains"),
    domains: z
      .array(
        z.strictObject({
          code: z.string(),
          items: z.array(z.string()).min(1),
          minimum: z.number(),
          noZero: z.boolean().default(false),
        }),
      )
      .min(1),
  }),
  /** So many favourable opinions of those named. */
  z.strictObject({
    kind: z.literal("opinions"),
    of: z.array(words).min(2),
    atLeast: some,
    honoursAt: some.optional(),
  }),
  /** A share of the blocks, rounded as said; below it, from `retakeFrom`, new assessments. */
  z.strictObject({
    kind: z.literal("share-of-blocks"),
    minimum: share,
    rounded: z.enum(["up"]),
    retakeFrom: share.optional(),
  }),
  /** The share of each block's or domain's items that must be won. */
  z.strictObject({ kind: z.literal("share-in-each"), grain: Grain, minimum: share }),
  /** Weights are given and no pass mark: nothing can be concluded. */
  z.strictObject({ kind: z.literal("weights-without-minimum") }),
]);
const Aggregation = z.union([
  single,
  z.strictObject({ kind: z.literal("all-of"), rules: z.array(single).min(2) }),
]);

export const assessmentRules = {
  "assessment.items": Items,
  "assessment.scale": Scale,
  "assessment.aggregation": Aggregation,
  /** A mark under `below` refuses the whole, whatever the rest. */
  "assessment.eliminatory": z.strictObject({ below: z.number(), items: z.array(z.string()).min(1) }),
  /** What two opinions on one item make; discord goes to the jury. */
  "assessment.two-opinions": z.strictObject({
    both: z.enum(["acquired"]),
    neither: z.enum(["not-acquired"]),
    discord: z.enum(["jury-decides"]),
  }),
  "assessment.methods": z.array(z.string()).min(1),
  /** Least and most of each method, as the text words them. */
  "assessment.minimums": z.array(words).min(1),
  /** Figures that the framework's criteria ask for. */
  "assessment.targets": z.array(words).min(1),
  /** What holds on every route, and what may differ from one to another. */
  "assessment.by-route": z.array(words).min(1),
  /** Grids filled on the way, whose grades no rule links to the outcome. */
  "assessment.grids": z.array(z.strictObject({ of: words, grades: z.array(words).min(2) })).min(1),
  /** A mark made of others: always their mean without weights. */
  "assessment.composite-marks": z
    .array(z.strictObject({ mark: words, of: z.array(words).min(1), made: z.enum(["unweighted-mean"]) }))
    .min(1),
  /** Must each opinion say why? */
  "assessment.opinions-reasoned": z.boolean(),
  /** The written agreement an assessment in a company rests on. */
  "assessment.agreement": z.strictObject({ between: words, model: words.optional() }),
  /** What keeps a test from being held. */
  "assessment.gates": z.array(z.strictObject({ test: words, needs: z.array(words).min(1) })).min(1),
  /** A later mark on the same item stands in for the earlier; both are kept. */
  "assessment.second-mark": z.enum(["replaces"]),
  "assessment.tools-compulsory": z.boolean(),
  "assessment.presence": z.array(words).min(1),
  "assessors.number": z.strictObject({
    atLeast: some,
    roles: z.array(words).default([]),
    /** They may be other persons from one of these to the next. */
    differPer: Grain.optional(),
  }),
  "assessors.qualities": z.strictObject({
    trained: z.boolean().optional(),
    yearsPractised: some.optional(),
    yearsTraining: some.optional(),
    leftWithin: Lasting.optional(),
    accredited: z.boolean().optional(),
    says: z.array(words).default([]),
  }),
  /** Which link with the candidate keeps an assessor from a file. */
  "assessors.incompatibilities": z
    .array(
      z.enum([
        "trained-candidate",
        "same-company",
        "same-department",
        "took-part-in-positioning",
        "took-part-in-company-assessment",
        "referent-trainer",
        "same-company-for-this-certification",
        "body-trained-candidate",
      ]),
    )
    .min(1),
  /** May the jury change a mark, and how. */
  "assessment.override": z.strictObject({ by: words, reasoned: z.boolean(), originalKept: z.boolean() }),
  "honours.rule": z.strictObject({
    name: words,
    asks: z.enum(["every-test-and-opinion-excellent", "all-opinions-favourable", "never-without-jury"]),
    grantedBy: words.optional(),
  }),
} as const;
