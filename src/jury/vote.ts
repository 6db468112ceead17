import { type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";
import { type Seat, voting } from "./sitting.ts";

/** Counts only: who voted what stays secret. */
export type VoteCount = { readonly for: number; readonly against: number; readonly abstained: number };

/** The count of all; `presidentFor` is asked of the president on a tie alone. */
export type Vote = VoteCount & {
  readonly presidentFor?: boolean | undefined;
  /** The same votes, by college, where they were counted so. */
  readonly byCollege?: Readonly<Partial<Record<Seat["college"], VoteCount>>> | undefined;
};

export type VoteCode =
  | "vote-unanimous"
  | "vote-carried"
  | "vote-lost"
  | "vote-tied-president-casts"
  | "vote-tied-grants"
  | "vote-tied-fails"
  | "tie-not-stated"
  | "president-vote-unknown"
  | "majority-not-stated"
  | "majority-base-not-stated"
  | "vote-count-differs"
  | "proposal-not-adopted";

export type VoteResult = { readonly carried: boolean | undefined; readonly finding: Finding<VoteCode> };

/**
 * Is the proposal carried? A unanimous vote needs no rule; a tie asks the tie rule; the rest asks the
 * majority. `undefined` when the rule needed is not stated.
 */
export const isCarried = (vote: Vote, present: number, members: number, rules: Rules): VoteResult => {
  const { for: pro, against, abstained } = vote;
  const facts = { for: pro, against, abstained, present };
  if (pro + against + abstained !== present || present === 0) {
    return { carried: undefined, finding: finding<VoteCode>(false, "vote-count-differs", facts) };
  }
  if (pro === present) return { carried: true, finding: finding<VoteCode>(true, "vote-unanimous", facts) };
  if (against === present) return { carried: false, finding: finding<VoteCode>(true, "vote-lost", facts) };
  const counts = { present, members };
  return pro === against ? onTie(vote, facts, counts, rules) : byMajority(vote, facts, counts, rules);
};

/** The vote as a decision: a proposal that is not carried is refused. */
export const adopt = (
  vote: Vote,
  present: number,
  members: number,
  rules: Rules,
): Decision<true, VoteCode> => {
  const { carried, finding: counted } = isCarried(vote, present, members, rules);
  const lost =
    carried === false ? [finding<VoteCode>(false, "proposal-not-adopted", counted.facts, counted.rule)] : [];
  return decide([counted, ...lost], () => true as const);
};

/** Where votes were counted by college, each college must have as many as its members who decide. */
export const collegeFindings = ({ byCollege = {} }: Vote, deciding: readonly Seat[]): Finding<VoteCode>[] =>
  Object.entries(byCollege).flatMap(([college, count]) => {
    const present = voting(deciding).filter((one) => one.college === college).length;
    return count.for + count.against + count.abstained === present
      ? []
      : [finding<VoteCode>(false, "vote-count-differs", { ...count, present, college })];
  });

type Counts = { readonly present: number; readonly members: number };

const onTie = (vote: Vote, facts: Finding["facts"], counts: Counts, rules: Rules): VoteResult => {
  const { presidentFor } = vote;
  const tie = rules.ask("jury.tie");
  if (!tie.stated) {
    // "More than half of those present" refuses a half by itself; a majority of nobody knows what does not.
    const majority = rules.ask("jury.majority");
    if (majority.stated && majority.value.of !== "not-stated") return byMajority(vote, facts, counts, rules);
    return { carried: undefined, finding: missing<VoteCode>("tie-not-stated", { ...facts, rule: tie.rule }) };
  }
  // "Half of the votes being obtained": where many abstain, a tie is less than half of those who count.
  if (tie.value === "grants" && !isHalf(vote.for, counts, rules))
    return byMajority(vote, facts, counts, rules);
  if (tie.value === "grants")
    return { carried: true, finding: finding<VoteCode>(true, "vote-tied-grants", facts, tie.citation) };
  if (tie.value === "fails")
    return { carried: false, finding: finding<VoteCode>(true, "vote-tied-fails", facts, tie.citation) };
  if (presidentFor === undefined)
    return { carried: undefined, finding: missing<VoteCode>("president-vote-unknown", facts, tie.citation) };
  return {
    carried: presidentFor,
    finding: finding<VoteCode>(true, "vote-tied-president-casts", { ...facts, presidentFor }, tie.citation),
  };
};

/** Where the text does not say of what it asks a majority, a tie is taken as it is. */
const isHalf = (pro: number, { present, members }: Counts, rules: Rules): boolean => {
  const majority = rules.ask("jury.majority");
  if (!majority.stated || majority.value.of === "not-stated" || majority.value.of === "votes-cast")
    return true;
  return pro * 2 >= { present, members }[majority.value.of];
};

const byMajority = (vote: Vote, facts: Finding["facts"], counts: Counts, rules: Rules): VoteResult => {
  const majority = rules.ask("jury.majority");
  if (!majority.stated)
    return {
      carried: undefined,
      finding: missing<VoteCode>("majority-not-stated", { ...facts, rule: majority.rule }),
    };
  const { share, of } = majority.value;
  // A text may ask a majority and not say of what: the answer is then sure only when every base gives the same.
  if (of === "not-stated") return onUnsaidBase(vote, facts, counts, share, majority.citation);
  const base = of === "votes-cast" ? vote.for + vote.against : counts[of];
  const carried = reaches(vote.for, share, base);
  return {
    carried,
    finding: finding<VoteCode>(
      true,
      carried ? "vote-carried" : "vote-lost",
      { ...facts, share, of, base },
      majority.citation,
    ),
  };
};

const reaches = (pro: number, share: "two-thirds" | "more-than-half", base: number): boolean =>
  share === "two-thirds" ? pro * 3 >= base * 2 : pro * 2 > base;

const onUnsaidBase = (
  vote: Vote,
  facts: Finding["facts"],
  counts: Counts,
  share: "two-thirds" | "more-than-half",
  rule: Finding["rule"],
): VoteResult => {
  const bases = [counts.present, counts.members, vote.for + vote.against];
  const answers = new Set(bases.map((base) => reaches(vote.for, share, base)));
  if (answers.size > 1)
    return {
      carried: undefined,
      finding: missing<VoteCode>("majority-base-not-stated", { ...facts, share }, rule),
    };
  const carried = answers.has(true);
  return {
    carried,
    finding: finding<VoteCode>(true, carried ? "vote-carried" : "vote-lost", { ...facts, share }, rule),
  };
};
