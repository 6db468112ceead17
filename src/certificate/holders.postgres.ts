import type { Db } from "../storage/index.ts";

type HolderTables = { certificate: { certifier_id: string; person_id: string } };

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
