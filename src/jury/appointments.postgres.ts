import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";

type AppointmentTables = {
  jury_member: {
    id: string;
    session_id: string;
    account_id: string | null;
    convened_on: Day | null;
  };
  attendance: { member_id: string };
};

const on = (db: Db) => db.withTables<AppointmentTables>();

/** A seat held in one session by someone who signs in. */
export type Appointment = { readonly sessionId: string; readonly memberId: string };

/** The seats an account holds, in every session. */
export const appointmentsOf = async (db: Db, accountId: string): Promise<Appointment[]> => {
  const rows = await on(db)
    .selectFrom("jury_member")
    .select(["id", "session_id"])
    .where("account_id", "=", accountId)
    .orderBy("id")
    .execute();
  return rows.map(({ id, session_id }) => ({ memberId: id, sessionId: session_id }));
};

/** The account behind each seat that has one. */
export const accountsOfMembers = async (db: Db, sessionId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await on(db)
    .selectFrom("jury_member")
    .select(["id", "account_id"])
    .where("session_id", "=", sessionId)
    .execute();
  return new Map(rows.flatMap(({ id, account_id }) => (account_id ? [[id, account_id] as const] : [])));
};

export const markConvened = async (db: Db, memberIds: readonly string[], convenedOn: Day): Promise<void> => {
  if (memberIds.length === 0) return;
  await on(db)
    .updateTable("jury_member")
    .set({ convened_on: convenedOn })
    .where("id", "in", [...memberIds])
    .execute();
};

/** Takes a seat back. Someone who signed the attendance sheet keeps it. */
export const removeMember = async (db: Db, sessionId: string, memberId: string): Promise<boolean> => {
  const { numDeletedRows } = await on(db)
    .deleteFrom("jury_member")
    .where("id", "=", memberId)
    .where("session_id", "=", sessionId)
    .where((is) =>
      is.not(is.exists(is.selectFrom("attendance").select("member_id").where("member_id", "=", memberId))),
    )
    .executeTakeFirst();
  return numDeletedRows === 1n;
};

/** Gives a seat its holder's account; false when it has one already. */
export const tieAccount = async (
  db: Db,
  sessionId: string,
  memberId: string,
  accountId: string,
): Promise<boolean> => {
  const { numUpdatedRows } = await on(db)
    .updateTable("jury_member")
    .set({ account_id: accountId })
    .where("id", "=", memberId)
    .where("session_id", "=", sessionId)
    .where("account_id", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};
