import {
  type CandidateFile,
  deciding,
  type JuryWord,
  juryFile,
  type Seat,
  type SessionFile,
  sittingOf,
  type Vote,
  type VoteCount,
} from "../../../jury/index.ts";
import type { Typed } from "../form.ts";
import { recusedOn } from "./table.tsx";

export const votes = ["for", "against", "abstained"] as const;

/** Colleges whose members decide on this file, in the order in which they are counted. */
export const votingColleges = (file: SessionFile, candidate: CandidateFile): Seat["college"][] => {
  const members = deciding(sittingOf(file), recusedOn(file, candidate.candidacy.id));
  return (["employees", "employers", "none"] as const).filter((college) =>
    members.some((one) => one.votes && one.college === college),
  );
};

const countOf = (written: string | undefined): number | undefined =>
  written !== undefined && /^\d{1,3}$/.test(written.trim()) ? Number(written) : undefined;

/** What was typed as the jury's word. A field left as proposed follows the proposal. */
export const wordOf = (typed: Typed, file: SessionFile, candidate: CandidateFile): JuryWord => {
  const { proposals } = juryFile(file, candidate);
  const items: Record<string, { acquired: boolean } | { points: number }> = {};
  for (const { code } of file.items) {
    const said = typed[`item-${code}`];
    if (said === undefined || said === "") continue;
    if (proposals[code]?.kind === "points") {
      const points = Number(said.replace(",", "."));
      if (Number.isFinite(points)) items[code] = { points };
    } else items[code] = { acquired: said === "yes" };
  }
  return {
    kind: "decided",
    items,
    reason: typed["reason"]?.trim() || undefined,
    vote: voteOf(typed, votingColleges(file, candidate)),
  };
};

/** Votes typed, each college by itself; undefined when none was: the jury is unanimous. */
const voteOf = (typed: Typed, colleges: readonly Seat["college"][]): Vote | undefined => {
  const typedOf = (college: string) => votes.map((vote) => countOf(typed[`${vote}-${college}`]));
  const counts = colleges.map((college): [Seat["college"], VoteCount] => {
    const [pro = 0, against = 0, abstained = 0] = typedOf(college);
    return [college, { for: pro, against, abstained }];
  });
  if (!colleges.some((college) => typedOf(college).some((one) => one !== undefined))) return undefined;
  const sum = (vote: keyof VoteCount): number => counts.reduce((all, [, count]) => all + count[vote], 0);
  const president = typed["president"];
  return {
    for: sum("for"),
    against: sum("against"),
    abstained: sum("abstained"),
    presidentFor: president ? president === "for" : undefined,
    byCollege: counts.length > 1 ? Object.fromEntries(counts) : undefined,
  };
};
