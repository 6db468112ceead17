import { z } from "zod";
import { publics, routes } from "../../law/index.ts";
import { branchRules, colleges, dayText, starts as startNames } from "../../rulebook/index.ts";

/** Shapes that the facts of several decisions share. */
export const day = dayText;
export const codes = z.array(z.string());
export const route = z.enum(routes);
export const person = z.enum(publics);

/** Seats of one kind: `count` stands for so many alike, named after their place in the list. */
const Seat = z.strictObject({
  id: z.string().optional(),
  college: z.enum([...colleges, "none"]).default("none"),
  capacity: z.string().default(""),
  presides: z.boolean().default(false),
  vicePresides: z.boolean().optional(),
  votes: z.boolean().default(true),
  present: z.boolean().default(true),
  onList: z.boolean().optional(),
  convenedOn: day.optional(),
  count: z.int().positive().default(1),
});

const seats = z.array(Seat).transform((list) =>
  list.flatMap(({ count, id, ...seat }, place) =>
    Array.from({ length: count }, (_, i) => ({
      ...seat,
      id: id ?? (count === 1 ? `${place + 1}` : `${place + 1}.${i + 1}`),
    })),
  ),
);

/** A jury; the day it sits is the day of the case. */
export const sitting = z.strictObject({
  members: seats,
  unions: z.int().optional(),
  unionsInvitedOn: day.optional(),
  hasVae: z.boolean().default(false),
  lastPresidedBy: z.enum(colleges).optional(),
  mirrorPresidedBy: z.enum(colleges).optional(),
  delegated: z.boolean().optional(),
  heldThisYear: z.int().optional(),
});

const voteCount = z.strictObject({
  for: z.int().min(0),
  against: z.int().min(0),
  abstained: z.int().min(0).default(0),
});

export const vote = voteCount.extend({
  presidentFor: z.boolean().optional(),
  byCollege: z.partialRecord(z.enum(["employees", "employers", "none"]), voteCount).optional(),
});

export const registrations = z.array(
  z.strictObject({
    code: z.string(),
    register: z.enum(["RNCP", "RS"]).default("RNCP"),
    publishedOn: day.optional(),
    decidedOn: day.optional(),
    effectiveOn: day.optional(),
    endsOn: day.optional(),
  }),
);

export const accreditations = z.array(
  z.strictObject({
    id: z.string().optional(),
    certificationId: z.string(),
    trains: z.boolean(),
    assesses: z.boolean(),
    blocks: codes.optional(),
    from: day,
    until: day,
    withdrawnOn: day.optional(),
  }),
);

export const lasting = branchRules["vae.again-after"];
export const grain = branchRules["jury.deliberates-by"].shape.grain;
export const days = z.array(day).default([]);

/** The days on which things that open a delay happened: { jury-day: 2026-03-10 }. */
export const starts = z.partialRecord(z.enum(startNames), day).default({});

/** What a clause's condition may look at. */
export const when = z.strictObject({
  route: route.optional(),
  public: person.optional(),
  registered: z.enum(["rncp", "rs", "none"]).optional(),
  aims: z.enum(["whole", "block"]).optional(),
  certification: z.string().optional(),
  practising: z.boolean().optional(),
  initiative: z.enum(["employer", "person"]).optional(),
});

export const mark = z.union([
  z.strictObject({ acquired: z.boolean() }),
  z.strictObject({ points: z.number() }),
]);
