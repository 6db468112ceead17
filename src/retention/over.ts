import type { Day } from "../kernel/index.ts";
import { overSince, type RetentionInForce, type RetentionMatter } from "./rule.ts";

/** What is known of the data of one certifier, as far as their lengths need it. */
export type HeldData = {
  readonly files: readonly {
    readonly candidacyId: string;
    readonly personId: string;
    readonly heldOn: Day;
    readonly awarded: boolean;
    /** An appeal on it waits for its answer. */
    readonly underAppeal: boolean;
  }[];
  readonly creditEnds: readonly { readonly personId: string; readonly until: Day | "life" | "not-stated" }[];
  /** Persons who hold or held a certificate: their entry is kept. */
  readonly holders: ReadonlySet<string>;
  readonly nirHolders: readonly string[];
  /** Persons not reduced yet. */
  readonly named: ReadonlySet<string>;
  /** Members of the jury pool whose mandate has an end: its last day, or the day of their last jury when that is later. */
  readonly leftPool: readonly { readonly memberId: string; readonly on: Day }[];
};

/** What is over on a day, by what it is of. */
export type OverData = {
  /** Files whose marks are over. */
  readonly marks: readonly string[];
  /** Persons whose NIR is over. */
  readonly nir: readonly string[];
  /** Persons without a certificate whose last right is over, and their files. */
  readonly people: readonly string[];
  readonly filesOfPeople: readonly string[];
  /** Members of the jury pool who are called no more. */
  readonly poolMembers: readonly string[];
};

/** What is over on this day. Whoever still has a file before a jury or under appeal, or a credit without a known end, keeps everything. */
export const whatIsOver = (rules: readonly RetentionInForce[], held: HeldData, today: Day): OverData => {
  const since = (matter: RetentionMatter): Day | undefined => {
    const months = rules.find((rule) => rule.matter === matter)?.months;
    return months === undefined ? undefined : overSince(today, months);
  };
  const [marksSince, nirSince, peopleSince, poolSince] = [
    since("marks"),
    since("nir"),
    since("file-without-certificate"),
    since("jury-pool"),
  ];
  const rights = lastRights(held);
  const over = (personId: string, by: Day | undefined): boolean => {
    const last = rights.get(personId);
    return by !== undefined && last !== undefined && last.files <= by;
  };
  const people = [...rights].flatMap(([personId, { files, credits }]) =>
    peopleSince !== undefined &&
    held.named.has(personId) &&
    !held.holders.has(personId) &&
    credits !== "unended" &&
    files <= peopleSince &&
    credits <= peopleSince
      ? [personId]
      : [],
  );
  const reduced = new Set(people);
  return {
    marks: held.files.flatMap(({ candidacyId, awarded, underAppeal, heldOn }) =>
      awarded && !underAppeal && marksSince !== undefined && heldOn <= marksSince ? [candidacyId] : [],
    ),
    nir: held.nirHolders.filter((personId) => over(personId, nirSince)),
    people,
    filesOfPeople: held.files.flatMap(({ candidacyId, personId }) =>
      reduced.has(personId) ? [candidacyId] : [],
    ),
    poolMembers: held.leftPool.flatMap(({ memberId, on }) =>
      poolSince !== undefined && on <= poolSince ? [memberId] : [],
    ),
  };
};

const later = <One extends Day | "">(one: Day, other: One): Day => (other > one ? (other as Day) : one);

type LastRights = { readonly files: Day; readonly credits: Day | "" | "unended" };

/** For each person whose files are all awarded and under no appeal: the day of the last jury, and the last day of the last credit. */
const lastRights = ({ files, creditEnds }: HeldData): ReadonlyMap<string, LastRights> => {
  const open = new Set(
    files.flatMap(({ personId, awarded, underAppeal }) => (awarded && !underAppeal ? [] : [personId])),
  );
  const rights = new Map<string, LastRights>();
  for (const { personId, heldOn } of files) {
    if (open.has(personId)) continue;
    const before = rights.get(personId);
    rights.set(personId, {
      files: before ? later(heldOn, before.files) : heldOn,
      credits: "",
    });
  }
  for (const { personId, until } of creditEnds) {
    const before = rights.get(personId);
    if (!before || before.credits === "unended") continue;
    const unended = until === "life" || until === "not-stated";
    rights.set(personId, {
      ...before,
      credits: unended ? "unended" : later(until, before.credits),
    });
  }
  return rights;
};
