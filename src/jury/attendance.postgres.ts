import type { Db } from "../storage/index.ts";
import type { AttendanceAct } from "./attendance.ts";

type AttendanceTables = {
  attendance: {
    id: string;
    certifier_id: string;
    session_id: string;
    member_id: string;
    kind: AttendanceAct["kind"];
    at: Date;
    recorded_by: string;
    own: boolean;
    reason: string | null;
  };
};

const on = (db: Db) => db.withTables<AttendanceTables>();

/** A session's attendance sheet, in the order of its acts. */
export const attendanceOf = async (db: Db, sessionId: string): Promise<AttendanceAct[]> => {
  const rows = await on(db)
    .selectFrom("attendance")
    .selectAll()
    .where("session_id", "=", sessionId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(({ member_id, kind, at, recorded_by, own, reason }) => ({
    memberId: member_id,
    kind,
    at,
    recordedBy: recorded_by,
    own,
    reason: reason ?? undefined,
  }));
};

export const saveAttendance = async (
  db: Db,
  id: string,
  session: { readonly id: string; readonly certifierId: string },
  act: AttendanceAct,
): Promise<void> => {
  await on(db)
    .insertInto("attendance")
    .values({
      id,
      certifier_id: session.certifierId,
      session_id: session.id,
      member_id: act.memberId,
      kind: act.kind,
      at: act.at,
      recorded_by: act.recordedBy,
      own: act.own,
      reason: act.reason ?? null,
    })
    .execute();
};
