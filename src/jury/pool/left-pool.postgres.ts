import { sql } from "kysely";
import type { Day } from "../../kernel/index.ts";
import type { Db } from "../../storage/index.ts";

type LeftTables = {
  pool_member: { id: string };
  pool_absence: { certifier_id: string; until_day: Day };
};

const on = (db: Db) => db.withTables<LeftTables>();

/**
 * Those of a certifier's pool whose mandate has an end: its last day, or the day of the last jury in which they hold a
 * seat when that is later.
 */
export const leftPoolOf = async (
  db: Db,
  certifierId: string,
): Promise<readonly { readonly memberId: string; readonly on: Day }[]> => {
  const { rows } = await sql<{ memberId: string; on: Day }>`
    select p.id as "memberId", greatest(p.mandate_until, max(s.held_on)) as "on"
    from pool_member p
    left join account a on a.email = p.email
    left join jury_member m on m.pool_member_id = p.id or m.account_id = a.id
    left join jury_session s on s.id = m.session_id and s.certifier_id = p.certifier_id
    where p.certifier_id = ${certifierId} and p.mandate_until is not null
    group by p.id`.execute(db);
  return rows;
};

/** Takes these persons out of their pool, with their absences; answers how many. Seats they held keep what was written. */
export const erasePoolMembers = async (tx: Db, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0;
  const { numDeletedRows } = await on(tx)
    .deleteFrom("pool_member")
    .where("id", "in", [...ids])
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** Forgets when those of a pool could not come, up to a day. */
export const erasePastAbsences = async (tx: Db, certifierId: string, until: Day): Promise<void> => {
  await on(tx)
    .deleteFrom("pool_absence")
    .where("certifier_id", "=", certifierId)
    .where("until_day", "<=", until)
    .execute();
};
