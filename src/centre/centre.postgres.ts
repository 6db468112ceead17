import type { Day, World } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { Accreditation, HeldAccreditation } from "./accreditation.ts";

type CentreTables = {
  organisation: { id: string; certifier_id: string; name: string; siret: string; place: string };
  accreditation: {
    id: string;
    certifier_id: string;
    organisation_id: string;
    certification_id: string;
    trains: boolean;
    assesses: boolean;
    blocks: string[] | null;
    from_day: Day;
    until_day: Day;
    withdrawn_on: Day | null;
    decided_on: Day;
  };
};

const on = (db: Db) => db.withTables<CentreTables>();

/** A training or assessment centre, as one certifier knows it. */
export type Centre = {
  readonly id: string;
  readonly name: string;
  readonly siret: string;
  readonly place: string;
};

export const centresOf = async (db: Db, certifierId: string): Promise<Centre[]> => {
  const rows = await on(db)
    .selectFrom("organisation")
    .selectAll()
    .where("certifier_id", "=", certifierId)
    .orderBy("name")
    .execute();
  return rows.map(({ id, name, siret, place }) => ({ id, name, siret, place }));
};

export const saveCentre = async (
  db: Db,
  world: World,
  certifierId: string,
  centre: Omit<Centre, "id">,
): Promise<string> => {
  const id = world.newId();
  await on(db)
    .insertInto("organisation")
    .values({ id, certifier_id: certifierId, ...centre })
    .execute();
  return id;
};

/** Every accreditation a centre holds or held from this certifier. */
export const accreditationsOf = async (db: Db, organisationId: string): Promise<HeldAccreditation[]> => {
  const rows = await on(db)
    .selectFrom("accreditation")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .orderBy("from_day")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    certificationId: row.certification_id,
    trains: row.trains,
    assesses: row.assesses,
    blocks: row.blocks ?? undefined,
    from: row.from_day,
    until: row.until_day,
    withdrawnOn: row.withdrawn_on ?? undefined,
  }));
};

/** Records an accreditation the certifier decided on `decidedOn`. */
export const grantAccreditation = async (
  db: Db,
  world: World,
  granted: {
    readonly certifierId: string;
    readonly organisationId: string;
    readonly decidedOn: Day;
    readonly accreditation: Accreditation;
  },
): Promise<void> => {
  const { certifierId, organisationId, decidedOn, accreditation } = granted;
  await on(db)
    .insertInto("accreditation")
    .values({
      id: world.newId(),
      certifier_id: certifierId,
      organisation_id: organisationId,
      certification_id: accreditation.certificationId,
      trains: accreditation.trains,
      assesses: accreditation.assesses,
      blocks: accreditation.blocks ? [...accreditation.blocks] : null,
      from_day: accreditation.from,
      until_day: accreditation.until,
      withdrawn_on: accreditation.withdrawnOn ?? null,
      decided_on: decidedOn,
    })
    .execute();
};

/** Notes the first day on which an accreditation no longer holds. */
export const setWithdrawn = async (db: Db, accreditationId: string, withdrawnOn: Day): Promise<void> => {
  await on(db)
    .updateTable("accreditation")
    .set({ withdrawn_on: withdrawnOn })
    .where("id", "=", accreditationId)
    .execute();
};
