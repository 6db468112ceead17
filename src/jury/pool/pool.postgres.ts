import { sql } from "kysely";
import type { Day, Period } from "../../kernel/index.ts";
import type { Db } from "../../storage/index.ts";
import type { PoolMember } from "./call.ts";

type PoolTables = {
  pool_member: {
    id: string;
    certifier_id: string;
    name: string;
    college: PoolMember["college"];
    organisation: string;
    capacity: string;
    email: string | null;
    mandate_from: Day;
    mandate_until: Day | null;
  };
  pool_absence: { id: string; certifier_id: string; pool_member_id: string; from_day: Day; until_day: Day };
  jury_member: {
    id: string;
    session_id: string;
    account_id: string | null;
    pool_member_id: string | null;
    answer: Answer | null;
    convened_on: Day | null;
  };
  jury_session: { id: string; reference: string; held_on: Day };
};

/** What someone convened answers. */
export type Answer = "coming" | "not-coming";

const on = (db: Db) => db.withTables<PoolTables>();

const memberOf = (row: PoolTables["pool_member"]): PoolMember => ({
  id: row.id,
  name: row.name,
  college: row.college,
  organisation: row.organisation,
  capacity: row.capacity,
  email: row.email ?? undefined,
  mandate: { from: row.mandate_from, until: row.mandate_until ?? undefined },
});

/** Everyone a certifier may call, by college and name. */
export const poolOf = async (db: Db, certifierId: string): Promise<PoolMember[]> => {
  const rows = await on(db)
    .selectFrom("pool_member")
    .selectAll()
    .where("certifier_id", "=", certifierId)
    .orderBy("college")
    .orderBy("name")
    .execute();
  return rows.map(memberOf);
};

/** The places in pools that this address holds, each with its certifier. */
export const placesInPools = async (
  db: Db,
  email: string,
): Promise<readonly { readonly certifierId: string; readonly member: PoolMember }[]> => {
  const rows = await on(db).selectFrom("pool_member").selectAll().where("email", "=", email).execute();
  return rows.map((row) => ({ certifierId: row.certifier_id, member: memberOf(row) }));
};

/** Keeps someone new; false when someone of this pool has the same address. */
export const savePoolMember = async (db: Db, certifierId: string, member: PoolMember): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await on(db)
    .insertInto("pool_member")
    .values({
      id: member.id,
      certifier_id: certifierId,
      name: member.name,
      college: member.college,
      organisation: member.organisation,
      capacity: member.capacity,
      email: member.email ?? null,
      mandate_from: member.mandate.from,
      mandate_until: member.mandate.until ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

export const setMandate = async (db: Db, id: string, { from, until }: Period): Promise<void> => {
  await on(db)
    .updateTable("pool_member")
    .set({ mandate_from: from, mandate_until: until ?? null })
    .where("id", "=", id)
    .execute();
};

/** Takes someone out of the pool, with their absences. The seats they held keep what was written of them. */
export const removePoolMember = async (db: Db, id: string): Promise<void> => {
  await on(db).deleteFrom("pool_member").where("id", "=", id).execute();
};

/** Days on which someone cannot come. */
export type Absence = Period & { readonly id: string; readonly until: Day };

/** Absences that are not over, by whose they are, the nearest first. */
export const absencesOf = async (
  db: Db,
  memberIds: readonly string[],
  since: Day,
): Promise<ReadonlyMap<string, readonly Absence[]>> => {
  const rows =
    memberIds.length === 0
      ? []
      : await on(db)
          .selectFrom("pool_absence")
          .selectAll()
          .where("pool_member_id", "in", [...memberIds])
          .where("until_day", ">=", since)
          .orderBy("from_day")
          .execute();
  const found = new Map<string, Absence[]>();
  for (const { id, pool_member_id, from_day, until_day } of rows)
    found.set(pool_member_id, [
      ...(found.get(pool_member_id) ?? []),
      { id, from: from_day, until: until_day },
    ]);
  return found;
};

export const saveAbsence = async (
  db: Db,
  {
    certifierId,
    memberId,
    id,
    from,
    until,
  }: Absence & { readonly certifierId: string; readonly memberId: string },
): Promise<void> => {
  await on(db)
    .insertInto("pool_absence")
    .values({ id, certifier_id: certifierId, pool_member_id: memberId, from_day: from, until_day: until })
    .execute();
};

/** False when this absence is not theirs. */
export const dropAbsence = async (db: Db, memberId: string, id: string): Promise<boolean> => {
  const { numDeletedRows } = await on(db)
    .deleteFrom("pool_absence")
    .where("id", "=", id)
    .where("pool_member_id", "=", memberId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
};

/** The seats that people of a pool hold on a day, given from the pool or by their address: in which session each. */
export const seatsOn = async (
  db: Db,
  certifierId: string,
  heldOn: Day,
): Promise<
  readonly { readonly memberId: string; readonly sessionId: string; readonly reference: string }[]
> => {
  const { rows } = await sql<{ memberId: string; sessionId: string; reference: string }>`
    select p.id as "memberId", s.id as "sessionId", s.reference
    from jury_member m
    join jury_session s on s.id = m.session_id
    left join account a on a.id = m.account_id
    join pool_member p on p.certifier_id = s.certifier_id and (p.id = m.pool_member_id or p.email = a.email)
    where s.certifier_id = ${certifierId} and s.held_on = ${heldOn}`.execute(db);
  return rows;
};

/** Ties a seat to the place in the pool of who holds it. */
export const tieToPool = async (db: Db, seatId: string, memberId: string): Promise<void> => {
  await on(db)
    .updateTable("jury_member")
    .set({ pool_member_id: memberId })
    .where("id", "=", seatId)
    .execute();
};

/** Keeps what the holder of a seat answers; false when this account holds no convened seat there. */
export const saveAnswer = async (
  db: Db,
  {
    sessionId,
    accountId,
    answer,
  }: { readonly sessionId: string; readonly accountId: string; readonly answer: Answer },
): Promise<boolean> => {
  const { numUpdatedRows } = await on(db)
    .updateTable("jury_member")
    .set({ answer })
    .where("session_id", "=", sessionId)
    .where("account_id", "=", accountId)
    .where("convened_on", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** What the holders of a session's seats answered, and whose place in the pool each seat is. */
export const answersOf = async (
  db: Db,
  sessionId: string,
): Promise<
  ReadonlyMap<string, { readonly answer?: Answer | undefined; readonly memberId?: string | undefined }>
> => {
  const rows = await on(db)
    .selectFrom("jury_member")
    .select(["id", "answer", "pool_member_id"])
    .where("session_id", "=", sessionId)
    .execute();
  return new Map(
    rows.map(({ id, answer, pool_member_id }) => [
      id,
      { answer: answer ?? undefined, memberId: pool_member_id ?? undefined },
    ]),
  );
};
