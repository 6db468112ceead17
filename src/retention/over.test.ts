import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { type HeldData, whatIsOver } from "./over.ts";
import type { RetentionInForce } from "./rule.ts";

const rule = (matter: RetentionInForce["matter"], months: number): RetentionInForce => ({
  matter,
  months,
  starts: "session-awarded",
  does: "erase",
  from: day("2019-01-01"),
  source: { text: "essai" },
  inferred: true,
});
const rules = [
  rule("marks", 62),
  rule("nir", 12),
  rule("file-without-certificate", 12),
  rule("jury-pool", 12),
];
const today = day("2026-11-24");

const file = (personId: string, heldOn: string, awarded = true, underAppeal = false) => ({
  candidacyId: `file of ${personId} ${heldOn}`,
  personId,
  heldOn: day(heldOn),
  awarded,
  underAppeal,
});
const held = (facts: Partial<HeldData>): HeldData => {
  const files = facts.files ?? [];
  return {
    files,
    creditEnds: [],
    holders: new Set(),
    nirHolders: [],
    named: new Set(files.map(({ personId }) => personId)),
    leftPool: [],
    ...facts,
  };
};
const people = (facts: Partial<HeldData>) => whatIsOver(rules, held(facts), today).people;

describe("What is over on a day", () => {
  it.each([
    ["2025-11-23", true],
    ["2025-11-24", false],
  ])("a file without a certificate, whose jury sat on %s, twelve months being kept: %s", (heldOn, over) => {
    expect(people({ files: [file("p", heldOn)] })).toEqual(over ? ["p"] : []);
  });

  it("is nothing of someone who holds a certificate", () => {
    expect(people({ files: [file("p", "2020-01-01")], holders: new Set(["p"]) })).toEqual([]);
  });

  it("is nothing of someone whose file is under appeal, its marks no more than the person", () => {
    const files = [file("p", "2015-06-16", true, true)];

    expect(people({ files })).toEqual([]);
    expect(whatIsOver(rules, held({ files }), today).marks).toEqual([]);
  });

  it("is nothing of someone who has a file before a jury", () => {
    const files = [file("p", "2020-01-01"), file("p", "2026-12-10", false)];
    const over = whatIsOver(rules, held({ files, nirHolders: ["p"] }), today);
    expect([over.people, over.nir]).toEqual([[], []]);
    expect(over.marks).toEqual(["file of p 2020-01-01"]);
  });

  it.each([
    ["2025-11-23", true],
    ["2025-11-24", false],
    ["life", false],
    ["not-stated", false],
  ] as const)("counts from the end of the last credit, and never where it has none: %s", (until, over) => {
    const creditEnds = [
      { personId: "p", until: day("2021-01-01") },
      { personId: "p", until: until === "life" || until === "not-stated" ? until : day(until) },
    ];
    expect(people({ files: [file("p", "2020-01-01")], creditEnds })).toEqual(over ? ["p"] : []);
  });

  it("is no NIR within its length, and every one after", () => {
    const files = [file("early", "2025-11-23"), file("late", "2025-11-24")];
    expect(whatIsOver(rules, held({ files, nirHolders: ["early", "late"] }), today).nir).toEqual(["early"]);
  });

  it("is nothing twice: who was reduced is left alone", () => {
    expect(people({ files: [file("p", "2020-01-01")], named: new Set() })).toEqual([]);
  });

  it("is someone of the jury pool, twelve months after their mandate or their last jury, whichever is later", () => {
    const leftPool = [
      { memberId: "over", on: day("2025-11-23") },
      { memberId: "not yet", on: day("2025-11-24") },
    ];
    expect(whatIsOver(rules, held({ leftPool }), today).poolMembers).toEqual(["over"]);
  });

  it("is nothing of a matter that no rule lets go", () => {
    const files = [file("p", "2010-01-01")];
    const over = whatIsOver(
      [],
      held({ files, nirHolders: ["p"], leftPool: [{ memberId: "m", on: day("2010-01-01") }] }),
      today,
    );
    expect(over).toEqual({ marks: [], nir: [], people: [], filesOfPeople: [], poolMembers: [] });
  });
});
