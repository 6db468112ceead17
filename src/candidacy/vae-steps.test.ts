import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../tests/support/demonstration.ts";
import { addDays, addMonths, day, decisive } from "../kernel/index.ts";
import { readTexts } from "../rulebook/index.ts";
import type { VaeStep } from "./vae-step.ts";
import { mayRecordStep, type VaeStepFacts, vaeFileOn } from "./vae-steps.ts";

const { law } = readTexts(projectRoot);
const today = day("2026-11-24");
const complete: VaeStep = { kind: "complete", on: day("2026-09-10") };
const facts: VaeStepFacts = { route: "vae", step: complete, held: [], today };
const asked = (more: Partial<VaeStepFacts>) => {
  const decision = mayRecordStep({ ...facts, ...more });
  return { outcome: decision.outcome, why: decisive(decision).map(({ code }) => code) };
};
const registered = [
  {
    code: "RNCP38622",
    register: "RNCP",
    publishedOn: day("2024-02-09"),
    decidedOn: day("2024-02-09"),
    effectiveOn: day("2024-02-09"),
    endsOn: day("2029-02-09"),
  },
] as const;
const on = (steps: readonly VaeStep[], when = today) => vaeFileOn(steps, registered, when, law);

describe("A step of a VAE file", () => {
  it("is recorded on a day that has come, the file being complete", () => {
    expect(asked({}).outcome).toBe("granted");
    expect(asked({ step: { kind: "interview", on: today }, held: [complete] }).outcome).toBe("granted");
  });

  it("is refused with every reason at once", () => {
    const step: VaeStep = { kind: "answered", on: addDays(today, 1), admissible: false };

    expect(asked({ route: "company-plan", step })).toEqual({
      outcome: "refused",
      why: ["not-vae-route", "step-to-come", "file-not-complete-yet", "answer-without-reason"],
    });
  });
});

describe("The feasibility of a VAE", () => {
  const met: VaeStep = { kind: "feasibility", on: day("2026-09-01"), metBy: "Ines Costa", opinion: "go-on" };

  it("is recorded before or after the file is complete, or not at all", () => {
    expect(asked({ step: met }).outcome).toBe("granted");
    expect(asked({ step: { ...met, on: addDays(complete.on, 5) }, held: [complete] }).outcome).toBe(
      "granted",
    );
    expect(asked({ step: { kind: "interview", on: today }, held: [complete] }).outcome).toBe("granted");
  });

  it("says who met the candidate and, where it points elsewhere, why", () => {
    expect(asked({ step: { ...met, metBy: " ", opinion: "other-route" } })).toEqual({
      outcome: "refused",
      why: ["candidate-met-by-nobody", "opinion-without-reason"],
    });
    expect(asked({ step: { ...met, opinion: "blocks", reason: "Deux blocs d'abord" } }).outcome).toBe(
      "granted",
    );
  });

  it("moves neither the admissibility of the file nor its clock", () => {
    const other: VaeStep = { ...met, opinion: "other-route", reason: "Peu de pratique" };
    const admitted: VaeStep = { kind: "answered", on: day("2026-09-20"), admissible: true };
    const late: VaeStep = { ...met, on: day("2027-02-01") };

    expect(on([other]).outcome).toBe(on([]).outcome);
    expect(on([other, complete, admitted])).toEqual(on([complete, admitted]));
    expect(on([late, complete, admitted], day("2027-04-01")).outcome).toBe("refused");
  });
});

describe("A VAE file by its steps", () => {
  it("waits for its answer until two months after it was complete, then silence has admitted it", () => {
    const due = addMonths(complete.on, 2);

    expect(on([complete], due).outcome).toBe("undetermined");
    expect(on([complete], addDays(due, 1))).toMatchObject({ outcome: "granted", value: { tacit: true } });
  });

  it("is refused by an answer in time, and not by one that comes after silence", () => {
    const refusal = (when: VaeStep["on"]): VaeStep => ({
      kind: "answered",
      on: when,
      admissible: false,
      reason: "Aucun lien direct",
    });

    expect(on([complete, refusal(day("2026-11-10"))]).outcome).toBe("refused");
    expect(on([complete, refusal(day("2026-11-11"))]).outcome).toBe("granted");
  });

  it("is kept from lapsing by its last step", () => {
    const admitted: VaeStep = { kind: "answered", on: day("2026-09-20"), admissible: true };
    const late = day("2027-04-01");

    expect(on([complete, admitted], late).outcome).toBe("refused");
    expect(on([complete, admitted, { kind: "interview", on: day("2027-02-01") }], late).outcome).toBe(
      "granted",
    );
  });

  it("has no clock by law where the certification was in no register on the day it was complete", () => {
    expect(vaeFileOn([complete], [], day("2027-01-01"), law).outcome).toBe("undetermined");
  });

  it("is never both admitted and refused, whatever the days of its steps", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 500 }),
        (after, yes, when) => {
          const answered: VaeStep = { kind: "answered", on: addDays(complete.on, after), admissible: yes };
          const decision = on([complete, answered], addDays(complete.on, when));
          const unmet = decision.findings.some(({ outcome }) => outcome === "unmet");

          expect(decision.outcome === "granted" && unmet).toBe(false);
        },
      ),
    );
  });
});
