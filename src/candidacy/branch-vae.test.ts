import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { mayEnterBranchVae } from "./branch-vae.ts";

const on = day("2026-03-10");
const rule = cited("vae.of-branch");
const asked = (
  value: Partial<BranchValue<"vae.of-branch">>,
  registeredRncp: boolean,
  experienceMonths?: number,
) =>
  mayEnterBranchVae(
    { registeredRncp, experienceMonths },
    textSaying({ "vae.of-branch": { registration: "any", experiment: false, ...value } }, on),
  );
const open = (experiment: boolean) => ({
  outcome: "met",
  code: "branch-vae-open",
  facts: { experiment },
  rule,
});

describe("The branch's own VAE", () => {
  it("is unknown where no text states one", () => {
    expect(mayEnterBranchVae({ registeredRncp: true }, textSaying({}, on))).toEqual({
      outcome: "undetermined",
      findings: [
        { outcome: "missing", code: "branch-vae-not-stated", facts: { rule: named("vae.of-branch") } },
      ],
    });
  });

  it("is open to any certification, or to those of the RNCP alone", () => {
    expect(asked({ experiment: true }, false)).toEqual({
      outcome: "granted",
      value: true,
      findings: [open(true)],
    });
    expect(asked({ registration: "rncp" }, true)).toEqual({
      outcome: "granted",
      value: true,
      findings: [open(false)],
    });
    expect(asked({ registration: "rncp" }, false)).toEqual({
      outcome: "refused",
      findings: [
        { outcome: "unmet", code: "branch-vae-needs-registration", facts: { experiment: false }, rule },
      ],
    });
  });

  it.each([
    [36, "granted", "met", "branch-vae-experience-enough"],
    [35, "refused", "unmet", "branch-vae-experience-too-short"],
    [0, "refused", "unmet", "branch-vae-experience-too-short"],
    [undefined, "undetermined", "missing", "branch-vae-experience-unknown"],
  ] as const)("asks three years where it says so: %s months is %s", (months, outcome, found, code) => {
    const decision = asked({ months: 36 }, false, months);

    expect(decision.outcome).toBe(outcome);
    expect(decision.findings).toEqual([
      open(false),
      { outcome: found, code, facts: { months: months ?? null, needed: 36 }, rule },
    ]);
  });
});
