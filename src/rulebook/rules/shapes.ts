import { z } from "zod";
import { publics, routes } from "../../law/index.ts";

/** Shapes that several rules share. A number of months, days or years is whole and counts calendar units. */
export const colleges = ["employees", "employers"] as const;
export type College = (typeof colleges)[number];

export const count = z.int().min(0);
export const some = z.int().positive();
export const share = z.number().min(0).max(1);
export const words = z.string().min(1).max(300);

/** A length of time; "life" never ends. */
export const Lasting = z.union([
  z.strictObject({ months: some }),
  z.strictObject({ years: some }),
  z.strictObject({ days: some }),
  z.literal("life"),
]);

/** What opens a delay. A text that gives a delay and not its start says `not-stated`. */
export const starts = [
  "deliberation",
  "decision",
  "first-decision",
  "issue",
  "award",
  "meeting",
  "results-told",
  "referral-received",
  "file-received",
  "file-complete",
  "notification",
  "convocation",
  "entry",
  "post-held",
  "jury-day",
  "first-jury",
  "not-stated",
] as const;
export const Start = z.enum(starts);

/** A delay: so long after (or before) something, with the article's own start. */
export const Delay = z.strictObject({ within: Lasting, from: Start });

/** When a clause applies: every condition given must hold. */
export const When = z.strictObject({
  routes: z.array(z.enum(routes)).min(1).optional(),
  publics: z.array(z.enum(publics)).min(1).optional(),
  registered: z.enum(["rncp", "rs", "any", "none"]).optional(),
  aims: z.enum(["whole", "block"]).optional(),
  certifications: z.array(z.string()).min(1).optional(),
  /** The trade or post is really practised, as the clause words it. */
  practising: z.boolean().optional(),
  /** Who asked for the training. */
  initiative: z.enum(["employer", "person"]).optional(),
});

const grains = ["competence", "unit", "block", "domain", "test", "whole"] as const;
export const Grain = z.enum(grains);

/** A sum of money, as the text expresses it. */
export const Money = z.union([
  z.strictObject({ euros: z.number().positive() }),
  z.strictObject({ share, of: words }),
  z.strictObject({ times: z.number().positive(), of: words }),
]);
