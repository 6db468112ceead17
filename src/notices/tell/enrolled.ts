import { candidaciesOf } from "../../candidacy/index.ts";
import type { SessionFile } from "../../jury/index.ts";
import { findPeople, openCandidateSpace, type Person } from "../../people/index.ts";
import { findCertification } from "../../referential/index.ts";
import type { Db } from "../../storage/index.ts";
import { enrolmentLetter, undoneLetter } from "../letters/enrolment.ts";
import { dropWaiting, type MailMeans, queueMail } from "../mail/mail.postgres.ts";
import { fullName, pathOf, type TellingMeans } from "./telling.ts";

type ToldSession = {
  readonly id: string;
  readonly certifierId: string;
  readonly certificationId: string;
  readonly heldOn: SessionFile["session"]["heldOn"];
  readonly place: string;
};

/**
 * Opens the space of everyone enrolled who gave an address, and writes to those enrolled since `before` was read.
 * In the transaction that enrolled them. Returns how many letters were written.
 */
export const tellEnrolled = async (
  tx: Db,
  means: TellingMeans,
  session: ToldSession,
  certifierName: string,
  before: ReadonlySet<string>,
): Promise<number> => {
  const fresh = (await candidaciesOf(tx, session.id)).filter(({ id }) => !before.has(id));
  const people = await findPeople(
    tx,
    fresh.map(({ personId }) => personId),
  );
  const certification = await findCertification(tx, session.certificationId);
  let written = 0;
  for (const { id, personId } of fresh) {
    const person = people.get(personId);
    if (!person?.email) continue;
    const whose = { certifierId: session.certifierId, personId };
    await openCandidateSpace(tx, means.world, whose, { email: person.email, name: fullName(person) });
    const letter = enrolmentLetter({
      name: fullName(person),
      certification: certification?.title ?? "",
      certifier: certifierName,
      heldOn: session.heldOn,
      place: session.place,
      path: pathOf(means),
    });
    await queueMail(tx, means, {
      ...letter,
      to: person.email,
      certifierId: session.certifierId,
      sessionId: session.id,
      about: id,
    });
    written += 1;
  }
  return written;
};

/**
 * Takes back what was written to persons whose enrolment is undone, in the transaction that undoes it: a letter that
 * has not left is dropped, one that left is followed by another. Returns how many letters were written.
 */
export const tellUndone = async (
  tx: Db,
  means: MailMeans,
  session: Pick<ToldSession, "id" | "certifierId" | "certificationId" | "heldOn">,
  certifierName: string,
  undone: readonly { readonly candidacyId: string; readonly person: Person | undefined }[],
): Promise<number> => {
  const certification = await findCertification(tx, session.certificationId);
  let written = 0;
  for (const { candidacyId, person } of undone) {
    await dropWaiting(tx, "candidate-convened", candidacyId);
    if (!person?.email || (await dropWaiting(tx, "enrolment-confirmed", candidacyId))) continue;
    const letter = undoneLetter({
      name: fullName(person),
      certification: certification?.title ?? "",
      certifier: certifierName,
      heldOn: session.heldOn,
    });
    const { certifierId, id: sessionId } = session;
    await queueMail(tx, means, { ...letter, to: person.email, certifierId, sessionId });
    written += 1;
  }
  return written;
};
