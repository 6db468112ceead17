import { sql } from "kysely";
import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";

type FileTables = {
  candidacy: { id: string; certifier_id: string; session_id: string; person_id: string };
  jury_session: { id: string; held_on: Day; state: string };
};

/** A file before a jury: whose, when the jury sat, and whether its session is awarded. */
export type HeldFile = {
  readonly candidacyId: string;
  readonly personId: string;
  readonly heldOn: Day;
  readonly awarded: boolean;
  /** An appeal on it waits for its answer. */
  readonly underAppeal: boolean;
};

const underAppeal = sql<boolean>`exists (
  select from appeal a where a.candidacy_id = candidacy.id and a.upheld is null and a.admissibility <> 'refused')`;

/** Every file ever put before a jury of a certifier. */
export const filesOf = async (db: Db, certifierId: string): Promise<HeldFile[]> => {
  const rows = await db
    .withTables<FileTables>()
    .selectFrom("candidacy")
    .innerJoin("jury_session", "jury_session.id", "candidacy.session_id")
    .select(["candidacy.id", "candidacy.person_id", "jury_session.held_on", "jury_session.state"])
    .select(underAppeal.as("under_appeal"))
    .where("candidacy.certifier_id", "=", certifierId)
    .execute();
  return rows.map(({ id, person_id, held_on, state, under_appeal }) => ({
    candidacyId: id,
    personId: person_id,
    heldOn: held_on,
    awarded: state === "awarded",
    underAppeal: under_appeal,
  }));
};
