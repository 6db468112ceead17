import {
  aggregate,
  type Item,
  type ItemResult,
  type Outcome,
  type OutcomeCode,
  type Proposal,
} from "../assessment/index.ts";
import { type Decision, decide, type Finding, finding } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";
import { quorumFinding } from "./may-sit.ts";
import { present, type Seat, type Sitting, type SittingCode, voting } from "./sitting.ts";
import { adopt, collegeFindings, type Vote, type VoteCode } from "./vote.ts";

/** A candidate's file as it comes before the jury. */
export type JuryFile = {
  readonly items: readonly Item[];
  /** What the assessors propose, per item code. */
  readonly proposals: Readonly<Record<string, Proposal>>;
  /** Items that a credit alive on the day stands for: not assessed again. */
  readonly held: readonly string[];
  /** Members who stand aside on this file. */
  readonly recused: readonly string[];
};

/** What the jury says. Items it leaves out follow the assessors' proposal. */
export type JuryWord =
  | { readonly kind: "deferred"; readonly reason: string }
  | {
      readonly kind: "decided";
      readonly items: Readonly<Record<string, { readonly acquired: boolean } | { readonly points: number }>>;
      readonly vote?: Vote | undefined;
      readonly reason?: string | undefined;
    };

export type Verdict = {
  readonly outcome: Outcome | "deferred";
  readonly items: readonly {
    readonly code: string;
    readonly acquired: boolean;
    readonly points?: number | undefined;
  }[];
  readonly blocks: readonly { readonly code: string; readonly acquired: boolean }[];
  readonly mean?: number | undefined;
  readonly vote?: Vote | undefined;
  readonly reason?: string | undefined;
  /** Why the outcome is what it is, item by item. */
  readonly because: readonly Finding<OutcomeCode>[];
};

export type DeliberationCode =
  | SittingCode
  | VoteCode
  | OutcomeCode
  | "reason-given"
  | "deferral-without-reason"
  | "item-unmarked"
  | "item-unsettled"
  | "departure-without-reason";

/**
 * The jury's decision on one file. Refused with every irregularity; undetermined while a rule it needs
 * is neither stated nor settled; otherwise the verdict, with what it rests on.
 */
export const deliberate = (
  file: JuryFile,
  sitting: Sitting,
  word: JuryWord,
  rules: Rules,
): Decision<Verdict, DeliberationCode> => {
  const deciding = present(sitting).filter(({ id }) => !file.recused.includes(id));
  const quorum = quorumFinding(deciding, rules);
  if (word.kind === "deferred") {
    const reasoned = word.reason.trim() !== "";
    const given = finding<DeliberationCode>(reasoned, reasoned ? "reason-given" : "deferral-without-reason");
    return decide<Verdict, DeliberationCode>([quorum, given], () => ({
      outcome: "deferred",
      items: [],
      blocks: [],
      reason: word.reason,
      because: [],
    }));
  }
  const results = file.items.map((item) => resultOf(item, file, word));
  const whole = aggregate(results, rules);
  const findings: Finding<DeliberationCode>[] = [
    quorum,
    ...itemFindings(file, word),
    ...voteFindings(word.vote, deciding, sitting, rules),
    ...whole.findings.filter(({ outcome, code }) => outcome === "missing" || code === "no-item"),
  ];
  return decide<Verdict, DeliberationCode>(findings, () => ({
    outcome: whole.outcome ?? "none",
    items: results.map(({ item, acquired, points }) => ({ code: item.code, acquired, points })),
    blocks: whole.blocks,
    mean: whole.mean,
    vote: word.vote,
    reason: word.reason,
    because: whole.findings,
  }));
};

type Decided = Extract<JuryWord, { kind: "decided" }>;

const resultOf = (item: Item, { proposals, held }: JuryFile, { items }: Decided): ItemResult => {
  if (held.includes(item.code)) return { item, acquired: true, held: true };
  const said = items[item.code];
  const proposal = proposals[item.code];
  const points =
    said && "points" in said ? said.points : proposal?.kind === "points" ? proposal.points : undefined;
  if (points !== undefined) return { item, acquired: points > 0, points };
  const acquired = said && "acquired" in said ? said.acquired : proposal?.kind === "acquired";
  return { item, acquired };
};

function* itemFindings(file: JuryFile, word: Decided): Generator<Finding<DeliberationCode>> {
  const departures: string[] = [];
  for (const { code } of file.items) {
    if (file.held.includes(code)) continue;
    const said = word.items[code];
    const proposal = file.proposals[code] ?? { kind: "unmarked" };
    if (proposal.kind === "unmarked") yield finding<DeliberationCode>(false, "item-unmarked", { item: code });
    else if (proposal.kind === "discordant" && !said)
      yield finding<DeliberationCode>(false, "item-unsettled", { item: code });
    else if (said && departs(said, proposal)) departures.push(code);
  }
  if (departures.length > 0) {
    const reasoned = (word.reason ?? "").trim() !== "";
    yield finding<DeliberationCode>(reasoned, reasoned ? "reason-given" : "departure-without-reason", {
      items: departures,
    });
  }
}

const departs = (said: Decided["items"][string], proposal: Proposal): boolean => {
  if (proposal.kind === "points") return "points" in said && said.points !== proposal.points;
  if (proposal.kind === "discordant") return false;
  const acquired = "points" in said ? said.points > 0 : said.acquired;
  return acquired !== (proposal.kind === "acquired");
};

/** Items of which a verdict says other than the assessors do; where they differ among themselves it departs from nobody. */
export const departures = (file: JuryFile, { items }: Pick<Verdict, "items">): string[] =>
  items.flatMap(({ code, acquired, points }) => {
    const said = points === undefined ? { acquired } : { points };
    const proposal = file.proposals[code] ?? { kind: "unmarked" };
    return !file.held.includes(code) && departs(said, proposal) ? [code] : [];
  });

function* voteFindings(
  vote: Vote | undefined,
  deciding: readonly Seat[],
  sitting: Sitting,
  rules: Rules,
): Generator<Finding<DeliberationCode>> {
  if (!vote) return;
  yield* collegeFindings(vote, deciding);
  yield* adopt(vote, voting(deciding).length, voting(sitting.members).length, rules).findings;
}
