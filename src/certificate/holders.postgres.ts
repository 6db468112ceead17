import type { Db } from "../storage/index.ts";

type HolderTables = {
  certificate: { id: string; certifier_id: string; person_id: string; holder_accepted: boolean };
};

/** Persons who hold, or held, a certificate or an attestation of this certifier. */
export const holdersOf = async (db: Db, certifierId: string): Promise<ReadonlySet<string>> => {
  const rows = await db
    .withTables<HolderTables>()
    .selectFrom("certificate")
    .select("person_id")
    .distinct()
    .where("certifier_id", "=", certifierId)
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
};

/** Notes that the Caisse des Dépôts has accepted the holders of these certificates: nothing is due of them any more. */
export const noteAccepted = async (db: Db, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await db
    .withTables<HolderTables>()
    .updateTable("certificate")
    .set({ holder_accepted: true })
    .where("id", "in", [...ids])
    .execute();
};
