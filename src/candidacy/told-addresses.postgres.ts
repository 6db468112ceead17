import { sql } from "kysely";
import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";

type ToldTables = { candidacy: { id: string; person_id: string; told_email: string | null } };

const on = (db: Db) => db.withTables<ToldTables>();

/** Forgets the address that a file was told; when another is the person's, the file keeps that it told one otherwise. */
export const settleToldAddress = async (
  tx: Db,
  candidacyId: string,
  as: "settled" | "contradicted",
): Promise<void> => {
  await sql`
    update candidacy set told_email = null,
      contradicted = case when ${as === "contradicted"} and not 'email' = any(contradicted)
        then array_append(contradicted, 'email') else contradicted end
    where id = ${candidacyId}`.execute(tx);
};

/** Forgets the addresses that these files were told. */
export const eraseToldAddresses = async (tx: Db, candidacyIds: readonly string[]): Promise<void> => {
  if (candidacyIds.length === 0) return;
  await on(tx)
    .updateTable("candidacy")
    .set({ told_email: null })
    .where("id", "in", [...candidacyIds])
    .execute();
};

/** Forgets the addresses that the files of a person were told: someone entitled has said which is theirs. */
export const forgetToldAddresses = async (tx: Db, personId: string): Promise<void> => {
  await on(tx).updateTable("candidacy").set({ told_email: null }).where("person_id", "=", personId).execute();
};

/** How many files of a session were told an address that waits. */
export type AddressesWaiting = {
  readonly reference: string;
  readonly heldOn: Day;
  readonly candidates: number;
};

/** The sessions of a certifier with addresses that wait, the nearest first. */
export const addressesWaiting = async (db: Db, certifierId: string): Promise<AddressesWaiting[]> => {
  const { rows } = await sql<AddressesWaiting>`
    select s.reference, s.held_on as "heldOn", count(*)::int as candidates
    from candidacy c join jury_session s on s.id = c.session_id
    where c.certifier_id = ${certifierId} and c.told_email is not null
    group by s.id
    order by s.held_on, s.reference`.execute(db);
  return rows;
};
