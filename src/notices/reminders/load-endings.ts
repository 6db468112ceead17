import { accreditationsOf, centresOf, type HeldAccreditation } from "../../centre/index.ts";
import { addDays, type Day } from "../../kernel/index.ts";
import { findPeople, rolesAt } from "../../people/index.ts";
import { findCertification } from "../../referential/index.ts";
import type { Db } from "../../storage/index.ts";
import { fullName } from "../tell/telling.ts";
import { endingCredits } from "./ending-credits.postgres.ts";
import { type EndingAccreditation, type EndingOfCredits, endingDays } from "./endings.ts";

/** What ends soon at a certifier, with whom to tell. */
export type Endings = {
  readonly credits: readonly EndingOfCredits[];
  readonly accreditations: readonly EndingAccreditation[];
};

export const loadEndings = async (db: Db, certifierId: string, today: Day): Promise<Endings> => ({
  credits: await creditsToTell(db, certifierId, today),
  accreditations: await accreditationsToTell(db, certifierId),
});

const creditsToTell = async (db: Db, certifierId: string, today: Day): Promise<EndingOfCredits[]> => {
  const ending = await endingCredits(db, certifierId, today, addDays(today, endingDays));
  const people = await findPeople(db, [...new Set(ending.map(({ personId }) => personId))]);
  const told = await Promise.all(
    ending.map(async ({ candidacyId, personId, certificationId, codes, until, rule }) => {
      const person = people.get(personId);
      const title = (await findCertification(db, certificationId))?.title ?? certificationId;
      if (!person?.email) return [];
      const to = { email: person.email, name: fullName(person) };
      return [{ candidacyId, to, certification: title, codes, until, rule: rule ?? undefined }];
    }),
  );
  return told.flat();
};

const accreditationsToTell = async (db: Db, certifierId: string): Promise<EndingAccreditation[]> => {
  const managers = await rolesAt(db, certifierId, { role: "centre-manager" });
  const all = await Promise.all(
    (await centresOf(db, certifierId)).map(async (centre) => {
      const to = managers.flatMap(({ organisationId, account: { email, name } }) =>
        organisationId === centre.id ? [{ email, name }] : [],
      );
      const held = await accreditationsOf(db, centre.id);
      return Promise.all(
        held
          .filter((one) => isLast(one, held))
          .map(async ({ id, certificationId, until }) => ({
            id,
            to,
            centre: centre.name,
            certification: (await findCertification(db, certificationId))?.title ?? certificationId,
            until,
          })),
      );
    }),
  );
  return all.flat();
};

/** Still held, and not followed by another that the centre has for the same certification. */
const isLast = (one: HeldAccreditation, held: readonly HeldAccreditation[]): boolean =>
  one.withdrawnOn === undefined &&
  !held.some(
    ({ certificationId, until, withdrawnOn }) =>
      certificationId === one.certificationId && until > one.until && withdrawnOn === undefined,
  );
