import type { AssessorCode } from "./assessor.ts";
import type { PieceCode } from "./complete-file.ts";
import type { CompositeCode } from "./composite-mark.ts";
import type { CreditCode } from "./credit-use.ts";
import type { FinalMarkCode } from "./final-marks.ts";
import type { HonoursCode } from "./honours.ts";
import type { LeftCode } from "./left-to-assess.ts";
import type { OpinionCode } from "./opinions.ts";
import type { OtherCertificateCode } from "./other-certificate.ts";
import type { ResitCode } from "./resit.ts";

/** Reason codes of the decisions around marks: who assesses, what opinions make, what is kept and what is left. */
export type AssessmentCode =
  | AssessorCode
  | OpinionCode
  | FinalMarkCode
  | CompositeCode
  | HonoursCode
  | ResitCode
  | CreditCode
  | LeftCode
  | OtherCertificateCode
  | PieceCode;
