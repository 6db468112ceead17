import { leaveSitting, type Session, signAttendance, takeChair } from "../../../jury/index.ts";
import type { Decision } from "../../../kernel/index.ts";
import { may } from "../../../people/index.ts";
import { aboutSession, type Desk, done, notFound, refuse } from "../desk.tsx";
import { type Typed, typedIn } from "../form.ts";
import type { NoticeCode } from "../notices.ts";
import { fileOf } from "../session-file.ts";
import { sessionPath } from "../session-frame.tsx";
import { attendancePage, keepsSheet, mayRecordChair } from "./attendance.tsx";
import { meansOf, ownSeat } from "./means.tsx";

/** A member's own act, or one recorded for them on the device of who keeps the sheet. */
const attending = async (desk: Desk, session: Session, memberId: string) => {
  const file = await fileOf(desk, session);
  if (!file.members.some(({ id }) => id === memberId)) return undefined;
  const own = ownSeat(desk, session.id) === memberId;
  return { memberId, own, allowed: own || keepsSheet(desk, file) };
};

const answered = (
  desk: Desk,
  session: Session,
  decision: Decision<unknown>,
  notice: NoticeCode,
  typed: Typed,
): Response | Promise<Response> =>
  decision.outcome === "granted"
    ? done(desk, sessionPath(session, "presence"), notice)
    : attendancePage(desk, session, { typed, refused: decision.findings });

const notTheirs = (desk: Desk, session: Session) =>
  refuse(desk, may(desk.actor, { name: "compose-jury", ...aboutSession(session) }).findings);

export const signIn = async (desk: Desk, session: Session): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const member = desk.c.req.param("member") ?? "";
  const who = await attending(desk, session, member);
  if (!who) return notFound(desk);
  if (!who.allowed) return notTheirs(desk, session);
  const signed = { ...who, signature: typed["signature"] ?? "" };
  const decision = await signAttendance(desk.means.db, meansOf(desk, session, typed), session.id, signed);
  return answered(desk, session, decision, "attendance-signed", { ...typed, member });
};

export const leave = async (desk: Desk, session: Session): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const who = await attending(desk, session, desk.c.req.param("member") ?? "");
  if (!who) return notFound(desk);
  if (!who.allowed) return notTheirs(desk, session);
  const decision = await leaveSitting(desk.means.db, meansOf(desk, session, typed), session.id, who);
  return answered(desk, session, decision, "departure-recorded", typed);
};

export const preside = async (desk: Desk, session: Session): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const who = await attending(desk, session, typed["member"] ?? "");
  if (!who) return notFound(desk);
  if (!mayRecordChair(desk, await fileOf(desk, session))) return notTheirs(desk, session);
  const taken = { memberId: who.memberId, own: who.own, reason: typed["reason"] ?? "" };
  const decision = await takeChair(desk.means.db, meansOf(desk, session, typed), session.id, taken);
  return answered(desk, session, decision, "chair-taken", typed);
};
