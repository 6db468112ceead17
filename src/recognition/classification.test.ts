import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { type ClassificationFacts, classificationOn } from "./classification.ts";

type Clause = BranchValue<"classification.grants">[number];
const on = day("2026-03-10");
const rule = cited("classification.grants");
const atOnce = (grade: string, more: Partial<Clause> = {}): Clause => ({
  steps: [{ grade }],
  needs: [],
  from: "award",
  ...more,
});
const graded = (clauses: Clause[], facts: Partial<ClassificationFacts> = {}) =>
  classificationOn(
    { certification: "cqp-9999-vente", on, awardedOn: day("2026-01-20"), ...facts },
    textSaying({ "classification.grants": clauses }, on),
  );
const granted = (grade: string, since: string) => ({
  outcome: "met",
  code: "classification-granted",
  facts: { grade, since },
  rule,
});
const need = (outcome: string, code: string, name: string) => ({
  outcome,
  code,
  facts: { need: name },
  rule,
});

describe("The clauses of a grid", () => {
  it("are unknown where the text is silent", () => {
    expect(classificationOn({ on, awardedOn: on }, textSaying({}, on))).toEqual({
      outcome: "undetermined",
      findings: [
        {
          outcome: "missing",
          code: "classification-not-stated",
          facts: { rule: named("classification.grants") },
        },
      ],
    });
  });

  it("give a grade since the award", () => {
    expect(graded([atOnce("III")])).toEqual({
      outcome: "granted",
      value: { grade: "III", since: "2026-01-20" },
      findings: [granted("III", "2026-01-20")],
    });
  });

  it("speak of one certification, or of all", () => {
    const ofAnother = atOnce("IV", { certification: "cqp-9999-achat" });
    const none = (certification: string | null) => ({
      outcome: "refused",
      findings: [{ outcome: "unmet", code: "classification-of-no-clause", facts: { certification }, rule }],
    });

    expect(graded([ofAnother])).toEqual(none("cqp-9999-vente"));
    expect(graded([ofAnother], { certification: undefined })).toEqual(none(null));
    expect(graded([ofAnother, atOnce("III")])).toMatchObject({ value: { grade: "III" } });
    expect(graded([ofAnother], { certification: "cqp-9999-achat" })).toMatchObject({
      value: { grade: "IV" },
    });
  });

  it("may hang on a condition: not said, the grade is not known", () => {
    const practising = atOnce("III", { when: { practising: true } });

    expect(graded([practising], { practising: true }).outcome).toBe("granted");
    expect(graded([practising], { practising: false })).toMatchObject({
      outcome: "refused",
      findings: [{ code: "classification-of-no-clause" }],
    });
    expect(graded([practising])).toEqual({
      outcome: "undetermined",
      findings: [
        { outcome: "missing", code: "classification-clause-unknown", facts: {}, rule },
        granted("III", "2026-01-20"),
      ],
    });
  });

  it("are alternatives: the one that grants, else the one that may, else the reasons of all", () => {
    const asked = atOnce("IV", { needs: ["job-asks-it"] });
    const initiated = atOnce("V", { needs: ["employer-initiative"] });
    const both = [asked, initiated];

    expect(graded(both, { jobAsksIt: false, initiative: "employer" })).toEqual({
      outcome: "granted",
      value: { grade: "V", since: "2026-01-20" },
      findings: [need("met", "classification-need-met", "employer-initiative"), granted("V", "2026-01-20")],
    });
    expect(graded(both, { initiative: "employer" })).toMatchObject({ value: { grade: "V" } });
    expect(graded(both, { jobAsksIt: false })).toEqual({
      outcome: "undetermined",
      findings: [
        need("missing", "classification-need-unknown", "employer-initiative"),
        granted("V", "2026-01-20"),
      ],
    });
    expect(graded(both, { jobAsksIt: false, initiative: "person" })).toEqual({
      outcome: "refused",
      findings: [
        need("unmet", "classification-need-unmet", "job-asks-it"),
        need("unmet", "classification-need-unmet", "employer-initiative"),
      ],
    });
  });
});

describe("What a grade needs", () => {
  const needing = (name: Clause["needs"][number], facts: Partial<ClassificationFacts>) =>
    graded([atOnce("III", { needs: [name] })], facts).findings[0];
  const met = (name: string) => need("met", "classification-need-met", name);
  const unmet = (name: string) => need("unmet", "classification-need-unmet", name);
  const unknown = (name: string) => need("missing", "classification-need-unknown", name);

  it("is the post, from the first day it is held", () => {
    expect(needing("post-held", { postHeldSince: on })).toEqual(met("post-held"));
    expect(needing("post-held", { postHeldSince: day("2026-03-11") })).toEqual(unmet("post-held"));
    expect(needing("post-held", {})).toEqual(unmet("post-held"));
  });

  it("is the activity practised, or a job that asks for the certificate", () => {
    expect(needing("activity-practised", { practising: true })).toEqual(met("activity-practised"));
    expect(needing("activity-practised", { practising: false })).toEqual(unmet("activity-practised"));
    expect(needing("activity-practised", {})).toEqual(unknown("activity-practised"));
    expect(needing("job-asks-it", { jobAsksIt: true })).toEqual(met("job-asks-it"));
    expect(needing("job-asks-it", {})).toEqual(unknown("job-asks-it"));
  });

  it("is the employer's initiative, not the person's", () => {
    expect(needing("employer-initiative", { initiative: "employer" })).toEqual(met("employer-initiative"));
    expect(needing("employer-initiative", { initiative: "person" })).toEqual(unmet("employer-initiative"));
    expect(needing("employer-initiative", {})).toEqual(unknown("employer-initiative"));
  });
});
