import { z } from "zod";
import { count, Lasting, Start, some, When, words } from "./shapes.ts";

const Organ = z.strictObject({
  name: words,
  short: z.string().optional(),
  does: z
    .array(
      z.enum([
        "owns",
        "creates",
        "manages",
        "accredits",
        "organises",
        "assesses",
        "judges",
        "awards",
        "issues",
        "controls",
        "hears-appeals",
        "is-informed",
      ]),
    )
    .min(1),
});

/** How long a certification lives before someone must decide again. */
const Life = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("indefinite"),
    probation: Lasting.optional(),
    reviewed: z.enum(["yearly"]).optional(),
  }),
  /** A first term, then terms renewed by a decision or by silence. */
  z.strictObject({
    kind: z.literal("terms"),
    first: Lasting,
    next: Lasting.optional(),
    renewal: z.enum(["tacit", "by-decision"]),
  }),
  /** It lives as long as an entry of another list does. */
  z.strictObject({ kind: z.literal("bound"), to: words }),
]);

export const organRules = {
  /** The joint commission that owns the certification. */
  "organs.owner": z.strictObject({ name: words, short: words }),
  "organs.others": z.array(Organ).min(1),
  "organs.composition": z.array(z.strictObject({ organ: words, seats: words })).min(1),
  /** The branch's own words for the field's terms: term to the branch's word. */
  "organs.terminology": z.record(z.string(), words),
  "certification.requested-by": z.array(words).min(1),
  "certification.opportunity": z.strictObject({ report: z.boolean(), criteria: z.array(words).default([]) }),
  /** Who decides to create, change or suppress a certification, and in which form. */
  "certification.decided-by": z.strictObject({ by: words, form: words.optional() }),
  "certification.framework-parts": z.array(words).min(1),
  "certification.version-label": words,
  "certification.rights-owner": words,
  "certification.attests": z.strictObject({ what: words, reachedBy: z.array(words).min(1) }),
  /** Certifications that the text lists, or steps it puts in order. */
  "certification.list": z.strictObject({
    titles: z.array(words).min(1),
    inOrder: z.boolean().default(false),
  }),
  "certification.shared-with": z.array(z.strictObject({ idcc: words, what: words })).min(1),
  "certification.registration": z.strictObject({
    policy: z.enum(["compulsory", "optional"]),
    register: z.enum(["RNCP", "RS", "either"]),
  }),
  "certification.life": Life,
  /** Who may stop it before its term, and on whose request. */
  "certification.suspension": z.strictObject({ by: words, on: words }),
  /** What becomes of it, and of people under way, when it is suppressed. */
  "certification.suppression": z.strictObject({
    by: words.optional(),
    running: z.enum(["go-to-their-end", "stop"]).optional(),
    holdersKeep: z.array(words).default([]),
    /** It remains listed as suppressed, for how long. */
    remainsListed: words.optional(),
  }),
  /** Which version of the framework a person follows when it changes. */
  "certification.version-switch": z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("by-start") }),
    z.strictObject({ kind: z.literal("at-entry-into-force") }),
    z.strictObject({ kind: z.literal("grace"), lasts: Lasting }),
  ]),
  /** Another title with the same content, and what differs. */
  "certification.twin": z.strictObject({ title: words, differs: z.array(words).min(1) }),
  "certification.levels": z
    .array(z.strictObject({ certification: words, level: z.int().min(1).max(8) }))
    .min(1),
  /** What an older set of blocks or certifications stands for in a newer one. */
  "certification.equivalence": z
    .array(
      z.strictObject({
        all: z.array(words).min(1),
        gives: z.array(words).min(1),
        onRequest: z.boolean().default(false),
      }),
    )
    .min(1),
  "reporting.review": z.strictObject({
    every: Lasting,
    by: words.optional(),
    to: words.optional(),
    about: z.array(words).default([]),
  }),
  "fees.items": z
    .array(
      z.strictObject({
        item: words,
        amount: z.number().min(0).optional(),
        unit: words.optional(),
        payer: words.optional(),
        atMost: count.optional(),
        setBy: words.optional(),
      }),
    )
    .min(1),
  "jury-members.allowance": z.strictObject({
    amount: z.number().positive(),
    per: words,
    to: words,
    paid: z.array(words).default([]),
  }),
  "jury-members.rights": z.array(words).min(1),
  /** How the text says its own first day, when it is not the day of signature alone. */
  "text.first-day": z.strictObject({
    kind: z.enum(["signature", "month-after-extension", "fixed-day"]),
    of: words.optional(),
  }),
  /** What ends a temporary text, in its own words. */
  "text.last-day": words,
  "text.supersedes": z.array(words).min(1),
  /** Clause of the text left out of, or reserved by, its extension order. */
  "text.extension-reserves": z
    .array(z.strictObject({ clause: words, effect: z.enum(["excluded", "reserved"]), order: words }))
    .min(1),
  "holder.practice-limits": z.array(
    z.strictObject({ limit: words, hours: some.optional(), per: words.optional(), when: When.optional() }),
  ),
  /** What a holder may do, and where that is written. */
  "holder.prerogatives": z.array(words).min(1),
  /** What holders of a replaced certificate keep. */
  "holder.of-replaced": words,
  "enrolment.declaration": z.strictObject({ to: words, days: some, before: Start }),
} as const;
