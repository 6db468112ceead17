import { z } from "zod";
import { Lasting, Start, some, words } from "./shapes.ts";

/** An accreditation's terms for one kind of subject. A text without a duration leaves `term` out. */
const Terms = z.strictObject({
  subject: z.enum(["training-body", "assessing-body", "partner", "assessor", "company"]),
  by: words,
  term: z
    .strictObject({
      atLeast: Lasting.optional(),
      atMost: Lasting.optional(),
      exactly: Lasting.optional(),
      from: Start.optional(),
    })
    .optional(),
  /** Lapses by itself after so long without any training or assessment. */
  lapsesAfterIdle: Lasting.optional(),
  reviewedEvery: Lasting.optional(),
  withdrawal: z
    .strictObject({ immediate: z.boolean(), reasoned: z.boolean().optional(), for: words.optional() })
    .optional(),
  personal: z.boolean().optional(),
  duties: z.array(words).default([]),
});

export const centreRules = {
  "accreditation.terms": z.array(Terms).min(1),
  /** A centre without accreditation cannot lead to the certificate. */
  "accreditation.compulsory": z.boolean(),
  "centre.representative": z.strictObject({ fromFiles: some, votes: z.boolean() }),
} as const;
