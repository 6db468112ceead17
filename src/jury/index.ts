export { type AfterJury, afterJury, type LastDay } from "./after-jury.ts";
export {
  type AdmittedAppeal,
  type AppealFacts,
  type AppealPath,
  answerDue,
  appealPaths,
  mayAppeal,
  mayHearAppeal,
  openOnConditions,
  pathTo,
} from "./appeal.ts";
export { appealsOf, appealsWaiting, eraseAppeals, type WaitingAppeal } from "./appeals/appeals.postgres.ts";
export { answerDueOf, rulesOfAppeal } from "./appeals/governing.ts";
export { answerAppeal, type Lodging, lodgeAppeal, resultTold } from "./appeals/keep-appeals.ts";
export { type AppealAnswer, appealGrounds, isOpen, type LodgedAppeal } from "./appeals/lodged.ts";
export { startsAfterJury } from "./appeals/starts.ts";
export { type Appointment, accountsOfMembers, appointmentsOf } from "./appointments.postgres.ts";
export { atTable, deciding, type TableCode } from "./at-table.ts";
export { type Attending, leaveSitting, signAttendance, takeChair } from "./attend.ts";
export type { AttendanceAct } from "./attendance.ts";
export { type AwardCode, award, type ClaimCode, claim } from "./award.ts";
export { type AnewCode, awardAnew, type Unanswered, unanswered } from "./award-anew.ts";
export type { CommissionWord } from "./award-file.ts";
export { type AwardingCode, awardSession } from "./award-session.ts";
export { awardedFigures } from "./awarded.postgres.ts";
export { awardsOf, candidaciesOfAwards } from "./awards.postgres.ts";
export type { AppealKeepingCode, JuryDutyCode } from "./codes.ts";
export {
  appoint,
  arrangeSession,
  giveAccount,
  inviteUnions,
  planSession,
  type SettlementRefusal,
  settle,
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
export type { Deliberation } from "./deliberations.postgres.ts";
export { enrolmentSession } from "./enrolment-session.ts";
export { filesOf, type HeldFile } from "./files-of.postgres.ts";
export {
  closeSession,
  type HoldingCode,
  openSession,
  recordDeliberation,
  recuse,
  takeRecusalBack,
  type WordOnFile,
} from "./hold-session.ts";
export { type IfRecorded, ifRecorded, wordThatFollows } from "./if-recorded.ts";
export { keptOn, type PlannedUnder, plannedUnder } from "./in-progress.postgres.ts";
export type { SessionMeans } from "./in-session.ts";
export { issueSession, type SessionIssue } from "./issue-session.ts";
export { type JurorCode, type JurorFacts, type JurorLink, jurorLinks, mayDecideFile } from "./juror.ts";
export { type JurorNoticeFacts, mayLeave, mayStandIn, type SubstituteFacts } from "./juror-duties.ts";
export {
  findSession,
  lockSession,
  type Session,
  sessionReferences,
  sessionsOf,
} from "./jury.postgres.ts";
export { mayConvene, maySit } from "./may-sit.ts";
export {
  minutesOf,
  minutesWordsOf,
  rectificationPdf,
  rectificationsOf,
  type SignedMinutes,
} from "./minutes.postgres.ts";
export {
  type MinutesCode,
  type MinutesFacts,
  maySignMinutes,
  type SignatureAsked,
  signaturesAsked,
  whoDeclines,
} from "./minutes.ts";
export { type DraftMinutes, draftMinutes } from "./minutes-text.ts";
export { noteSentMarks, type SentGridMark, type SentOutcome } from "./note-sent-marks.ts";
export { type MarksToNote, noteSessionMarks } from "./note-session-mark.ts";
export type { CallCode, PoolMember } from "./pool/call.ts";
export {
  type AskedSeat,
  addToPool,
  answerConvocation,
  appointFromPool,
  type Callable,
  callableTo,
  changeMandate,
  type InPool,
  noteAbsence,
  takeAbsenceBack,
  takeOutOfPool,
} from "./pool/keep-pool.ts";
export { erasePastAbsences, erasePoolMembers, leftPoolOf } from "./pool/left-pool.postgres.ts";
export {
  type Absence,
  type Answer,
  absencesOf,
  answersOf,
  placesInPools,
  poolOf,
} from "./pool/pool.postgres.ts";
export type { Rectification } from "./rectification.ts";
export { type RectifyingCode, rectifyMinutes, type ToRectify } from "./rectify-minutes.ts";
export { recusedFiles } from "./recusals.postgres.ts";
export { noteMinutesSent } from "./send-minutes.ts";
export {
  type CandidateFile,
  juryFile,
  loadSession,
  rulesOfSession,
  type SessionFile,
  sittingOf,
} from "./session-file.ts";
export {
  countComing,
  findByReference,
  type KnownSessions,
  pageOfSessions,
} from "./session-lists.postgres.ts";
export type { RecordedSettlement } from "./settlements.postgres.ts";
export { declineMinutes, minutesFacts, reopenSession, signMinutes } from "./sign-minutes.ts";
export {
  type Member,
  type Seat,
  type SessionState,
  type Sitting,
  type SittingCode,
  sitsOrWill,
} from "./sitting.ts";
export { adopt, type Vote, type VoteCode, type VoteCount } from "./vote.ts";
