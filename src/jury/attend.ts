import type { Decision } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import { saveAttendance } from "./attendance.postgres.ts";
import { type AttendanceAct, type AttendanceCode, mayArrive, mayDepart, mayTakeChair } from "./attendance.ts";
import { type InSessionCode, inSession, type SessionMeans, tellHistory } from "./in-session.ts";
import { type SessionFile, sittingOf } from "./session-file.ts";

type Code = AttendanceCode | InSessionCode;
type Attended = Promise<Decision<unknown, Code>>;

/** Which member, and whether from the member's own account. */
export type Attending = { readonly memberId: string; readonly own: boolean };

/** A member signs in with their own name: present from this hour on. */
export const signAttendance = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  { signature, ...who }: Attending & { readonly signature: string },
): Attended =>
  inSession<Code>(db, means, sessionId, async (tx, file) => {
    const member = file.members.find(({ id }) => id === who.memberId);
    const decision = mayArrive(file.session.state, member, signature);
    if (decision.outcome === "granted") {
      await note(tx, means, file, { ...who, kind: "arrived" });
      await tell(tx, means, file, "attendance-signed", who);
    }
    return decision;
  });

/** A member leaves the sitting: absent from this hour on, until they sign in again. */
export const leaveSitting = (db: Db, means: SessionMeans, sessionId: string, who: Attending): Attended =>
  inSession<Code>(db, means, sessionId, async (tx, file) => {
    const member = file.members.find(({ id }) => id === who.memberId);
    const decision = mayDepart(file.session.state, member);
    if (decision.outcome === "granted") {
      await note(tx, means, file, { ...who, kind: "left" });
      await tell(tx, means, file, "member-left", who);
    }
    return decision;
  });

/** A member takes the chair while whoever presides is away, or gives it back to who was appointed to it. */
export const takeChair = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  { reason, ...who }: Attending & { readonly reason: string },
): Attended =>
  inSession<Code>(db, means, sessionId, async (tx, file) => {
    const sitting = { ...sittingOf(file), members: file.members };
    const taker = { memberId: who.memberId, reason };
    const decision = mayTakeChair(file.session.state, sitting, taker, file.rules);
    if (decision.outcome === "granted") {
      const why = reason.trim() || undefined;
      await note(tx, means, file, { ...who, kind: "took-chair", reason: why });
      await tell(tx, means, file, "chair-taken", who, why);
    }
    return decision;
  });

const note = (
  tx: Db,
  { world, takenBy }: SessionMeans,
  { session }: SessionFile,
  act: Omit<AttendanceAct, "at" | "recordedBy">,
): Promise<void> =>
  saveAttendance(tx, world.newId(), session, { ...act, at: world.now(), recordedBy: takenBy });

const tell = (
  tx: Db,
  { world }: SessionMeans,
  { session }: SessionFile,
  act: "attendance-signed" | "member-left" | "chair-taken",
  { memberId }: Attending,
  why?: string,
): Promise<void> => tellHistory(tx, world, session, act, { why, after: { member: memberId } });
