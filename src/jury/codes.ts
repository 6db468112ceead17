import type { AppealCode, HearingCode } from "./appeal.ts";
import type { DeadlineCode } from "./deadline.ts";
import type { JurorNoticeCode, SubstituteCode } from "./juror-duties.ts";

/** Reason codes of the decisions around a jury: delays, appeals, jurors' notice and substitutes. */
export type JuryDutyCode = DeadlineCode | AppealCode | HearingCode | JurorNoticeCode | SubstituteCode;
