import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { mayTutor, type TutorFacts } from "./tutor.ts";

const on = day("2026-03-10");
const rule = cited("tutor.rules");
const asked = (value: Partial<BranchValue<"tutor.rules">>, facts: Partial<TutorFacts> = {}) =>
  mayTutor(
    { named: true, ...facts },
    textSaying({ "tutor.rules": { compulsory: true, says: [], ...value } }, on),
  );
const aNamedOne = { outcome: "met", code: "tutor-named", facts: {}, rule };
const granted = (...findings: object[]) => ({ outcome: "granted", value: true, findings });
const met = (code: string, facts: object = {}) => ({ outcome: "met", code, facts, rule });
const refused = (code: string, facts: object = {}) => ({
  outcome: "refused",
  findings: [aNamedOne, { outcome: "unmet", code, facts, rule }],
});
const unknown = (code: string, facts: object) => ({
  outcome: "undetermined",
  findings: [aNamedOne, { outcome: "missing", code, facts, rule }],
});

describe("What the text asks of a tutor", () => {
  it("is nothing where it is silent", () => {
    expect(mayTutor({ named: false }, textSaying({}, on))).toEqual({
      outcome: "granted",
      value: true,
      findings: [{ outcome: "met", code: "tutor-not-asked", facts: { rule: named("tutor.rules") } }],
    });
  });

  it("is that there be one, or nothing while none need be named", () => {
    expect(asked({}, { named: false })).toEqual({
      outcome: "refused",
      findings: [{ outcome: "unmet", code: "tutor-missing", facts: {}, rule }],
    });
    expect(asked({ compulsory: false, yearsOfExperience: 2 }, { named: false })).toEqual(
      granted(met("tutor-not-asked")),
    );
    expect(asked({}, { isEmployer: true, trainees: 9, years: 0, trained: false })).toEqual(
      granted(aNamedOne),
    );
  });

  it("is years in the trade, to the last", () => {
    const text = { yearsOfExperience: 2 };

    expect(asked(text, { years: 2 })).toEqual(
      granted(aNamedOne, met("tutor-experienced", { years: 2, needed: 2 })),
    );
    expect(asked(text, { years: 1 })).toEqual(refused("tutor-too-new", { years: 1, needed: 2 }));
    expect(asked(text)).toEqual(unknown("tutor-experience-unknown", { years: null, needed: 2 }));
  });

  it("is to follow so many at most, this one included", () => {
    const text = { mostTrainees: 2 };

    expect(asked(text, { trainees: 2 })).toEqual(
      granted(aNamedOne, met("tutor-free", { trainees: 2, most: 2 })),
    );
    expect(asked(text, { trainees: 3 })).toEqual(refused("tutor-follows-too-many", { trainees: 3, most: 2 }));
    expect(asked(text)).toEqual(granted(aNamedOne));
  });

  it("is to be trained, where the text says so", () => {
    expect(asked({ trained: true }, { trained: true })).toEqual(granted(aNamedOne, met("tutor-trained")));
    expect(asked({ trained: true }, { trained: false })).toEqual(refused("tutor-not-trained"));
    expect(asked({ trained: true })).toEqual(refused("tutor-not-trained"));
    expect(asked({ trained: false })).toEqual(granted(aNamedOne));
  });

  it("lets the head of the company be the tutor always, never, or under so many staff", () => {
    const employer = (mayBeEmployer: boolean | { staffUnder: number }, staff?: number) =>
      asked({ mayBeEmployer }, { isEmployer: true, staff });

    expect(employer(true, 40)).toEqual(
      granted(aNamedOne, met("tutor-may-be-employer", { staff: 40, under: null })),
    );
    expect(employer(false)).toEqual(refused("tutor-is-employer", { staff: null, under: null }));
    expect(employer({ staffUnder: 11 }, 10)).toEqual(
      granted(aNamedOne, met("tutor-may-be-employer", { staff: 10, under: 11 })),
    );
    expect(employer({ staffUnder: 11 }, 11)).toEqual(refused("tutor-is-employer", { staff: 11, under: 11 }));
    expect(employer({ staffUnder: 11 })).toEqual(unknown("tutor-staff-unknown", { staff: null, under: 11 }));
    expect(asked({ mayBeEmployer: false }, { isEmployer: false })).toEqual(granted(aNamedOne));
  });
});
