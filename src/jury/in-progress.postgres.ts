import { sql } from "kysely";
import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";

/** A sitting planned under a version of a framework, and how many it examines. */
export type PlannedUnder = { readonly reference: string; readonly heldOn: Day; readonly candidates: number };

/** The sittings still planned or held under a version, the nearest first. */
export const plannedUnder = async (db: Db, versionId: string): Promise<readonly PlannedUnder[]> => {
  const { rows } = await sql<PlannedUnder>`
    select s.reference, s.held_on as "heldOn",
      (select count(*)::int from candidacy where session_id = s.id) as candidates
    from jury_session s where s.version_id = ${versionId} and s.state in ('planned', 'open')
    order by s.held_on, s.reference`.execute(db);
  return rows;
};

/** How many persons keep a part, by its code, among these codes of a certification. */
export const keptOn = async (
  db: Db,
  certificationId: string,
  codes: readonly string[],
  today: Day,
): Promise<readonly { readonly code: string; readonly persons: number }[]> => {
  if (codes.length === 0) return [];
  const { rows } = await sql<{ code: string; persons: number }>`
    select code, count(distinct person_id)::int as persons from credit
    where certification_id = ${certificationId} and code = any(${[...codes]})
      and (until !~ '^[0-9]' or until >= ${today})
    group by code order by code`.execute(db);
  return rows;
};
