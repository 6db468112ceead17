import type { Day } from "../../kernel/index.ts";
import { findPeople, rolesAt } from "../../people/index.ts";
import type { Db } from "../../storage/index.ts";
import { answeredLetter, askedLetter } from "../letters/data-request.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import { fullName, type TellingMeans } from "./telling.ts";

/** Writes to the secretariat that a request about data waits, and until when; in the transaction that took it. */
export const tellAsked = async (
  tx: Db,
  means: TellingMeans,
  { certifierId, dueOn }: { readonly certifierId: string; readonly dueOn: Day },
): Promise<void> => {
  for (const { account } of await rolesAt(tx, certifierId, { role: "secretariat" })) {
    const letter = askedLetter({ name: account.name, dueOn, path: `${means.publicUrl}/travail/donnees` });
    await queueMail(tx, means, { ...letter, to: account.email, certifierId });
  }
};

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
