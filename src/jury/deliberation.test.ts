import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import type { Item, Proposal } from "../assessment/index.ts";
import { day } from "../kernel/index.ts";
import { deliberate, type JuryFile, type JuryWord } from "./deliberate.ts";
import type { Seat, Sitting } from "./sitting.ts";

type Said = Parameters<typeof textSaying>[0];
type Decided = Extract<JuryWord, { kind: "decided" }>;

const heldOn = day("2026-03-30");
const seat = (id: string, facts: Partial<Seat> = {}): Seat => ({
  id,
  college: "employees",
  capacity: "membre",
  presides: false,
  votes: true,
  present: true,
  ...facts,
});
/** Three present with a vote, one present without, one absent. */
const jury: Sitting = {
  heldOn,
  hasVae: false,
  members: [seat("1"), seat("2"), seat("3"), seat("4", { votes: false }), seat("5", { present: false })],
};
const item = (code: string, block = "B1"): Item => ({ code, title: "", block, weight: 1 });
const aFile = (proposals: Record<string, Proposal>, facts: Partial<JuryFile> = {}): JuryFile => ({
  items: ["C1", "C2"].map((code) => item(code)),
  proposals,
  held: [],
  recused: [],
  ...facts,
});
const acquired: Proposal = { kind: "acquired" };
const notAcquired: Proposal = { kind: "not-acquired" };
const both = { C1: acquired, C2: acquired };
const said: Said = {
  "jury.quorum": { kind: "members", atLeast: 2 },
  "assessment.aggregation": { kind: "all" },
  "jury.majority": { share: "more-than-half", of: "members" },
};
const decides = (file: JuryFile, word: Partial<Decided> = {}, more: Said = {}) =>
  deliberate(file, jury, { kind: "decided", items: {}, ...word }, textSaying({ ...said, ...more }, heldOn));
const quorum = (present: number) => ({
  outcome: present >= 2 ? "met" : "unmet",
  code: present >= 2 ? "quorum-reached" : "quorum-not-reached",
  facts: { kind: "members", needed: 2, present, employees: present, employers: 0 },
  rule: cited("jury.quorum"),
});
const all = cited("assessment.aggregation");
const because = (code: string, item: string) => ({
  outcome: code === "item-not-acquired" ? "unmet" : "met",
  code,
  facts: { item },
  rule: all,
});
const plain = (outcome: string, code: string, facts = {}) => ({ outcome, code, facts, rule: undefined });

describe("A deliberation", () => {
  it("follows the assessors, and says why item by item", () => {
    expect(decides(aFile({ C1: acquired, C2: notAcquired }))).toEqual({
      outcome: "granted",
      value: {
        outcome: "partial",
        items: [
          { code: "C1", acquired: true },
          { code: "C2", acquired: false },
        ],
        blocks: [{ code: "B1", acquired: false }],
        because: [because("item-acquired", "C1"), because("item-not-acquired", "C2")],
      },
      findings: [quorum(3)],
    });
  });

  it("holds an item by its credit, marked or not", () => {
    for (const proposals of [{ C1: acquired }, { C1: acquired, C2: notAcquired }])
      expect(decides(aFile(proposals, { held: ["C2"] }))).toMatchObject({
        value: {
          outcome: "full",
          items: [{ code: "C1" }, { code: "C2", acquired: true }],
          because: [because("item-acquired", "C1"), because("item-held-by-credit", "C2")],
        },
        findings: [quorum(3)],
      });
  });

  it("is refused while an item is unmarked, whatever the jury says of it", () => {
    const refusal = {
      outcome: "refused",
      findings: [quorum(3), plain("unmet", "item-unmarked", { item: "C2" })],
    };

    expect(decides(aFile({ C1: acquired }))).toEqual(refusal);
    expect(decides(aFile({ C1: acquired, C2: { kind: "unmarked" } }))).toEqual(refusal);
    expect(decides(aFile({ C1: acquired }), { items: { C2: { acquired: true } } })).toEqual(refusal);
  });

  it("is refused while assessors differ and the jury says nothing, and needs no reason when it does", () => {
    const file = aFile({ C1: acquired, C2: { kind: "discordant" } });

    expect(decides(file)).toEqual({
      outcome: "refused",
      findings: [quorum(3), plain("unmet", "item-unsettled", { item: "C2" })],
    });
    for (const won of [true, false])
      expect(decides(file, { items: { C2: { acquired: won } } })).toMatchObject({
        outcome: "granted",
        value: { outcome: won ? "full" : "partial", items: [{ code: "C1" }, { code: "C2", acquired: won }] },
        findings: [quorum(3)],
      });
  });

  it.each([
    [undefined, "unmet", "departure-without-reason"],
    ["  ", "unmet", "departure-without-reason"],
    ["une preuve manque", "met", "reason-given"],
  ])("that departs from the assessors with the reason %j", (reason, outcome, code) => {
    const file = aFile({ C1: acquired, C2: notAcquired });
    const decision = decides(file, { items: { C1: { acquired: false }, C2: { acquired: true } }, reason });

    expect(decision.outcome).toBe(outcome === "met" ? "granted" : "refused");
    expect(decision.findings).toEqual([quorum(3), plain(outcome, code, { items: ["C1", "C2"] })]);
    if (decision.outcome === "granted") expect(decision.value).toMatchObject({ outcome: "partial", reason });
  });

  it("that repeats the assessors departs from nothing", () => {
    const file = aFile({ C1: acquired, C2: notAcquired });

    expect(decides(file, { items: { C1: { acquired: true }, C2: { acquired: false } } }).findings).toEqual([
      quorum(3),
    ]);
  });

  it("that gives points against what the assessors say departs from it all the same", () => {
    const departs = (proposal: Proposal, points: number) =>
      decides(aFile({ C1: acquired, C2: proposal }), { items: { C2: { points } } }).outcome === "refused";

    expect(departs(notAcquired, 12)).toBe(true);
    expect(departs(acquired, 0)).toBe(true);
    expect(departs(acquired, 12)).toBe(false);
    expect(departs(notAcquired, 0)).toBe(false);
  });

  it("is refused on a file of which nothing is to be assessed", () => {
    expect(decides(aFile({}, { items: [] }))).toEqual({
      outcome: "refused",
      findings: [quorum(3), plain("unmet", "no-item")],
    });
  });

  it("is undetermined where the text does not say what the items make", () => {
    const silent = textSaying({ "jury.quorum": { kind: "members", atLeast: 2 } }, heldOn);

    expect(deliberate(aFile(both), jury, { kind: "decided", items: {} }, silent)).toEqual({
      outcome: "undetermined",
      findings: [
        quorum(3),
        plain("missing", "aggregation-not-stated", { rule: named("assessment.aggregation") }),
      ],
    });
  });

  it("is that of the members who do not stand aside", () => {
    expect(decides(aFile(both, { recused: ["2"] })).findings).toEqual([quorum(2)]);
    expect(decides(aFile(both, { recused: ["2", "3"] }))).toMatchObject({
      outcome: "refused",
      findings: [quorum(1)],
    });
  });
});

describe("A deliberation on marks", () => {
  const mean: Said = { "assessment.aggregation": { kind: "weighted-mean", minimum: 10 } };
  const points = (one: number, other: number) =>
    aFile({ C1: { kind: "points", points: one }, C2: { kind: "points", points: other } });

  it("holds each item's points, of which none at all is not won", () => {
    expect(decides(points(10, 0), {}, mean)).toMatchObject({
      value: {
        outcome: "partial",
        mean: 5,
        items: [
          { code: "C1", acquired: true, points: 10 },
          { code: "C2", acquired: false, points: 0 },
        ],
      },
    });
  });

  it("takes the jury's points, with a reason when they are others", () => {
    const raised = { C1: { points: 14 } };

    expect(decides(points(10, 8), { items: raised, reason: "un rattrapage" }, mean)).toMatchObject({
      value: { outcome: "full", mean: 11, reason: "un rattrapage" },
    });
    expect(decides(points(10, 8), { items: raised }, mean).findings).toContainEqual(
      plain("unmet", "departure-without-reason", { items: ["C1"] }),
    );
    expect(decides(points(10, 8), { items: { C1: { points: 10 } } }, mean).findings).toEqual([quorum(3)]);
    expect(decides(points(10, 8), { items: { C1: { acquired: false } } }, mean)).toMatchObject({
      value: { items: [{ points: 10 }, { points: 8 }] },
      findings: [quorum(3)],
    });
  });
});

describe("A deferral", () => {
  const defers = (reason: string, recused: string[] = []) =>
    deliberate(aFile(both, { recused }), jury, { kind: "deferred", reason }, textSaying(said, heldOn));

  it("is granted with its reason, and refused without", () => {
    expect(defers("une preuve manque")).toEqual({
      outcome: "granted",
      value: { outcome: "deferred", items: [], blocks: [], reason: "une preuve manque", because: [] },
      findings: [quorum(3), plain("met", "reason-given")],
    });
    expect(defers(" ")).toEqual({
      outcome: "refused",
      findings: [quorum(3), plain("unmet", "deferral-without-reason")],
    });
    expect(defers("une preuve manque", ["1", "2"])).toMatchObject({ outcome: "refused" });
  });
});

describe("A vote on a file", () => {
  it("is of those present with a vote, of a majority of all who have one", () => {
    const carried = { for: 3, against: 0, abstained: 0 };
    const lost = { for: 2, against: 1, abstained: 0 };
    const facts = { ...lost, present: 3, share: "more-than-half", of: "members", base: 4 };
    const found = { outcome: "met", code: "vote-lost", facts, rule: cited("jury.majority") };

    expect(decides(aFile(both), { vote: carried })).toMatchObject({
      outcome: "granted",
      value: { vote: carried },
      findings: [quorum(3), { code: "vote-unanimous" }],
    });
    expect(decides(aFile(both), { vote: lost })).toEqual({
      outcome: "refused",
      findings: [quorum(3), found, { ...found, outcome: "unmet", code: "proposal-not-adopted" }],
    });
  });
});
