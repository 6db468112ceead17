import type { Day, World } from "../kernel/index.ts";
import { searchable } from "../referential/index.ts";
import type { Db } from "../storage/index.ts";
import {
  type BirthPlace,
  completed,
  contradictedParts,
  type Identity,
  type IdentityPart,
  identityKey,
  type Person,
  toldAddress,
} from "./person.ts";

type PeopleTables = {
  certifier: {
    id: string;
    idcc: string;
    name: string;
    short_name: string;
    siret: string | null;
    place: string;
    signatory_name: string;
    signatory_capacity: string;
    cpf_client_id: string | null;
    cpf_contract_id: string | null;
    demonstration: boolean;
    tone: string | null;
  };
  person: {
    id: string;
    certifier_id: string;
    birth_name: string;
    usage_name: string | null;
    first_names: string[];
    born_on: Day;
    sex: "F" | "M";
    birth_place: BirthPlace | string;
    email: string | null;
    nir_sealed: Uint8Array | null;
    identity_key: string;
    usage_key: string | null;
  };
};

const on = (db: Db) => db.withTables<PeopleTables>();

/** The legal person that owns certifications and issues certificates; the tenant of an installation. */
export type Certifier = {
  readonly id: string;
  readonly idcc: string;
  readonly name: string;
  readonly shortName: string;
  readonly siret?: string | undefined;
  readonly place: string;
  readonly signatory: { readonly name: string; readonly capacity: string };
  /** The colour of ink of its certificates beside black, "#0c5462"; one of ours when none was chosen. */
  readonly tone?: string | undefined;
  /** Identifiers that the Caisse des Dépôts gave; without them no file can be made. */
  readonly cpf?: { readonly clientId: string; readonly contractId: string } | undefined;
  readonly demonstration: boolean;
};

const certifierOf = (row: PeopleTables["certifier"]): Certifier => ({
  id: row.id,
  idcc: row.idcc,
  name: row.name,
  shortName: row.short_name,
  siret: row.siret ?? undefined,
  place: row.place,
  signatory: { name: row.signatory_name, capacity: row.signatory_capacity },
  tone: row.tone ?? undefined,
  cpf:
    row.cpf_client_id && row.cpf_contract_id
      ? { clientId: row.cpf_client_id, contractId: row.cpf_contract_id }
      : undefined,
  demonstration: row.demonstration,
});

export const findCertifier = async (db: Db, id: string): Promise<Certifier | undefined> => {
  const row = await on(db).selectFrom("certifier").selectAll().where("id", "=", id).executeTakeFirst();
  return row && certifierOf(row);
};

export const listCertifiers = async (db: Db): Promise<Certifier[]> => {
  const rows = await on(db).selectFrom("certifier").selectAll().orderBy("idcc").execute();
  return rows.map(certifierOf);
};

export const saveCertifier = async (db: Db, certifier: Certifier): Promise<void> => {
  await on(db)
    .insertInto("certifier")
    .values({
      id: certifier.id,
      idcc: certifier.idcc,
      name: certifier.name,
      short_name: certifier.shortName,
      siret: certifier.siret ?? null,
      place: certifier.place,
      signatory_name: certifier.signatory.name,
      signatory_capacity: certifier.signatory.capacity,
      cpf_client_id: certifier.cpf?.clientId ?? null,
      cpf_contract_id: certifier.cpf?.contractId ?? null,
      demonstration: certifier.demonstration,
      tone: certifier.tone ?? null,
    })
    .execute();
};

const personOf = (row: PeopleTables["person"]): Person => ({
  id: row.id,
  birthName: row.birth_name,
  usageName: row.usage_name ?? undefined,
  firstNames: row.first_names,
  bornOn: row.born_on,
  sex: row.sex,
  birthPlace: row.birth_place as BirthPlace,
  email: row.email ?? undefined,
});

const identityRow = (identity: Identity) => ({
  birth_name: identity.birthName,
  usage_name: identity.usageName ?? null,
  first_names: [...identity.firstNames],
  born_on: identity.bornOn,
  sex: identity.sex,
  birth_place: JSON.stringify(identity.birthPlace),
  email: identity.email ?? null,
  identity_key: identityKey(identity),
  usage_key: identity.usageName === undefined ? null : searchable(identity.usageName),
});

/**
 * Someone found by their identity, with the parts of it that were told otherwise than they are known by, and the address
 * told of someone known without one.
 */
export type KnownPerson = {
  readonly id: string;
  readonly contradicted: readonly IdentityPart[];
  readonly toldEmail?: string | undefined;
};

/**
 * The person of this identity at the certifier: the one already known, or a new one. What was known stays, and is
 * completed by what is told; what is told otherwise is answered, for someone entitled to put right, and so is an address
 * told of someone known without one.
 */
export const knownPerson = async (
  tx: Db,
  world: World,
  certifierId: string,
  identity: Identity,
  nirSealed: Uint8Array | undefined,
): Promise<KnownPerson> => {
  const fresh = await on(tx)
    .insertInto("person")
    .values({
      id: world.newId(),
      certifier_id: certifierId,
      nir_sealed: nirSealed ?? null,
      ...identityRow(identity),
    })
    .onConflict((conflict) => conflict.columns(["certifier_id", "identity_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (fresh) return { id: fresh.id, contradicted: [] };
  const row = await on(tx)
    .selectFrom("person")
    .selectAll()
    .where("certifier_id", "=", certifierId)
    .where("identity_key", "=", identityKey(identity))
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { id, ...known } = personOf(row);
  await on(tx)
    .updateTable("person")
    .set({ ...identityRow(completed(known, identity)), nir_sealed: row.nir_sealed ?? nirSealed ?? null })
    .where("id", "=", id)
    .execute();
  return {
    id,
    contradicted: contradictedParts(known, identity),
    toldEmail: toldAddress(known, identity),
  };
};

/** A person whose identity is about to change, their row locked; undefined when nobody is. */
export const lockPerson = async (tx: Db, id: string): Promise<Person | undefined> => {
  const row = await on(tx)
    .selectFrom("person")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && personOf(row);
};

/** Whether someone else at the certifier bears this identity. */
export const isIdentityTaken = async (
  db: Db,
  certifierId: string,
  { id, ...identity }: Person,
): Promise<boolean> =>
  (await on(db)
    .selectFrom("person")
    .select("id")
    .where("certifier_id", "=", certifierId)
    .where("identity_key", "=", identityKey(identity))
    .where("id", "!=", id)
    .executeTakeFirst()) !== undefined;

/** Puts an identity in the place of the one that was known, and the NIR when one is given. */
export const replaceIdentity = async (
  tx: Db,
  { id, ...identity }: Person,
  nirSealed: Uint8Array | undefined,
): Promise<void> => {
  await on(tx)
    .updateTable("person")
    .set({ ...identityRow(identity), ...(nirSealed && { nir_sealed: nirSealed }) })
    .where("id", "=", id)
    .execute();
};

export const findPeople = async (db: Db, ids: readonly string[]): Promise<Map<string, Person>> => {
  if (ids.length === 0) return new Map();
  const rows = await on(db)
    .selectFrom("person")
    .selectAll()
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, personOf(row)]));
};

/** Sealed NIR of these persons, for the regulator's file alone. */
export const sealedNirs = async (db: Db, ids: readonly string[]): Promise<Map<string, Uint8Array>> => {
  if (ids.length === 0) return new Map();
  const rows = await on(db)
    .selectFrom("person")
    .select(["id", "nir_sealed"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.flatMap(({ id, nir_sealed }) => (nir_sealed ? [[id, nir_sealed] as const] : [])));
};

/** Erases the NIR of these persons: their passage was accepted, it has served. */
export const eraseNirs = async (db: Db, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await on(db)
    .updateTable("person")
    .set({ nir_sealed: null })
    .where("id", "in", [...ids])
    .execute();
};
