import { z } from "zod";
import { colleges, count, Delay, Grain, Lasting, Start, some, words } from "./shapes.ts";

const College = z.enum(colleges);

/** A seat beside the colleges: who, how many, whether it votes, and when it exists at all. */
const Other = z.strictObject({
  who: words,
  atLeast: count.optional(),
  atMost: some.optional(),
  votes: z.boolean(),
  namedBy: words.optional(),
  /** The seat exists only in this case, as the fact of that name says. */
  onlyIf: z.enum(["certification-delegated", "safety"]).optional(),
});
const others = z.array(Other).default([]);

/** How many sit. Every kind but `none` is looked at before a jury opens. */
const Seats = z.discriminatedUnion("kind", [
  /** So many per representative (or signatory) union; employers as many as employees in all. */
  z.strictObject({
    kind: z.literal("per-union"),
    employees: some,
    employers: z.literal("as-many"),
    unions: z.enum(["representative", "signatory"]).default("representative"),
    others,
  }),
  z.strictObject({ kind: z.literal("fixed"), employees: count, employers: count, others }),
  /** Most only: the text sets no least. */
  z.strictObject({
    kind: z.literal("at-most"),
    employees: some,
    employers: z.union([some, z.literal("as-many")]),
    others,
  }),
  /** Persons by trade or list: no college is counted. */
  z.strictObject({ kind: z.literal("panel"), atLeast: some, who: z.array(z.string()).min(1), others }),
  /** A president and so many members of a list approved beforehand. */
  z.strictObject({ kind: z.literal("listed"), president: some, atLeast: some, list: words }),
  /** The plenary of a commission: its own composition counts. */
  z.strictObject({ kind: z.literal("plenary"), of: z.string() }),
  /** The text has no jury: opinions go to the commission. */
  z.strictObject({ kind: z.literal("none") }),
]);

const Quorum = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("per-college"), atLeast: some }),
  z.strictObject({ kind: z.literal("members"), atLeast: some, of: some.optional() }),
]);

const President = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("college"), college: College }),
  z.strictObject({ kind: z.literal("yearly-alternation"), college: College, inYear: z.int() }),
  /** The delegation that did not preside the last session. */
  z.strictObject({ kind: z.literal("session-alternation") }),
  /** The college that presides another body. */
  z.strictObject({ kind: z.literal("mirror"), of: words }),
  /** Whoever a body delegates. */
  z.strictObject({ kind: z.literal("delegated"), by: words }),
  z.strictObject({ kind: z.literal("trade"), trade: z.string() }),
  z.strictObject({ kind: z.literal("listed"), list: z.string() }),
  z.strictObject({ kind: z.literal("elected") }),
]);

export const juryRules = {
  "jury.seats": Seats,
  /** Another level at which a jury may be made, with its own seats. */
  "jury.levels": z
    .array(z.strictObject({ level: words, when: words.optional(), seats: words.optional() }))
    .min(1),
  "jury.parity": z.boolean(),
  "jury.quorum": Quorum,
  /** Does a college that was duly asked and did not come stop the jury? */
  "jury.absent-college": z.enum(["blocks", "does-not-block"]),
  "jury.president": President,
  "jury.vice-president": z.strictObject({ from: z.enum(["other-college", "same-college"]) }),
  "jury.president-arbitrates": z.boolean(),
  "jury.proxies": z.boolean(),
  "jury.substitutes": z.strictObject({ chosenBy: words, from: words }),
  "jury.union-notice-days": some,
  /** Days' notice a juror owes the employer; `lifted` says in which case it cannot be held against the juror. */
  "jury.juror-notice": z.strictObject({ days: some, lifted: z.enum(["convened-too-late"]).optional() }),
  "jury.informed": z.array(words).min(1),
  "jury.meetings-a-year": z.strictObject({ atMost: some }),
  "jury.decides-within": Delay,
  "jury.majority": z.strictObject({
    share: z.enum(["more-than-half", "two-thirds"]),
    of: z.enum(["present", "members", "votes-cast", "not-stated"]),
  }),
  "jury.tie": z.enum(["president-casts", "grants", "fails"]),
  /** A trainer on the jury: with or without a vote, and whether one who trained the candidate may sit on the file. */
  "jury.trainer": z.strictObject({
    seat: z.enum(["member", "no-vote", "none"]).optional(),
    ofCandidate: z.enum(["excluded", "allowed"]).optional(),
  }),
  /** What a juror must be; `activeWithin` looks back from the day of the jury. */
  "jury.qualities": z.strictObject({
    activeWithin: Lasting.optional(),
    list: words.optional(),
    listApproved: z.enum(["yearly"]).optional(),
    exOfficio: words.optional(),
    of: words.optional(),
  }),
  /** Which link with the candidate keeps a juror from a file. */
  "jury.incompatibilities": z
    .array(
      z.enum([
        "same-company",
        "same-site",
        "hierarchical-link",
        "trained-candidate",
        "accompanied-candidate",
        "personal-link",
        "may-be-involved",
      ]),
    )
    .min(1),
  /** What the jury is given, without which it does not look at a file. */
  "jury.inputs": z.strictObject({ pieces: z.array(words).min(1), compulsory: z.boolean() }),
  /** What must be won before a file may come before the jury. */
  "jury.gate": z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("any") }),
    z.strictObject({ kind: z.literal("all-items-acquired") }),
    z.strictObject({ kind: z.literal("all-training-followed") }),
    z.strictObject({
      kind: z.literal("conditions"),
      says: z.array(words).min(1),
      mayBeRefused: z.boolean().default(false),
    }),
  ]),
  "jury.checks": z.array(words).min(1),
  /** Who may open a session when the jury does not sit in full, and who failing them. */
  "jury.opened-by": z.strictObject({ who: words, failing: words.optional(), atMost: words.optional() }),
  "jury.settles-disputes": z.boolean(),
  /** The part on which the jury decides one by one, and whether each juror marks apart. */
  "jury.deliberates-by": z.strictObject({ grain: Grain, ownMarks: z.boolean() }),
  "jury.may-assess": z.boolean(),
  "jury.remote": z.strictObject({ when: words, until: words.optional() }),
  "minutes.signatories": z
    .array(z.enum(["president", "vice-president", "all-jurors", "one-per-college"]))
    .min(1),
  "minutes.holds": z.array(words).min(1),
  "minutes.sent": z.strictObject({ to: words, within: Lasting.optional(), from: Start.optional() }),
} as const;
