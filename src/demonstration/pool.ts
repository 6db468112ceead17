import { addToPool, noteAbsence, type PoolMember, poolOf } from "../jury/index.ts";
import { addDays, day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import { certifiers } from "./cast.ts";
import type { DemonstrationMeans } from "./means.ts";

const mandate = { from: day("2025-01-01"), until: day("2028-12-31") };

/** Metallurgy's pool: two who sit in its juries, and who could take a seat. All invented. */
const pool: readonly Omit<PoolMember, "id">[] = [
  {
    name: "Delphine Aubrac",
    college: "employees",
    organisation: "CFDT",
    capacity: "technicienne méthodes",
    email: "salaries@metallurgie.example",
    mandate,
  },
  {
    name: "Anne-Sophie Kermarrec",
    college: "employers",
    organisation: "Chambre territoriale",
    capacity: "directrice industrielle",
    email: "jure@metallurgie.example",
    mandate,
  },
  {
    name: "Nadia Berrou",
    college: "employees",
    organisation: "CFDT",
    capacity: "contrôleuse qualité",
    mandate,
  },
  {
    name: "Loïc Guivarc'h",
    college: "employees",
    organisation: "CGT",
    capacity: "outilleur",
    mandate: { from: day("2022-01-01"), until: day("2025-12-31") },
  },
  {
    name: "Hélène Rouxel",
    college: "employers",
    organisation: "Chambre territoriale",
    capacity: "responsable de production",
    mandate,
  },
];

/** Opens the pool of metallurgy; Hélène Rouxel is away when the coming jury sits. */
export const openPool = async (db: Db, { world }: DemonstrationMeans): Promise<void> => {
  const certifierId = certifiers.metallurgy.id;
  for (const member of pool) await addToPool(db, world, certifierId, member);
  const away = (await poolOf(db, certifierId)).find(({ name }) => name === "Hélène Rouxel");
  if (away)
    await noteAbsence(
      db,
      world,
      { certifierId, memberId: away.id },
      { from: addDays(world.today(), 18), until: addDays(world.today(), 25) },
    );
};
