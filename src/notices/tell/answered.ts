import { findPeople } from "../../people/index.ts";
import type { Db } from "../../storage/index.ts";
import { answeredLetter } from "../letters/answered.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import { fullName, type TellingMeans } from "./telling.ts";

/** Writes to a person that their request about their data has its answer. */
export const tellAnswered = async (
  tx: Db,
  means: TellingMeans,
  {
    id,
    personId,
    certifierId,
  }: { readonly id: string; readonly personId: string; readonly certifierId: string },
): Promise<void> => {
  const person = (await findPeople(tx, [personId])).get(personId);
  if (!person?.email) return;
  const letter = answeredLetter({ name: fullName(person), path: `${means.publicUrl}/travail/mes-donnees` });
  await queueMail(tx, means, { ...letter, to: person.email, certifierId, about: id });
};
