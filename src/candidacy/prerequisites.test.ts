import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { type EntryFacts, mayEnter } from "./prerequisites.ts";

const on = day("2026-03-10");
const entering = (said: Parameters<typeof textSaying>[0], facts: Partial<EntryFacts> = {}) =>
  mayEnter({ on, experience: [], ...facts }, textSaying(said, on));

describe("What a person must hold before entry", () => {
  const rule = cited("entry.prerequisites");
  const asked = (value: BranchValue<"entry.prerequisites">, facts: Partial<EntryFacts> = {}) =>
    entering({ "entry.prerequisites": value }, facts);
  const said = { months: null, hours: null, level: null, share: null, of: null };
  const notAsked = (facts: object) => ({ outcome: "met", code: "prerequisites-not-asked", facts });

  it("is nothing where the text is silent, or says none is asked", () => {
    expect(entering({})).toEqual({
      outcome: "granted",
      value: true,
      findings: [notAsked({ rule: named("entry.prerequisites") })],
    });
    expect(asked("none")).toEqual({
      outcome: "granted",
      value: true,
      findings: [{ ...notAsked({}), rule }],
    });
  });

  it("is told with all that the text asks: months, hours, diploma, share of time, activity", () => {
    const one = { months: 12, hours: 800, diplomaLevel: 4, timeShare: 0.5, of: "la vente" };
    const facts = { months: 12, hours: 800, level: 4, share: 0.5, of: "la vente" };
    const job = { months: 12, hours: 800, timeShare: 0.5, of: "la vente" };

    expect(asked([one], { diplomaLevel: 4, experience: [job] })).toEqual({
      outcome: "granted",
      value: true,
      findings: [{ outcome: "met", code: "prerequisite-held", facts, rule }],
    });
    expect(asked([one], { diplomaLevel: 3, experience: [job] })).toEqual({
      outcome: "refused",
      findings: [{ outcome: "unmet", code: "prerequisite-not-held", facts, rule }],
    });
    expect(asked([one], { diplomaLevel: 4, experience: [{ ...job, hours: undefined }] })).toEqual({
      outcome: "undetermined",
      findings: [{ outcome: "missing", code: "prerequisite-unknown", facts, rule }],
    });
  });

  it("is one of several: the one held is told, else the one unknown, else all", () => {
    const either: BranchValue<"entry.prerequisites"> = [{ months: 12 }, { hours: 800 }];

    expect(asked(either, { experience: [{ hours: 800 }] }).findings).toEqual([
      { outcome: "met", code: "prerequisite-held", facts: { ...said, hours: 800 }, rule },
    ]);
    expect(asked(either, { experience: [{ hours: 799 }] })).toEqual({
      outcome: "undetermined",
      findings: [{ outcome: "missing", code: "prerequisite-unknown", facts: { ...said, months: 12 }, rule }],
    });
    expect(asked(either)).toEqual({
      outcome: "refused",
      findings: [
        { outcome: "unmet", code: "prerequisite-not-held", facts: { ...said, months: 12 }, rule },
        { outcome: "unmet", code: "prerequisite-not-held", facts: { ...said, hours: 800 }, rule },
      ],
    });
  });
});

describe("The age asked before entry", () => {
  const rule = cited("entry.minimum-age");
  const aged = (
    value: BranchValue<"entry.minimum-age">,
    age: number | undefined,
    agreed: boolean | undefined = undefined,
  ) => {
    const { outcome, findings } = entering({ "entry.minimum-age": value }, { age, agreed });
    return { outcome, found: findings.slice(1) };
  };
  const orWith = { age: 18, orFrom: 16, with: "autorisation parentale" };
  const under = (outcome: string, code: string, age: number) => ({
    outcome,
    code,
    facts: { age, needed: 18, from: 16, with: "autorisation parentale" },
    rule,
  });

  it("is not looked at where the text gives none", () => {
    expect(entering({}, { age: 3 }).findings).toHaveLength(1);
  });

  it.each([18, orWith])("is reached on its day, whatever may be agreed below it (%j)", (value) => {
    expect(aged(value, 18)).toEqual({
      outcome: "granted",
      found: [{ outcome: "met", code: "age-reached", facts: { age: 18, needed: 18 }, rule }],
    });
    expect(aged(value, undefined, true)).toEqual({
      outcome: "undetermined",
      found: [{ outcome: "missing", code: "age-unknown", facts: { age: null, needed: 18 }, rule }],
    });
  });

  it("is not reached below, where nothing may stand in for it", () => {
    const refused = (age: number) => ({
      outcome: "refused",
      found: [{ outcome: "unmet", code: "age-not-reached", facts: { age, needed: 18 }, rule }],
    });

    expect(aged(18, 17, true)).toEqual(refused(17));
    expect(aged(orWith, 15, true)).toEqual(refused(15));
  });

  it("may be lower with what the text asks, once it is there", () => {
    expect(aged(orWith, 16, true)).toEqual({
      outcome: "granted",
      found: [under("met", "age-reached-with", 16)],
    });
    expect(aged(orWith, 16, false)).toEqual({
      outcome: "refused",
      found: [under("unmet", "age-not-reached", 16)],
    });
    expect(aged(orWith, 17)).toEqual({ outcome: "refused", found: [under("unmet", "age-not-reached", 17)] });
  });
});
