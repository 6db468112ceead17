import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { seatFindings } from "./seats.ts";
import type { Seat, Sitting } from "./sitting.ts";

type Seats = BranchValue<"jury.seats">;

const heldOn = day("2026-03-30");
const seat = (college: Seat["college"], facts: Partial<Seat> = {}): Seat => ({
  id: "one",
  college,
  capacity: "membre",
  presides: false,
  votes: true,
  present: true,
  ...facts,
});
/** So many employees, so many employers, and others beside them. */
const jury = (employees: number, employers: number, ...others: Seat[]): Seat[] => [
  ...Array.from({ length: employees }, () => seat("employees")),
  ...Array.from({ length: employers }, () => seat("employers")),
  ...others,
];
const rule = cited("jury.seats");
const met = (code: string, facts = {}) => ({ outcome: "met", code, facts, rule });
const unmet = (code: string, facts = {}) => ({ outcome: "unmet", code, facts, rule });
const filled = (facts = {}) => met("seats-filled", facts);
const short = (facts = {}) => unmet("seats-short", facts);
const tooMany = (facts = {}) => unmet("seats-too-many", facts);
/** What is found of the seats, where the text asks no parity. */
const found = (seats: Seats, members: Seat[], facts: Partial<Sitting> = {}) => {
  const rules = textSaying({ "jury.seats": seats, "jury.parity": false }, heldOn);
  const all = [...seatFindings({ heldOn, members, hasVae: false, ...facts }, rules)];

  expect(all.at(-1)).toMatchObject({ outcome: "met", code: "parity-not-asked" });
  return all.slice(0, -1);
};
const count = (seated: number, needed: number) => ({ seated, needed });
const of = (college: string, seated: number, needed: number) => ({ college, seated, needed });

describe("The seats of a jury", () => {
  it("are not known where the text says nothing of them, nor is parity", () => {
    const silent = (code: string, name: "jury.seats" | "jury.parity") => ({
      outcome: "missing",
      code,
      facts: { rule: named(name) },
      rule: undefined,
    });

    expect([...seatFindings({ heldOn, members: [], hasVae: false }, textSaying({}, heldOn))]).toEqual([
      silent("seats-not-stated", "jury.seats"),
      silent("parity-not-stated", "jury.parity"),
    ]);
  });

  it("are none where the text has no jury", () => {
    expect(found({ kind: "none" }, jury(2, 2))).toEqual([unmet("no-jury-here")]);
  });

  it("in plenary ask one voting member", () => {
    const plenary: Seats = { kind: "plenary", of: "la CPNE" };

    expect(found(plenary, jury(1, 0))).toEqual([filled(count(1, 1))]);
    expect(found(plenary, [seat("none", { votes: false })])).toEqual([short(count(0, 1))]);
  });

  it("taken from a list ask its president and members, and refuse whoever is known not to be on it", () => {
    const listed: Seats = { kind: "listed", president: 1, atLeast: 2, list: "la liste préfectorale" };
    const on = seat("none", { onList: true });
    const off = seat("none", { onList: false, capacity: "formateur" });

    expect(found(listed, [on, on, seat("none")])).toEqual([filled(count(3, 3))]);
    expect(found(listed, [on, on])).toEqual([short(count(2, 3))]);
    expect(found(listed, [on, on, off])).toEqual([
      filled(count(3, 3)),
      unmet("member-not-listed", { list: "la liste préfectorale", capacities: ["formateur"] }),
    ]);
  });

  it("of a panel count every voting member, whatever the college", () => {
    const panel: Seats = { kind: "panel", atLeast: 3, who: ["artisan"], others: [] };

    expect(found(panel, jury(1, 1, seat("none")))).toEqual([filled(count(3, 3))]);
    expect(found(panel, jury(1, 1, seat("none", { votes: false })))).toEqual([short(count(2, 3))]);
  });

  it.each([
    [2, 3, filled, filled],
    [1, 3, short, filled],
    [2, 2, filled, short],
  ])("of a fixed number by college, with %i and %i", (employees, employers, ofOne, ofOther) => {
    expect(
      found({ kind: "fixed", employees: 2, employers: 3, others: [] }, jury(employees, employers)),
    ).toEqual([ofOne(of("employees", employees, 2)), ofOther(of("employers", employers, 3))]);
  });

  it.each([
    [6, 6, 3, filled, filled],
    [5, 5, 3, short, filled],
    [6, 5, 3, filled, short],
    [0, 0, 0, short, filled],
    [2, 2, undefined, short, filled],
  ])("of two a union, with %i and %i for %s unions", (employees, employers, unions, ofOne, ofOther) => {
    const perUnion: Seats = {
      kind: "per-union",
      employees: 2,
      employers: "as-many",
      unions: "representative",
      others: [],
    };

    expect(found(perUnion, jury(employees, employers), { unions })).toEqual([
      ofOne(of("employees", employees, 2 * (unions ?? 0))),
      ofOther(of("employers", employers, employees)),
    ]);
  });

  it.each([
    [3, 2, 2, filled, filled],
    [4, 2, 2, tooMany, filled],
    [3, 3, 2, filled, tooMany],
    [2, 2, "as-many", filled, filled],
    [2, 3, "as-many", filled, tooMany],
  ] as const)("of at most three, with %i and %i for %s", (employees, employers, asked, ofOne, ofOther) => {
    const most: Seats = { kind: "at-most", employees: 3, employers: asked, others: [] };

    expect(found(most, jury(employees, employers))).toEqual([
      ofOne(of("employees", employees, 3)),
      ofOther(of("employers", employers, asked === "as-many" ? employees : asked)),
    ]);
  });
});

describe("A seat beside the colleges", () => {
  type Other = Extract<Seats, { kind: "fixed" }>["others"][number];
  const expert = (facts: Partial<Seat> = {}) => seat("none", { capacity: "expert du métier", ...facts });
  /** What is found of that seat alone. */
  const beside = (other: Partial<Other>, members: Seat[], delegated?: boolean) =>
    found(
      { kind: "panel", atLeast: 1, who: ["artisan"], others: [{ who: "expert", votes: true, ...other }] },
      [seat("none"), ...members],
      { delegated },
    ).slice(1);
  const held = (seated: number, needed: number) => ({ who: "expert", seated, needed });

  it("is filled when its least is there, of its trade and of no college", () => {
    expect(beside({ atLeast: 2 }, [expert(), expert()])).toEqual([filled(held(2, 2))]);
    expect(beside({ atLeast: 2 }, [expert(), seat("employers", { capacity: "expert" })])).toEqual([
      short(held(1, 2)),
    ]);
    expect(beside({}, [])).toEqual([]);
  });

  it("is refused one too many", () => {
    expect(beside({ atMost: 1 }, [expert()])).toEqual([]);
    expect(beside({ atMost: 1 }, [expert(), expert()])).toEqual([tooMany(held(2, 1))]);
    expect(beside({}, [expert(), expert()])).toEqual([]);
  });

  it("without a vote is refused when one of its holders votes", () => {
    const silent = expert({ votes: false });

    expect(beside({ votes: false }, [silent, silent])).toEqual([]);
    expect(beside({ votes: false }, [silent, expert()])).toEqual([
      unmet("seat-has-no-vote", { who: "expert" }),
    ]);
    expect(beside({ votes: true }, [silent, expert()])).toEqual([]);
  });

  it("that exists for a delegated certification only is not taken outside it", () => {
    const only = { onlyIf: "certification-delegated", atLeast: 1 } as const;

    expect(beside(only, [], false)).toEqual([filled(held(0, 1))]);
    expect(beside(only, [expert()], false)).toEqual([unmet("seat-without-ground", held(1, 1))]);
    expect(beside({ onlyIf: "certification-delegated" }, [expert()])).toEqual([
      unmet("seat-without-ground", held(1, 0)),
    ]);
    expect(beside(only, [expert()], true)).toEqual([]);
    expect(beside({ onlyIf: "safety", atLeast: 1 }, [])).toEqual([]);
    expect(beside({ onlyIf: "safety" }, [expert()])).toEqual([]);
  });
});

describe("Parity", () => {
  it.each([
    [2, 2, "met", "parity-kept"],
    [2, 1, "unmet", "parity-broken"],
    [1, 2, "unmet", "parity-broken"],
  ])(
    "among those who vote, with %i employees and %i employers, is %s",
    (employees, employers, outcome, code) => {
      const rules = textSaying({ "jury.seats": { kind: "none" }, "jury.parity": true }, heldOn);
      const members = jury(employees, employers, seat("employees", { votes: false }));

      expect([...seatFindings({ heldOn, members, hasVae: false }, rules)].at(-1)).toEqual({
        outcome,
        code,
        facts: { employees, employers },
        rule: cited("jury.parity"),
      });
    },
  );
});
