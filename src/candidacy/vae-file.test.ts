import { describe, expect, it } from "vitest";
import { textSaying } from "../../tests/support/text.ts";
import { day, type Lasting } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { type AdmissibilityFacts, mayFileVae, vaeAdmissible } from "./vae-file.ts";

const { law } = readTexts(new URL("../../", import.meta.url).pathname);
const lawless: Law = { rules: [], inForce: () => undefined };
const completeOn = day("2026-01-10");
const silence = law.inForce("vae.admissibility-months", completeOn)?.citation;
const lapse = law.inForce("vae.lapses-after-months", completeOn)?.citation;
const complete = { outcome: "met", code: "file-complete", facts: { on: completeOn } };

describe("Whether a VAE file is admissible", () => {
  const asked = (on: string, facts: Partial<AdmissibilityFacts> = {}, by: Law = law) =>
    vaeAdmissible({ on: day(on), completeOn, registered: true, ...facts }, by);
  const answered = (admissible: boolean, on: string) => ({ answer: { admissible, on: day(on) } });
  const runs = (after: string) => ({
    outcome: "met",
    code: "admissibility-runs",
    facts: { after },
    rule: lapse,
  });

  it.each([
    ["before the file is complete", "2026-01-09", completeOn],
    ["of a file never complete", "2026-01-10", undefined],
  ] as const)("is not known %s", (_, on, completed) => {
    expect(asked(on, { completeOn: completed })).toEqual({
      outcome: "undetermined",
      findings: [{ outcome: "missing", code: "file-not-complete", facts: { on } }],
    });
  });

  it.each(["2026-01-10", "2026-03-10"])("is awaited on %s, within two months of silence", (on) => {
    expect(asked(on)).toEqual({
      outcome: "undetermined",
      findings: [
        complete,
        { outcome: "missing", code: "answer-awaited", facts: { due: "2026-03-10" }, rule: silence },
      ],
    });
  });

  it("follows from silence the day after two months, and lapses six months after that", () => {
    expect(asked("2026-03-11")).toEqual({
      outcome: "granted",
      value: { since: "2026-03-11", tacit: true, lapsesAfter: "2026-09-11" },
      findings: [
        complete,
        {
          outcome: "met",
          code: "silence-admits",
          facts: { due: "2026-03-10", since: "2026-03-11" },
          rule: silence,
        },
        runs("2026-09-11"),
      ],
    });
  });

  it("is the answer given in time, from its very day to the last of the two months", () => {
    expect(asked("2026-02-01", answered(true, "2026-02-01"))).toEqual({
      outcome: "granted",
      value: { since: "2026-02-01", tacit: false, lapsesAfter: "2026-08-01" },
      findings: [
        complete,
        { outcome: "met", code: "answer-admits", facts: { on: "2026-02-01" }, rule: silence },
        runs("2026-08-01"),
      ],
    });
    expect(asked("2026-04-01", answered(false, "2026-03-10"))).toEqual({
      outcome: "refused",
      findings: [
        complete,
        { outcome: "unmet", code: "answer-refuses", facts: { on: "2026-03-10" }, rule: silence },
      ],
    });
  });

  it("is not touched by an answer of a later day, nor by one that came after silence had admitted", () => {
    const late = answered(false, "2026-03-12");

    expect(asked("2026-02-01", answered(false, "2026-02-02")).findings[1]?.code).toBe("answer-awaited");
    expect(asked("2026-03-11", late).findings.map(({ code }) => code)).toEqual([
      "file-complete",
      "silence-admits",
      "admissibility-runs",
    ]);
    expect(asked("2026-03-12", late)).toMatchObject({
      outcome: "granted",
      findings: [
        {},
        {},
        { outcome: "met", code: "answer-after-silence", facts: { on: "2026-03-12" } },
        { code: "admissibility-runs" },
      ],
    });
  });

  it("lapses the day after six months without a step, counted from the last one", () => {
    const ends = (on: string, lastStepOn?: string) =>
      asked(on, { lastStepOn: lastStepOn ? day(lastStepOn) : undefined });

    expect(ends("2026-09-11").outcome).toBe("granted");
    expect(ends("2026-09-12").outcome).toBe("refused");
    expect(ends("2026-09-12").findings[2]).toEqual({
      outcome: "unmet",
      code: "admissibility-lapsed",
      facts: { after: "2026-09-11" },
      rule: lapse,
    });
    expect(ends("2026-10-20", "2026-04-20")).toMatchObject({ value: { lapsesAfter: "2026-10-20" } });
    expect(ends("2026-09-11", "2026-02-20")).toMatchObject({ value: { lapsesAfter: "2026-09-11" } });
  });

  it("never comes of silence outside the national regime, where an answer of any day counts", () => {
    expect(asked("2027-01-10", { registered: false })).toEqual({
      outcome: "undetermined",
      findings: [complete, { outcome: "missing", code: "silence-not-stated", facts: { on: "2027-01-10" } }],
    });
    expect(asked("2027-01-10", { registered: false, ...answered(false, "2027-01-09") })).toEqual({
      outcome: "refused",
      findings: [complete, { outcome: "unmet", code: "answer-refuses", facts: { on: "2027-01-09" } }],
    });
  });

  it("does not lapse while no rule says so", () => {
    expect(asked("2027-01-10", answered(true, "2026-12-01"), lawless)).toEqual({
      outcome: "granted",
      value: { since: "2026-12-01", tacit: false },
      findings: [complete, { outcome: "met", code: "answer-admits", facts: { on: "2026-12-01" } }],
    });
  });
});

describe("Whether a VAE file may be filed", () => {
  const filedOn = day("2026-03-10");
  const yearly = law.inForce("vae.files-a-year", filedOn)?.citation;
  const none = { filedOn, sameCertification: [], otherCertifications: [] };
  const others = (...days: string[]) => ({ ...none, otherCertifications: days.map(day) });
  const noWait = { outcome: "met", code: "no-wait-after-refusal", facts: {} };

  it("is once a calendar year for one certification, whatever the year before", () => {
    expect(mayFileVae({ ...none, sameCertification: [day("2025-12-31")] }, undefined, law)).toEqual({
      outcome: "granted",
      value: filedOn,
      findings: [
        {
          outcome: "met",
          code: "first-file-of-the-year",
          facts: { year: 2026, files: 0, most: 1 },
          rule: yearly,
        },
        {
          outcome: "met",
          code: "certificates-of-the-year",
          facts: { year: 2026, certificates: 0, most: 3 },
          rule: yearly,
        },
        noWait,
      ],
    });
    expect(mayFileVae({ ...none, sameCertification: [day("2026-01-01")] }, undefined, law)).toMatchObject({
      outcome: "refused",
      findings: [
        { outcome: "unmet", code: "second-file-of-the-year", facts: { files: 1, most: 1 } },
        { outcome: "met" },
        { outcome: "met" },
      ],
    });
  });

  it("is for three certifications a year at most", () => {
    expect(mayFileVae(others("2026-01-01", "2026-02-01"), undefined, law).outcome).toBe("granted");
    expect(mayFileVae(others("2026-01-01", "2026-02-01", "2026-03-01"), undefined, law)).toMatchObject({
      outcome: "refused",
      findings: [
        { outcome: "met" },
        { outcome: "unmet", code: "too-many-certificates-of-the-year", facts: { certificates: 3, most: 3 } },
        { outcome: "met" },
      ],
    });
  });

  it("is not counted for a block, nor before the law counted files", () => {
    const again = { ...none, sameCertification: [filedOn] };

    expect(mayFileVae({ ...again, forBlock: true }, undefined, law).findings).toEqual([noWait]);
    expect(mayFileVae({ ...again, forBlock: false }, undefined, law).findings).toHaveLength(3);
    expect(mayFileVae(again, undefined, lawless).findings).toEqual([noWait]);
  });

  it("waits as long as the branch says after a refusal, the day of the same number included", () => {
    const waiting = (refusedOn: string | undefined, wait: Lasting | undefined) =>
      mayFileVae(
        { ...none, refusedOn: refusedOn ? day(refusedOn) : undefined },
        textSaying(wait ? { "vae.again-after": wait } : {}, filedOn),
        lawless,
      ).findings;
    const rule = { rule: "9999:9999-essai/cqp/2020-01-01#vae.again-after", source: { article: "art. 1" } };

    expect(waiting("2025-09-10", { months: 6 })).toMatchObject([
      {
        outcome: "unmet",
        code: "wait-after-refusal-running",
        facts: { refusedOn: "2025-09-10", last: "2026-03-10", filedOn: "2026-03-10" },
        rule,
      },
    ]);
    expect(waiting("2025-09-09", { months: 6 })).toMatchObject([
      { outcome: "met", code: "wait-after-refusal-over", facts: { last: "2026-03-09" }, rule },
    ]);
    expect(waiting("2000-01-01", "life")).toMatchObject([
      { outcome: "unmet", code: "wait-after-refusal-running", facts: { last: "life" } },
    ]);
    expect(waiting(undefined, { months: 6 })).toEqual([noWait]);
    expect(waiting("2026-03-09", undefined)).toEqual([noWait]);
  });
});
