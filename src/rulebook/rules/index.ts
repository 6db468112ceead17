import type { z } from "zod";
import { assessmentRules } from "./assessment.ts";
import { awardRules } from "./award.ts";
import { centreRules } from "./centre.ts";
import { entryRules } from "./entry.ts";
import { juryRules } from "./jury.ts";
import { organRules } from "./organs.ts";
import type { Delay, Start, When } from "./shapes.ts";

export { type College, colleges, starts } from "./shapes.ts";

/**
 * What each rule of a branch's rulebook holds. A file gives a value with its article, or says `not-stated`;
 * a decision that meets a rule not stated answers undetermined. Nothing here is universal, not even a jury.
 */
export const branchRules = {
  ...organRules,
  ...entryRules,
  ...juryRules,
  ...assessmentRules,
  ...awardRules,
  ...centreRules,
} as const;

export type BranchRule = keyof typeof branchRules;
export type BranchValue<Rule extends BranchRule> = z.infer<(typeof branchRules)[Rule]>;
export type CreditRule = BranchValue<"credit.retention">[number];
/** When a clause applies, what a delay is, and what opens one: the shapes that several rules share. */
export type WhenValue = z.infer<typeof When>;
export type DelayValue = z.infer<typeof Delay>;
export type StartName = z.infer<typeof Start>;
