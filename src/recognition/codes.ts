import type { BonusCode } from "./bonus.ts";
import type { ClassificationCode } from "./classification.ts";
import type { EquivalenceCode } from "./equivalence.ts";

/** Reason codes of what a certificate is worth. */
export type WorthCode = ClassificationCode | BonusCode | EquivalenceCode;
