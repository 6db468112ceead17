import { type Day, type Decision, decide, type Finding, finding } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";

export type ReconversionCode =
  | "reconversion-not-in-force"
  | "reconversion-hours-allowed"
  | "reconversion-hours-too-few"
  | "reconversion-hours-too-many"
  | "reconversion-months-allowed"
  | "reconversion-months-too-many";

export type ReconversionFacts = {
  /** First day of the period. */
  readonly on: Day;
  readonly hours: number;
  readonly months: number;
  /** Does an agreement of the branch or the company lengthen it? */
  readonly byAgreement?: boolean | undefined;
};

/** May a période de reconversion be so long? Hours of training and months over which they are spread; C. trav. L. 6324-4. */
export const mayReconvert = (
  { on, hours, months, byAgreement }: ReconversionFacts,
  law: Law,
): Decision<true, ReconversionCode> => {
  const rule = law.inForce("reconversion-period.length", on);
  if (!rule)
    return {
      outcome: "refused",
      findings: [finding<ReconversionCode>(false, "reconversion-not-in-force", { on })],
    };
  const { value, citation } = rule;
  const most = byAgreement ? value.byAgreement : value;
  const tooFew = hours < value.hoursAtLeast;
  const hoursFit = !tooFew && hours <= most.hoursAtMost;
  const monthsFit = months <= most.months;
  const said = { hours, least: value.hoursAtLeast, most: most.hoursAtMost };
  const findings: Finding<ReconversionCode>[] = [
    finding<ReconversionCode>(
      hoursFit,
      hoursFit
        ? "reconversion-hours-allowed"
        : tooFew
          ? "reconversion-hours-too-few"
          : "reconversion-hours-too-many",
      said,
      citation,
    ),
    finding<ReconversionCode>(
      monthsFit,
      monthsFit ? "reconversion-months-allowed" : "reconversion-months-too-many",
      { months, most: most.months },
      citation,
    ),
  ];
  return decide(findings, () => true as const);
};
