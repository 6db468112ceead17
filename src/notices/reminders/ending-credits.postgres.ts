import { sql } from "kysely";
import type { Citation, Day } from "../../kernel/index.ts";
import type { Db } from "../../storage/index.ts";

/** Parts of a certification that someone keeps until one same day. */
export type EndingCredits = {
  readonly candidacyId: string;
  readonly personId: string;
  readonly certificationId: string;
  readonly codes: readonly string[];
  readonly until: Day;
  readonly rule: Citation | null;
};

/**
 * Credits of a certifier whose last day lies between two, both included, of persons who have not been awarded the whole
 * certification meanwhile.
 */
export const endingCredits = async (
  db: Db,
  certifierId: string,
  from: Day,
  to: Day,
): Promise<EndingCredits[]> => {
  const { rows } = await sql<EndingCredits>`
    select c.candidacy_id as "candidacyId", c.person_id as "personId", c.certification_id as "certificationId",
      array_agg(c.code order by c.code) as codes, c.until, (array_agg(c.rule))[1] as rule
    from credit c
    where c.certifier_id = ${certifierId} and c.until between ${from} and ${to}
      and not exists (
        select from award a join candidacy k on k.id = a.candidacy_id join jury_session s on s.id = k.session_id
        where k.person_id = c.person_id and s.certification_id = c.certification_id and a.outcome = 'full'
          and a.replaced_at is null)
    group by c.candidacy_id, c.person_id, c.certification_id, c.until
    order by c.until, c.candidacy_id`.execute(db);
  return rows;
};
