export { type AdmittedAppeal, type AppealFacts, mayAppeal, mayHearAppeal } from "./appeal.ts";
export { type Appointment, accountsOfMembers, appointmentsOf } from "./appointments.postgres.ts";
export { type AwardCode, award, type ClaimCode, claim } from "./award.ts";
export { type AwardingCode, awardSession, type CommissionWord } from "./award-session.ts";
export { awardedFigures } from "./awarded.postgres.ts";
export { awardsOf, candidaciesOfAwards } from "./awards.postgres.ts";
export type { JuryDutyCode } from "./codes.ts";
export {
  appoint,
  inviteUnions,
  planSession,
  type SettlementRefusal,
  settle,
  signAttendance,
} from "./convene.ts";
export { conveneJury, dismiss } from "./convene-jury.ts";
export { type Deadline, type DeadlineFacts, deadlines, inTime, type Kept } from "./deadline.ts";
export {
  type DeliberationCode,
  deliberate,
  type JuryFile,
  type JuryWord,
  type Verdict,
} from "./deliberate.ts";
export { minutesOf, type SignedMinutes } from "./deliberations.postgres.ts";
export { enrolmentSession } from "./enrolment-session.ts";
export { filesOf, type HeldFile } from "./files-of.postgres.ts";
export {
  closeSession,
  type HoldingCode,
  openSession,
  recordDeliberation,
  recuse,
  type SessionMeans,
} from "./hold-session.ts";
export { issueSession, type SessionIssue } from "./issue-session.ts";
export { type JurorCode, type JurorFacts, type JurorLink, jurorLinks, mayDecideFile } from "./juror.ts";
export { type JurorNoticeFacts, mayLeave, mayStandIn, type SubstituteFacts } from "./juror-duties.ts";
export {
  findSession,
  lockSession,
  type RecordedSettlement,
  type Session,
  type SessionState,
  sessionReferences,
  sessionsOf,
} from "./jury.postgres.ts";
export { mayConvene, maySit } from "./may-sit.ts";
export { noteSentMarks, type SentGridMark, type SentOutcome } from "./note-sent-marks.ts";
export { type MarksToNote, noteSessionMarks } from "./note-session-mark.ts";
export { type CandidateFile, juryFile, loadSession, type SessionFile, sittingOf } from "./session-file.ts";
export { type MinutesRefusal, signMinutes } from "./sign-minutes.ts";
export type { Member, Seat, Sitting, SittingCode } from "./sitting.ts";
export { adopt, type Vote, type VoteCode } from "./vote.ts";
