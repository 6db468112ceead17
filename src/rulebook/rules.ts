import { z } from "zod";
import { routes } from "../law/index.ts";

/** The two colleges of a joint jury. */
export const colleges = ["employees", "employers"] as const;
export type College = (typeof colleges)[number];

const months = z.int().positive();

/** How many sit: one rule per college, or a panel without colleges. */
const Seats = z.discriminatedUnion("kind", [
  /** So many per representative (or signatory) union; employers as many as employees in all. */
  z.strictObject({ kind: z.literal("per-union"), employees: z.int().positive(), employers: z.literal("as-many") }),
  z.strictObject({ kind: z.literal("fixed"), employees: z.int().min(0), employers: z.int().min(0) }),
  /** Persons by trade or list: no college is counted. */
  z.strictObject({ kind: z.literal("panel"), atLeast: z.int().positive(), who: z.array(z.string()).min(1) }),
  /** The plenary of a commission: its own composition counts. */
  z.strictObject({ kind: z.literal("plenary"), of: z.string() }),
]);

const Quorum = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("per-college"), atLeast: z.int().positive() }),
  z.strictObject({ kind: z.literal("members"), atLeast: z.int().positive() }),
]);

const President = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("college"), college: z.enum(colleges) }),
  z.strictObject({ kind: z.literal("yearly-alternation"), college: z.enum(colleges), inYear: z.int() }),
  z.strictObject({ kind: z.literal("trade"), trade: z.string() }),
  z.strictObject({ kind: z.literal("listed"), list: z.string() }),
]);

const Majority = z.strictObject({
  share: z.enum(["more-than-half", "two-thirds"]),
  of: z.enum(["present", "members", "votes-cast"]),
});

/** What a mark is, and how marks of several assessors on one item make a proposal. */
const Scale = z.discriminatedUnion("kind", [
  /** Acquired or not; discordant opinions are for the jury to decide. */
  z.strictObject({ kind: z.literal("binary") }),
  /** Points out of `max`; several marks on one item are averaged. */
  z.strictObject({ kind: z.literal("points"), max: z.number().positive() }),
]);

/** What is assessed: the competences of the framework, its blocks, or tests that the text names. */
const Items = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("competences") }),
  z.strictObject({ kind: z.literal("blocks") }),
  z.strictObject({
    kind: z.literal("tests"),
    tests: z.array(z.strictObject({ code: z.string(), title: z.string(), weight: z.number().positive() })).min(1),
  }),
]);

const Aggregation = z.discriminatedUnion("kind", [
  /** Every item must be acquired. */
  z.strictObject({ kind: z.literal("all") }),
  /** The mean weighted by the tests' weights must reach `minimum`, without rounding. */
  z.strictObject({ kind: z.literal("weighted-mean"), minimum: z.number() }),
]);

/** A mark under `below` refuses the whole, whatever the mean. */
const Eliminatory = z.strictObject({ below: z.number(), items: z.array(z.string()).min(1) });

const Credit = z.strictObject({
  grain: z.enum(["competence", "block", "test", "unit"]),
  lasts: z.union([
    z.strictObject({ months }),
    z.strictObject({ years: z.int().positive() }),
    z.literal("life"),
  ]),
  from: z.enum(["deliberation", "decision", "not-stated"]),
  onlyIf: z.enum(["registered-rncp", "mark-reaches-minimum"]).optional(),
});

/**
 * What each rule of a branch's rulebook holds. A file gives a value with its article,
 * or says `not-stated`; a decision that meets a rule not stated answers undetermined.
 */
export const branchRules = {
  "organs.owner": z.strictObject({ name: z.string(), short: z.string() }),
  "routes.open": z.array(z.enum(routes)).min(1),
  "vae.minimum-experience": z.int().min(0),
  "enrolment.practice-months": months,
  "jury.seats": Seats,
  "jury.parity": z.boolean(),
  "jury.quorum": Quorum,
  "jury.president": President,
  "jury.union-notice-days": z.int().positive(),
  "jury.juror-notice-days": z.int().positive(),
  "jury.majority": Majority,
  "jury.tie": z.enum(["president-casts", "grants", "fails"]),
  "jury.trainer-of-candidate": z.enum(["excluded", "allowed"]),
  "assessment.items": Items,
  "assessment.scale": Scale,
  "assessment.aggregation": Aggregation,
  "assessment.eliminatory": Eliminatory,
  "assessment.methods": z.array(z.string()).min(1),
  "credit.retention": z.array(Credit),
  "award.policy": z.enum(["jury-awards", "jury-awards-controlled-after", "cpne-awards-on-proposal"]),
  "award.organ": z.strictObject({ name: z.string() }),
  "minutes.signatories": z.array(z.enum(["president", "all-jurors", "one-per-college"])).min(1),
  "appeal.path": z.union([
    z.literal("none"),
    z.strictObject({ to: z.string(), months: months.optional(), from: z.string().optional() }),
  ]),
  "certificate.kind-label": z.string(),
} as const;

export type BranchRule = keyof typeof branchRules;
export type BranchValue<Rule extends BranchRule> = z.infer<(typeof branchRules)[Rule]>;
export type Seats = BranchValue<"jury.seats">;
export type CreditRule = BranchValue<"credit.retention">[number];
