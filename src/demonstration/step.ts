import type { Facts } from "../kernel/index.ts";

export type StepCode =
  | "catalogue-held"
  | "gap-between-registrations"
  | "entry-outside-accreditation-refused"
  | "quorum-asked-to-be-settled"
  | "files-decided"
  | "minutes-signed"
  | "award-left-to-commission"
  | "certificates-issued"
  | "certificate-revoked"
  | "documents-verified"
  | "regulator-file-written"
  | "receipt-read-back"
  | "recognition-answered"
  | "eligibility-follows-the-law"
  | "statistics-made";

/** A step of the walk: whether it went as the texts ask, and what it found. */
export type PlayedStep = { readonly code: StepCode; readonly good: boolean; readonly facts: Facts };

export const step = (code: StepCode, good: boolean, facts: Facts = {}): PlayedStep => ({ code, good, facts });
