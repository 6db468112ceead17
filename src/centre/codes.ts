import type { StandingCode, TermCode } from "./accreditation-terms.ts";
import type { RepresentativeCode } from "./representative.ts";

/** Reason codes of an accreditation's length and standing, and of a centre's representative. */
export type CentreCode = TermCode | StandingCode | RepresentativeCode;
