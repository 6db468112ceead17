import { recordChange } from "../audit/index.ts";
import type { World } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { type Centre, centresOf, saveCentre } from "./centre.postgres.ts";

/** Adds a centre to those a certifier knows. False when it knows this SIRET already. */
export const addCentre = (
  db: Db,
  world: World,
  certifierId: string,
  centre: Omit<Centre, "id">,
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    if ((await centresOf(tx, certifierId)).some(({ siret }) => siret === centre.siret)) return false;
    const id = await saveCentre(tx, world, certifierId, centre);
    await recordChange(tx, world, { certifierId, act: "centre-added", object: id, after: centre });
    return true;
  });
