import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { type EquivalenceFacts, standsFor } from "./equivalence.ts";

const on = day("2026-03-10");
const rule = cited("certification.equivalence");
const text: BranchValue<"certification.equivalence"> = [
  { all: ["A1", "A2"], gives: ["B1", "B2"], onRequest: false },
  { all: ["A3"], gives: ["B2"], onRequest: true },
];
const stands = (facts: EquivalenceFacts) =>
  standsFor(facts, textSaying({ "certification.equivalence": text }, on));
const held = (wants: string, of: string[]) => ({
  outcome: "met",
  code: "equivalence-held",
  facts: { wants, of },
  rule,
});
const toBeAsked = { outcome: "unmet", code: "equivalence-to-be-asked", facts: { wants: "B2" }, rule };
const incomplete = (wants: string, lacking: string[]) => ({
  outcome: "unmet",
  code: "equivalence-incomplete",
  facts: { wants, lacking },
  rule,
});

describe("What stands for a block or a certification", () => {
  it("is unknown where the text is silent", () => {
    expect(standsFor({ holds: ["A1"], wants: "B1" }, textSaying({}, on))).toEqual({
      outcome: "undetermined",
      findings: [
        {
          outcome: "missing",
          code: "equivalence-not-stated",
          facts: { rule: named("certification.equivalence") },
        },
      ],
    });
  });

  it("is nothing for what the text gives to nobody", () => {
    expect(stands({ holds: ["A1", "A2"], wants: "B3" })).toEqual({
      outcome: "refused",
      findings: [{ outcome: "unmet", code: "equivalence-of-nothing", facts: { wants: "B3" }, rule }],
    });
  });

  it("is a whole set, whatever else is held", () => {
    expect(stands({ holds: ["A9", "A2", "A1"], wants: "B1" })).toEqual({
      outcome: "granted",
      value: true,
      findings: [held("B1", ["A1", "A2"])],
    });
    expect(stands({ holds: ["A1"], wants: "B1" })).toEqual({
      outcome: "refused",
      findings: [incomplete("B1", ["A2"])],
    });
  });

  it("is told lacking set by set when none is whole", () => {
    expect(stands({ holds: ["A2"], wants: "B2" })).toEqual({
      outcome: "refused",
      findings: [incomplete("B2", ["A1"]), incomplete("B2", ["A3"])],
    });
  });

  it("is asked for where the text gives it on request alone", () => {
    const facts = { holds: ["A3"], wants: "B2" };

    expect(stands({ ...facts, requested: true })).toEqual({
      outcome: "granted",
      value: true,
      findings: [held("B2", ["A3"])],
    });
    expect(stands({ ...facts, requested: false })).toEqual({
      outcome: "refused",
      findings: [held("B2", ["A3"]), toBeAsked],
    });
    expect(stands(facts).findings).toEqual([held("B2", ["A3"]), toBeAsked]);
  });
});

describe("An equivalence by more than one set", () => {
  it("is by the one that asks no request, wherever it stands in the text", () => {
    expect(stands({ holds: ["A1", "A2", "A3"], wants: "B2" }).outcome).toBe("granted");
    expect(
      standsFor(
        { holds: ["A1", "A2", "A3"], wants: "B2" },
        textSaying({ "certification.equivalence": text.toReversed() }, on),
      ),
    ).toEqual({ outcome: "granted", value: true, findings: [held("B2", ["A1", "A2"])] });
  });
});
