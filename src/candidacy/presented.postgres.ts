import { sql } from "kysely";
import type { Presented } from "../centre/index.ts";
import type { Db } from "../storage/index.ts";

/** How many candidates each centre presents to each sitting of a certifier that is planned, the nearest first. */
export const presentedToPlanned = async (db: Db, certifierId: string): Promise<Presented[]> => {
  const { rows } = await sql<Presented>`
    select c.organisation_id as "organisationId", s.certification_id as "certificationId", s.reference,
      s.held_on as "heldOn", count(*)::int as candidates
    from jury_session s join candidacy c on c.session_id = s.id
    where s.certifier_id = ${certifierId} and s.state = 'planned'
    group by c.organisation_id, s.id
    order by s.held_on, s.reference`.execute(db);
  return rows;
};

/** The sessions to which an organisation presents candidates: asked session by session, as a session has many candidates. */
export const sessionsPresentedTo = async (db: Db, organisationId: string): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ id: string }>`
    select s.id from jury_session s
    where exists (
      select from candidacy c where c.session_id = s.id and c.organisation_id = ${organisationId}::uuid
    )`.execute(db);
  return new Set(rows.map(({ id }) => id));
};
