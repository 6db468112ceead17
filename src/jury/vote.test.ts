import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { adopt, isCarried, type Vote } from "./vote.ts";

type Majority = BranchValue<"jury.majority">;
type Tie = BranchValue<"jury.tie">;

const on = day("2026-03-30");
const text = (majority?: Majority, tie?: Tie) =>
  textSaying({ ...(majority && { "jury.majority": majority }), ...(tie && { "jury.tie": tie }) }, on);
const votes = (pro: number, against: number, abstained = 0, presidentFor?: boolean): Vote => ({
  for: pro,
  against,
  abstained,
  presidentFor,
});
const cast = ({ for: pro, against, abstained }: Vote) => pro + against + abstained;
/** The vote of all those present, in a jury of so many members. */
const count = (vote: Vote, rules = text(), members = cast(vote)) =>
  isCarried(vote, cast(vote), members, rules);
const counted = ({ for: pro, against, abstained }: Vote) => ({
  for: pro,
  against,
  abstained,
  present: pro + against + abstained,
});
const majority = cited("jury.majority");
const tie = cited("jury.tie");

describe("A count", () => {
  it.each([
    [votes(3, 1), 5],
    [votes(3, 1, 2), 5],
    [votes(0, 0), 0],
  ])("of %j is refused when %i are present", (vote, present) => {
    const facts = { ...counted(vote), present };
    const differs = { outcome: "unmet", code: "vote-count-differs", facts, rule: undefined };

    expect(isCarried(vote, present, 6, text())).toEqual({ carried: undefined, finding: differs });
    expect(adopt(vote, present, 6, text())).toEqual({ outcome: "refused", findings: [differs] });
  });
});

describe("A unanimous vote needs no rule", () => {
  it("to be carried, or lost", () => {
    const yes = { outcome: "met", code: "vote-unanimous", facts: counted(votes(4, 0)), rule: undefined };
    const no = { outcome: "met", code: "vote-lost", facts: counted(votes(0, 4)), rule: undefined };

    expect(count(votes(4, 0))).toEqual({ carried: true, finding: yes });
    expect(count(votes(0, 4))).toEqual({ carried: false, finding: no });
    expect(adopt(votes(4, 0), 4, 4, text())).toEqual({ outcome: "granted", value: true, findings: [yes] });
    expect(adopt(votes(0, 4), 4, 4, text())).toEqual({
      outcome: "refused",
      findings: [no, { ...no, outcome: "unmet", code: "proposal-not-adopted" }],
    });
  });

  it("but an abstention breaks it", () => {
    for (const vote of [votes(3, 0, 1), votes(0, 3, 1)])
      expect(count(vote).finding).toEqual({
        outcome: "missing",
        code: "majority-not-stated",
        facts: { ...counted(vote), rule: named("jury.majority") },
        rule: undefined,
      });
  });
});

describe("A majority", () => {
  it.each([
    ["more-than-half", "present", votes(5, 3, 1), 12, 9, true],
    ["more-than-half", "present", votes(4, 3, 1), 12, 8, false],
    ["more-than-half", "members", votes(7, 2), 12, 12, true],
    ["more-than-half", "members", votes(6, 2), 12, 12, false],
    ["more-than-half", "votes-cast", votes(3, 2, 4), 12, 5, true],
    ["more-than-half", "votes-cast", votes(2, 3, 4), 12, 5, false],
    ["two-thirds", "present", votes(6, 2, 1), 12, 9, true],
    ["two-thirds", "present", votes(5, 2, 1), 12, 8, false],
    ["two-thirds", "members", votes(8, 1), 12, 12, true],
    ["two-thirds", "members", votes(7, 2), 12, 12, false],
    ["two-thirds", "votes-cast", votes(4, 2, 6), 12, 6, true],
    ["two-thirds", "votes-cast", votes(4, 3, 5), 12, 7, false],
  ] as const)("of %s of %s, with %j of %i members", (share, of, vote, members, base, carried) => {
    const found = {
      outcome: "met",
      code: carried ? "vote-carried" : "vote-lost",
      facts: { ...counted(vote), share, of, base },
      rule: majority,
    };

    expect(count(vote, text({ share, of }), members)).toEqual({ carried, finding: found });
    expect(adopt(vote, cast(vote), members, text({ share, of })).outcome).toBe(
      carried ? "granted" : "refused",
    );
  });

  it.each([
    [votes(7, 1), 10, true, "vote-carried"],
    [votes(1, 7), 10, false, "vote-lost"],
    [votes(5, 3), 10, undefined, "majority-base-not-stated"],
    [votes(3, 2, 4), 9, undefined, "majority-base-not-stated"],
    [votes(4, 2, 2), 8, undefined, "majority-base-not-stated"],
    [votes(5, 2, 2), 9, true, "vote-carried"],
  ] as const)(
    "of a base that the text does not say, with %j of %i members, is %s",
    (vote, members, carried, code) => {
      const share = "more-than-half";

      expect(count(vote, text({ share, of: "not-stated" }), members)).toEqual({
        carried,
        finding: {
          outcome: carried === undefined ? "missing" : "met",
          code,
          facts: { ...counted(vote), share },
          rule: majority,
        },
      });
    },
  );
});

describe("A tie", () => {
  const equal = votes(4, 4);
  const half = (of: Majority["of"]): Majority => ({ share: "more-than-half", of });

  it.each([
    ["grants", true, "vote-tied-grants"],
    ["fails", false, "vote-tied-fails"],
  ] as const)("%s as the text says", (says, carried, code) => {
    expect(count(equal, text(undefined, says))).toEqual({
      carried,
      finding: { outcome: "met", code, facts: counted(equal), rule: tie },
    });
  });

  it("is the president's to break, once it is known which way", () => {
    const rules = text(half("present"), "president-casts");

    for (const presidentFor of [true, false])
      expect(count(votes(4, 4, 0, presidentFor), rules)).toEqual({
        carried: presidentFor,
        finding: {
          outcome: "met",
          code: "vote-tied-president-casts",
          facts: { ...counted(equal), presidentFor },
          rule: tie,
        },
      });
    expect(count(equal, rules)).toEqual({
      carried: undefined,
      finding: { outcome: "missing", code: "president-vote-unknown", facts: counted(equal), rule: tie },
    });
  });

  it("on which the text is silent is left to a majority that knows its base, else undetermined", () => {
    const silent = {
      carried: undefined,
      finding: {
        outcome: "missing",
        code: "tie-not-stated",
        facts: { ...counted(equal), rule: named("jury.tie") },
        rule: undefined,
      },
    };

    expect(count(equal, text())).toEqual(silent);
    expect(count(equal, text(half("not-stated")))).toEqual(silent);
    expect(count(equal, text(half("present")))).toMatchObject({
      carried: false,
      finding: { code: "vote-lost", rule: majority },
    });
  });

  it.each([
    ["present", votes(4, 4), 10, true],
    ["present", votes(4, 4, 1), 10, false],
    ["members", votes(5, 5), 10, true],
    ["members", votes(4, 4), 10, false],
    ["votes-cast", votes(2, 2, 4), 10, true],
    ["not-stated", votes(2, 2, 4), 10, true],
  ] as const)("that grants asks half of %s: with %j of %i members it is %s", (of, vote, members, carried) => {
    expect(count(vote, text(half(of), "grants"), members)).toMatchObject({
      carried,
      finding: carried ? { code: "vote-tied-grants", rule: tie } : { code: "vote-lost", rule: majority },
    });
  });
});
