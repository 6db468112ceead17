import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import { type BranchValue, readTexts, rulesOn } from "../rulebook/index.ts";
import { type PositioningAskedFacts, positionedAsAsked } from "./positioning-asked.ts";

const on = day("2026-03-10");
const rule = cited("entry.positioning");

const asked = (value: BranchValue<"entry.positioning">, facts: Partial<PositioningAskedFacts> = {}) =>
  positionedAsAsked(
    { public: "employee", route: "company-plan", startedOn: on, ...facts },
    textSaying({ "entry.positioning": value }, on),
  );

describe("A positioning that the branch asks", () => {
  it("is undetermined where the text is silent, done or not", () => {
    for (const positionedOn of [undefined, on])
      expect(
        positionedAsAsked(
          { public: "employee", route: "company-plan", startedOn: on, positionedOn },
          textSaying({}, on),
        ),
      ).toEqual({
        outcome: "undetermined",
        findings: [
          { outcome: "missing", code: "positioning-not-stated", facts: { rule: named("entry.positioning") } },
        ],
      });
  });

  it("is done before training, to the day it begins, and says so with its article", () => {
    const by = { by: null };

    expect(asked({ compulsory: true })).toEqual({
      outcome: "refused",
      findings: [{ outcome: "unmet", code: "positioning-absent", facts: by, rule }],
    });
    expect(asked({ compulsory: true }, { positionedOn: on }).outcome).toBe("granted");
    expect(asked({ compulsory: true }, { positionedOn: day("2026-03-11") }).findings).toEqual([
      {
        outcome: "unmet",
        code: "positioning-late",
        facts: { ...by, on: "2026-03-11", startedOn: "2026-03-10" },
        rule,
      },
    ]);
  });

  it("binds those it names alone, and none where it is free", () => {
    const codes = (value: BranchValue<"entry.positioning">, facts: Partial<PositioningAskedFacts> = {}) =>
      asked(value, facts).findings.map(({ outcome, code }) => [outcome, code]);

    expect(codes({ compulsory: true, for: ["employee"] })).toEqual([["unmet", "positioning-absent"]]);
    expect(codes({ compulsory: true, for: ["employee"] }, { public: "jobseeker" })).toEqual([
      ["met", "positioning-not-for-public"],
    ]);
    expect(codes({ compulsory: false })).toEqual([["met", "positioning-free"]]);
  });

  it("waits for a person where only experience makes it compulsory, until it is done", () => {
    const value = {
      compulsory: true,
      for: ["employee"],
      ifExperienced: ["professionalisation-contract"],
      by: "en entretien",
    } as const;
    const facts = { public: "youth", route: "professionalisation-contract" } as const;
    const by = value.by;
    const text = { ...value, for: [...value.for], ifExperienced: [...value.ifExperienced] };

    expect(asked(text, facts).findings).toEqual([
      { outcome: "missing", code: "positioning-if-experienced", facts: { by }, rule },
    ]);
    expect(asked(text, { ...facts, positionedOn: on }).outcome).toBe("granted");
  });
});

describe("The branches that ask a positioning", () => {
  const { shelf } = readTexts(new URL("../../", import.meta.url).pathname);
  const inBranch = (id: string, facts: Partial<PositioningAskedFacts>) => {
    const rulebook = shelf.byId(id);
    if (!rulebook) throw new Error(`${id} is a rulebook`);
    const [found] = positionedAsAsked(
      { public: "employee", route: "company-plan", startedOn: on, ...facts },
      rulesOn(rulebook, on),
    ).findings;
    return [found?.code, found?.rule?.source.article];
  };

  it("are cleaning, before each path, and pharmacy, for employees and experienced contract holders", () => {
    const [cleaning, pharmacy] = [
      "3043-proprete/cqp/2021-06-25",
      "0176-industrie-pharmaceutique/cqp/2004-01-19",
    ];

    expect(inBranch(cleaning, { public: "jobseeker" })[0]).toBe("positioning-absent");
    expect(inBranch(pharmacy, {})).toEqual(["positioning-absent", "art. 3"]);
    expect(inBranch(pharmacy, { public: "jobseeker" })[0]).toBe("positioning-not-for-public");
    expect(inBranch(pharmacy, { public: "youth", route: "professionalisation-contract" })[0]).toBe(
      "positioning-if-experienced",
    );
  });
});
