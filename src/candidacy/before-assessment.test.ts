import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { type GateFacts, mayBeAssessed, mayComeBeforeJury, type PracticeFacts } from "./before-assessment.ts";

const on = day("2026-03-10");

describe("The practice asked before an assessment", () => {
  const rule = cited("enrolment.practice");
  const text: BranchValue<"enrolment.practice"> = [
    { aims: "whole", months: 12, hours: 800 },
    { aims: "block", months: 3 },
    { aims: "block", certification: "cqp-9999-vente", hours: 100 },
  ];
  const practised = (facts: PracticeFacts, asked = text) =>
    mayBeAssessed(facts, textSaying({ "enrolment.practice": asked }, on));
  const notAsked = (aims: string) => ({
    outcome: "granted",
    value: true,
    findings: [{ outcome: "met", code: "practice-not-asked", facts: { aims } }],
  });

  it("is none where the text is silent, or speaks of another aim or another certification", () => {
    expect(mayBeAssessed({ aims: "whole" }, textSaying({}, on))).toEqual(notAsked("whole"));
    expect(practised({ aims: "block" }, [{ aims: "whole", months: 12 }])).toEqual(notAsked("block"));
    expect(
      practised({ aims: "whole", certification: "cqp-9999-achat" }, [
        { aims: "whole", months: 12, certification: "cqp-9999-vente" },
      ]),
    ).toEqual(notAsked("whole"));
  });

  it("is reached by months and hours together, to the last of each", () => {
    const months = (done: number, code: string, outcome: string) => ({
      outcome,
      code,
      facts: { unit: "months", done, needed: 12 },
      rule,
    });
    const hours = (done: number, code: string, outcome: string) => ({
      outcome,
      code,
      facts: { unit: "hours", done, needed: 800 },
      rule,
    });

    expect(practised({ aims: "whole", months: 12, hours: 800 })).toEqual({
      outcome: "granted",
      value: true,
      findings: [months(12, "practice-enough", "met"), hours(800, "practice-enough", "met")],
    });
    expect(practised({ aims: "whole", months: 11, hours: 900 })).toEqual({
      outcome: "refused",
      findings: [months(11, "practice-too-short", "unmet"), hours(900, "practice-enough", "met")],
    });
    expect(practised({ aims: "whole", months: 13, hours: 799 })).toEqual({
      outcome: "refused",
      findings: [months(13, "practice-enough", "met"), hours(799, "practice-too-short", "unmet")],
    });
  });

  it("is unknown while it was not said", () => {
    expect(practised({ aims: "block" })).toEqual({
      outcome: "undetermined",
      findings: [
        { outcome: "missing", code: "practice-unknown", facts: { unit: "months", needed: 3 }, rule },
      ],
    });
  });

  it("adds what one certification asks to what all ask", () => {
    expect(practised({ aims: "block", certification: "cqp-9999-vente", months: 3, hours: 99 })).toMatchObject(
      {
        outcome: "refused",
        findings: [
          { outcome: "met", facts: { unit: "months", done: 3 } },
          { outcome: "unmet", facts: { unit: "hours", done: 99, needed: 100 } },
        ],
      },
    );
  });
});

describe("What opens the door of the jury", () => {
  const rule = cited("jury.gate");
  const said = { items: 4, acquired: 3 };
  const gate = (value: BranchValue<"jury.gate">, facts: Partial<GateFacts> = {}) =>
    mayComeBeforeJury({ ...said, ...facts }, textSaying({ "jury.gate": value }, on));
  const open = (facts: object) => ({
    outcome: "granted",
    value: true,
    findings: [{ outcome: "met", code: "gate-open", facts, rule }],
  });
  const shut = (code: string, facts: object = said) => ({
    outcome: "refused",
    findings: [{ outcome: "unmet", code, facts, rule }],
  });
  const unknown = (code: string, facts: object = said) => ({
    outcome: "undetermined",
    findings: [{ outcome: "missing", code, facts, rule }],
  });

  it("is open where the text is silent, and where it asks nothing", () => {
    expect(mayComeBeforeJury(said, textSaying({}, on))).toEqual({
      outcome: "granted",
      value: true,
      findings: [{ outcome: "met", code: "gate-not-stated", facts: { rule: named("jury.gate") } }],
    });
    expect(gate({ kind: "any" })).toEqual(open(said));
  });

  it("asks every item, to the last", () => {
    expect(gate({ kind: "all-items-acquired" })).toEqual(shut("gate-items-missing"));
    expect(gate({ kind: "all-items-acquired" }, { acquired: 4 })).toEqual(open({ items: 4, acquired: 4 }));
  });

  it("asks the whole training", () => {
    const value = { kind: "all-training-followed" } as const;

    expect(gate(value, { trainingFollowed: true })).toEqual(open(said));
    expect(gate(value, { trainingFollowed: false })).toEqual(shut("gate-training-missing"));
    expect(gate(value)).toEqual(unknown("gate-training-missing"));
  });

  it("asks the conditions that the text words", () => {
    const says = ["avoir transmis le dossier"];
    const asks = { ...said, asks: says };
    const must = { kind: "conditions", says, mayBeRefused: false } as const;

    expect(gate(must, { conditionsHold: true })).toEqual(open(asks));
    expect(gate(must, { conditionsHold: false })).toEqual(shut("gate-conditions-missing", asks));
    expect(gate(must)).toEqual(unknown("gate-conditions-missing", asks));
  });

  it("leaves to a person a file that may be refused", () => {
    const says = ["avoir transmis le dossier"];
    const asks = { ...said, asks: says };
    const may = { kind: "conditions", says, mayBeRefused: true } as const;

    expect(gate(may, { conditionsHold: true })).toEqual(open(asks));
    expect(gate(may, { conditionsHold: false })).toEqual(unknown("gate-left-to-a-person", asks));
    expect(gate(may)).toEqual(unknown("gate-left-to-a-person", asks));
  });
});
