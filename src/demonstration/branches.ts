import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { grantAccreditation, saveCentre } from "../centre/index.ts";
import { saveCertifier } from "../people/index.ts";
import {
  assignCertifier,
  findCertifications,
  readCatalogue,
  readFramework,
  saveCertifications,
  saveFramework,
  saveRegisterSheet,
  saveSignatures,
} from "../referential/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { accredited, centres, certifications, certifiers } from "./cast.ts";
import type { DemonstrationMeans } from "./means.ts";

/** The public catalogue and the frameworks held, which every installation starts with. Does nothing when they are there. */
export const loadReferential = (db: Db, root: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    if ((await findCertifications(tx, { limit: 1 })).total > 0) return;
    await saveCertifications(
      tx,
      readCatalogue(readFileSync(join(root, "data/catalogue/certifications.csv"), "utf8")),
    );
    const folder = join(root, "data/frameworks");
    for (const file of readdirSync(folder).sort()) {
      const read = readFramework(file, readFileSync(join(folder, file), "utf8"));
      await saveFramework(tx, read.framework);
      await saveSignatures(tx, read.certificationId, read.signatures);
      for (const sheet of read.sheets) await saveRegisterSheet(tx, sheet, read.certificationId);
    }
  });

const owned = {
  metallurgy: certifications.machining,
  bakery: certifications.baker,
  food: certifications.shop,
} as const;

/** Three certifiers, each with its certification and one accredited centre; answers the centres' identifiers. */
export const loadBranches = (
  db: Db,
  { world }: DemonstrationMeans,
): Promise<Readonly<Record<keyof typeof certifiers, string>>> =>
  inTransaction(db, async (tx) => {
    const load = async (branch: keyof typeof certifiers): Promise<string> => {
      const certifier = certifiers[branch];
      await saveCertifier(tx, certifier);
      await assignCertifier(tx, owned[branch], certifier.id);
      const organisationId = await saveCentre(tx, world, certifier.id, centres[branch]);
      await grantAccreditation(tx, world, {
        certifierId: certifier.id,
        organisationId,
        decidedOn: accredited.decidedOn,
        accreditation: {
          certificationId: owned[branch],
          trains: true,
          assesses: true,
          from: accredited.from,
          until: accredited.until,
        },
      });
      return organisationId;
    };
    return { metallurgy: await load("metallurgy"), bakery: await load("bakery"), food: await load("food") };
  });
