import { type RawBuilder, sql } from "kysely";
import type { Session, SessionState } from "../jury/index.ts";
import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";

/** A session that still lives, with what a dashboard counts of it. */
export type LiveSession = Pick<
  Session,
  "id" | "certifierId" | "certificationId" | "reference" | "routeScope" | "heldOn" | "place" | "organiserId"
> & {
  readonly state: SessionState;
  readonly unionsInvitedOn?: Day | undefined;
  readonly minutesSent: boolean;
  readonly candidates: number;
  readonly vae: number;
  /** Files the jury has decided or deferred. */
  readonly decided: number;
  readonly members: number;
  /** Once awarded: awards that give a document while none is issued yet. */
  readonly toIssue: number;
};

type Row = Omit<LiveSession, "unionsInvitedOn" | "organiserId"> & {
  readonly unionsInvitedOn: Day | null;
  readonly organiserId: string | null;
};

/** Files whose award gives a document: the whole certificate, or at least one block; a competence alone gives none. */
const givingDocuments = sql`(
  select count(*) from candidacy c join award a on a.candidacy_id = c.id
  where c.session_id = s.id and a.replaced_at is null and (a.outcome = 'full' or exists (
    select from deliberation d, jsonb_array_elements(d.blocks) as block
    where d.candidacy_id = c.id and (block ->> 'acquired')::boolean
      and d.version = (select max(version) from deliberation where candidacy_id = c.id))))`;

const issuedAny = sql`exists (
  select from candidacy c join award a on a.candidacy_id = c.id join certificate on award_id = a.id
  where c.session_id = s.id)`;

/**
 * A certifier's sessions that are not awarded, or were held since a day, the last held first. They are counted by the
 * database; a session awarded is not counted any more, but for what it still has to issue.
 */
export const liveSessions = async (db: Db, certifierId: string, since: Day): Promise<LiveSession[]> => {
  // A case computes only the branch that is asked, where a joined count would be computed for every session.
  const whileLiving = (count: RawBuilder<unknown>) =>
    sql`case when s.state <> 'awarded' then (${count}) else 0 end`;
  const { rows } = await sql<Row>`
    select s.id, s.certifier_id as "certifierId", s.certification_id as "certificationId", s.reference,
      s.route_scope as "routeScope", s.held_on as "heldOn", s.place, s.state, s.organiser_id as "organiserId",
      s.unions_invited_on as "unionsInvitedOn", s.minutes_sent_on is not null as "minutesSent",
      ${whileLiving(sql`select count(*)::int from candidacy where session_id = s.id`)} as candidates,
      ${whileLiving(sql`select count(*)::int from candidacy where session_id = s.id and route = 'vae'`)} as vae,
      ${whileLiving(sql`select count(distinct candidacy_id)::int from deliberation where session_id = s.id`)} as decided,
      ${whileLiving(sql`select count(*)::int from jury_member where session_id = s.id`)} as members,
      case when s.state = 'awarded' and not ${issuedAny} then ${givingDocuments}::int else 0 end as "toIssue"
    from jury_session s
    where s.certifier_id = ${certifierId} and (s.state <> 'awarded' or s.held_on >= ${since})
    order by s.held_on desc, s.id desc`.execute(db);
  return rows.map((row) => ({
    ...row,
    unionsInvitedOn: row.unionsInvitedOn ?? undefined,
    organiserId: row.organiserId ?? undefined,
  }));
};

/** Holders of a registered certificate that the Caisse des Dépôts has not accepted, by session and day of issue. */
export const holdersToSend = async (
  db: Db,
  certifierId: string,
): Promise<readonly { readonly sessionId: string; readonly on: Day; readonly count: number }[]> => {
  const { rows } = await sql<{ sessionId: string; on: Day; count: number }>`
    select y.session_id as "sessionId", c.issued_on as "on", count(distinct c.person_id)::int as count
    from certificate c
    join award a on a.id = c.award_id
    join candidacy y on y.id = a.candidacy_id
    where c.certifier_id = ${certifierId} and c.variant = 'certificate' and c.registered and c.state <> 'revoked'
      and not c.holder_accepted
    group by 1, 2`.execute(db);
  return rows;
};

/** Documents issued since a day. */
export const issuedSince = async (db: Db, certifierId: string, since: Day): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from certificate
    where certifier_id = ${certifierId} and issued_on >= ${since}`.execute(db);
  return rows[0]?.count ?? 0;
};
