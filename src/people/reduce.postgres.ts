import { sql } from "kysely";
import type { Db } from "../storage/index.ts";

type ReducedTables = {
  person: { id: string; certifier_id: string; nir_sealed: Uint8Array | null; identity_key: string };
  account_role: { person_id: string | null };
};

const on = (db: Db) => db.withTables<ReducedTables>();

/** Whose NIR a certifier holds. */
export const nirHolders = async (db: Db, certifierId: string): Promise<string[]> => {
  const rows = await on(db)
    .selectFrom("person")
    .select("id")
    .where("certifier_id", "=", certifierId)
    .where("nir_sealed", "is not", null)
    .execute();
  return rows.map(({ id }) => id);
};

/** Persons of a certifier who are still named. */
export const namedPeople = async (db: Db, certifierId: string): Promise<ReadonlySet<string>> => {
  const rows = await on(db)
    .selectFrom("person")
    .select("id")
    .where("certifier_id", "=", certifierId)
    .where("identity_key", "not like", "reduced|%")
    .execute();
  return new Set(rows.map(({ id }) => id));
};

/**
 * Leaves of these persons what counts them and names nobody: sex and year of birth. They sign in no more as candidates.
 * Answers how many.
 */
export const reducePeople = async (db: Db, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0;
  await on(db)
    .deleteFrom("account_role")
    .where("person_id", "in", [...ids])
    .execute();
  const { numAffectedRows } = await sql`
    update person set birth_name = 'effacée', usage_name = null, first_names = array['Personne'],
      born_on = date_trunc('year', born_on)::date,
      birth_place = '{"kind":"abroad","countryCode":"","countryName":"–"}',
      email = null, nir_sealed = null, usage_key = null, identity_key = 'reduced|' || id
    where id = any(${[...ids]}::uuid[])`.execute(db);
  return Number(numAffectedRows ?? 0n);
};
