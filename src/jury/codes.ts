import type { AppealCode, HearingCode } from "./appeal.ts";
import type { AnsweringCode } from "./appeals/answer.ts";
import type { LodgingCode } from "./appeals/lodged.ts";
import type { DeadlineCode } from "./deadline.ts";
import type { JurorNoticeCode, SubstituteCode } from "./juror-duties.ts";
import type { SendingCode } from "./send-minutes.ts";

/** Reason codes of the decisions around a jury: delays, appeals, jurors' notice and substitutes. */
export type JuryDutyCode =
  | SendingCode
  | DeadlineCode
  | AppealCode
  | HearingCode
  | JurorNoticeCode
  | SubstituteCode;

/** Reason codes of recording an appeal, and its answer. */
export type AppealKeepingCode = LodgingCode | Exclude<AnsweringCode, HearingCode>;
