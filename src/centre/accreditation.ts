import { type Day, type Decision, decide, type Finding, finding } from "../kernel/index.ts";

export type Purpose = "train" | "assess";

/** A centre's permission to train for a certification, to assess it, or both, between two days included. */
export type Accreditation = {
  readonly certificationId: string;
  readonly trains: boolean;
  readonly assesses: boolean;
  /** Codes of the blocks it covers; undefined for the whole certification. */
  readonly blocks?: readonly string[] | undefined;
  readonly from: Day;
  readonly until: Day;
  /** First day on which it no longer holds, when it was withdrawn. */
  readonly withdrawnOn?: Day | undefined;
};

/** An accreditation on record, by its own identifier. */
export type HeldAccreditation = Accreditation & { readonly id: string };

export type AccreditationCode =
  | "centre-accredited"
  | "centre-not-accredited"
  | "accreditation-withdrawn"
  | "accreditation-out-of-dates"
  | "accreditation-out-of-scope";

/**
 * May the centre train (or assess) this certification on that day? Refused with the nearest
 * reason for each accreditation held. Source: C. trav. R. 6113-16 (a partner is accredited by convention).
 */
export const mayOperate = (
  accreditations: readonly Accreditation[],
  asked: { readonly certificationId: string; readonly purpose: Purpose; readonly on: Day },
): Decision<Accreditation, AccreditationCode> => {
  const held = accreditations.filter(({ certificationId }) => certificationId === asked.certificationId);
  const good = held.find((one) => obstacle(one, asked) === undefined);
  if (good) {
    const facts = { purpose: asked.purpose, from: good.from, until: good.until };
    return decide([finding(true, "centre-accredited", facts, ground)], () => good);
  }
  const obstacles = held.flatMap((one) => obstacle(one, asked) ?? []);
  const none = finding<AccreditationCode>(
    false,
    "centre-not-accredited",
    { purpose: asked.purpose, on: asked.on },
    ground,
  );
  return { outcome: "refused", findings: obstacles.length > 0 ? obstacles : [none] };
};

const obstacle = (
  { trains, assesses, from, until, withdrawnOn }: Accreditation,
  { purpose, on }: { readonly purpose: Purpose; readonly on: Day },
): Finding<AccreditationCode> | undefined => {
  const facts = { purpose, on, from, until };
  if (!(purpose === "train" ? trains : assesses))
    return finding<AccreditationCode>(false, "accreditation-out-of-scope", facts, ground);
  if (on < from || until < on)
    return finding<AccreditationCode>(false, "accreditation-out-of-dates", facts, ground);
  if (withdrawnOn && withdrawnOn <= on)
    return finding<AccreditationCode>(false, "accreditation-withdrawn", { ...facts, withdrawnOn }, ground);
  return undefined;
};

const ground = {
  rule: "accreditation.by-convention",
  from: "2025-06-09" as Day,
  dayKind: "force",
  source: { text: "Code du travail", article: "R. 6113-16 et R. 6113-16-1" },
} as const;
