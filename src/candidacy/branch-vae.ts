import { type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";

export type BranchVaeCode =
  | "branch-vae-not-stated"
  | "branch-vae-open"
  | "branch-vae-needs-registration"
  | "branch-vae-experience-enough"
  | "branch-vae-experience-too-short"
  | "branch-vae-experience-unknown";

export type BranchVaeFacts = {
  readonly registeredRncp: boolean;
  /** Months of activity related to the certification. */
  readonly experienceMonths?: number | undefined;
};

/** Is this person admissible to the branch's own VAE, which is not the law's? */
export const mayEnterBranchVae = (
  { registeredRncp, experienceMonths }: BranchVaeFacts,
  rules: Rules,
): Decision<true, BranchVaeCode> => {
  const rule = rules.ask("vae.of-branch");
  if (!rule.stated)
    return {
      outcome: "undetermined",
      findings: [missing<BranchVaeCode>("branch-vae-not-stated", { rule: rule.rule })],
    };
  const { value, citation } = rule;
  const open = value.registration === "any" || registeredRncp;
  const findings: Finding<BranchVaeCode>[] = [
    finding<BranchVaeCode>(
      open,
      open ? "branch-vae-open" : "branch-vae-needs-registration",
      { experiment: value.experiment },
      citation,
    ),
  ];
  if (value.months !== undefined) {
    const said = { months: experienceMonths ?? null, needed: value.months };
    const enough = (experienceMonths ?? 0) >= value.months;
    findings.push(
      experienceMonths === undefined
        ? missing<BranchVaeCode>("branch-vae-experience-unknown", said, citation)
        : finding<BranchVaeCode>(
            enough,
            enough ? "branch-vae-experience-enough" : "branch-vae-experience-too-short",
            said,
            citation,
          ),
    );
  }
  return decide(findings, () => true as const);
};
