import type { Db } from "../storage/index.ts";
import type { HeldAccreditation } from "./accreditation.ts";
import { accreditationsOf, centresOf } from "./centre.postgres.ts";

/** An accreditation of a certifier, with the centre that holds it; undefined when it is another's, or none. */
export const findAccreditation = async (
  db: Db,
  certifierId: string,
  accreditationId: string,
): Promise<{ readonly centre: string; readonly accreditation: HeldAccreditation } | undefined> => {
  for (const { id: centre } of await centresOf(db, certifierId)) {
    const held = await accreditationsOf(db, centre);
    const accreditation = held.find(({ id }) => id === accreditationId);
    if (accreditation) return { centre, accreditation };
  }
  return undefined;
};
