import { centresOf } from "../../centre/index.ts";
import type { Day } from "../../kernel/index.ts";
import { findCertifier, rolesAt } from "../../people/index.ts";
import { findCertification } from "../../referential/index.ts";
import type { Db } from "../../storage/index.ts";
import { accreditationLetter } from "../letters/accreditation.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import type { TellingMeans } from "./telling.ts";

/** What became of a centre's accreditation. */
export type AccreditationTold = {
  readonly certifierId: string;
  readonly organisationId: string;
  readonly certificationId: string;
  readonly told:
    | { readonly act: "granted"; readonly from: Day; readonly until: Day }
    | { readonly act: "withdrawn"; readonly firstDayWithout: Day; readonly why: string };
};

/** Writes to the managers of a centre what became of its accreditation. Returns how many letters. */
export const tellAccreditation = async (
  tx: Db,
  means: TellingMeans,
  { certifierId, organisationId, certificationId, told }: AccreditationTold,
): Promise<number> => {
  const managers = await rolesAt(tx, certifierId, { role: "centre-manager", organisationId });
  const centre = (await centresOf(tx, certifierId)).find(({ id }) => id === organisationId);
  const [certifier, certification] = await Promise.all([
    findCertifier(tx, certifierId),
    findCertification(tx, certificationId),
  ]);
  for (const { account } of managers) {
    const letter = accreditationLetter({
      name: account.name,
      certifier: certifier?.name ?? "",
      centre: centre?.name ?? "",
      certification: certification?.title ?? certificationId,
      told,
      path: `${means.publicUrl}/travail`,
    });
    await queueMail(tx, means, { ...letter, to: account.email, certifierId });
  }
  return managers.length;
};
