import { z } from "zod";
import { longestObservation, seen } from "../../assessment/index.ts";

/** A mark as it travels between an assessor's device and the site. */
const Mark = z.union([z.strictObject({ acquired: z.boolean() }), z.strictObject({ points: z.number() })]);

/** What it rests on: each criterion in its order, and the assessor's words. */
const Grounds = z.strictObject({
  criteria: z.array(z.enum(seen).nullable()).max(100).readonly(),
  observation: z.string().trim().min(1).max(longestObservation).optional(),
});

const Standing = z.strictObject({
  id: z.uuid(),
  mark: Mark,
  grounds: Grounds.optional(),
  notedOn: z.string(),
});

/** All that an assessor's device needs in order to fill the grids of a session without a network. */
export const GridSheet = z.strictObject({
  /** Account of the assessor: grids are shown on a device to nobody else. */
  assessor: z.uuid(),
  reference: z.string(),
  title: z.string(),
  jury: z.string(),
  /** False once the session is closed: nothing more is noted. */
  writable: z.boolean(),
  /** Where the scale stands written, in words. */
  source: z.string(),
  methods: z.array(z.strictObject({ value: z.string(), label: z.string() })).min(1),
  items: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      /** The most points; null where the answer is acquired or not. */
      max: z.number().nullable(),
      criteria: z.array(z.string()),
    }),
  ),
  candidates: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      capacity: z.string(),
      method: z.string(),
      standing: z.array(Standing.extend({ item: z.string() })),
    }),
  ),
});
export type GridSheet = z.infer<typeof GridSheet>;

const said = (longest: number) => z.string().trim().min(1).max(longest);

/** What a device sends: marks noted by this assessor, each with the identifier it keeps for good. */
export const SentGrids = z.strictObject({
  assessor: z.uuid(),
  marks: z
    .array(
      z.strictObject({
        id: z.uuid(),
        candidacyId: z.uuid(),
        item: said(60),
        mark: Mark,
        grounds: Grounds.optional(),
        basis: z.uuid().optional(),
        method: said(60),
        capacity: said(120),
      }),
    )
    .min(1)
    .max(200),
});

/** What became of each mark that was sent. */
export const SentAnswers = z.strictObject({
  answers: z.array(
    z.strictObject({
      id: z.uuid(),
      becomes: z.enum(["noted", "known", "conflict", "refused"]),
      standing: Standing.optional(),
      /** Every reason of a refusal, in words. */
      says: z.array(z.string()).optional(),
    }),
  ),
});
export type SentAnswer = z.infer<typeof SentAnswers>["answers"][number];
