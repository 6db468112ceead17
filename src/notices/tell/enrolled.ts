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
 * Where someone enrolled is written to: at the address known as theirs or, while it waits to be confirmed, at the one
 * told, by the name that the enrolment gave and no other.
 */
const reached = (
  person: Person,
  toldEmail: string | undefined,
): { readonly email: string; readonly name: string; readonly waits: boolean } | undefined => {
  if (person.email !== undefined) return { email: person.email, name: fullName(person), waits: false };
  const { firstNames, birthName } = person;
  return toldEmail === undefined
    ? undefined
    : { email: toldEmail, name: `${firstNames[0]} ${birthName}`, waits: true };
};

/**
 * Opens the space of everyone enrolled whose address is known as theirs, and writes to those enrolled since `before` was
 * read. In the transaction that enrolled them. Returns how many letters were written.
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
  for (const { id, personId, toldEmail } of fresh) {
    const person = people.get(personId);
    const to = person && reached(person, toldEmail);
    if (!person || !to) continue;
    if (!to.waits) {
      const whose = { certifierId: session.certifierId, personId };
      await openCandidateSpace(tx, means.world, whose, { email: to.email, name: to.name });
    }
    const letter = enrolmentLetter({
      name: to.name,
      certification: certification?.title ?? "",
      certifier: certifierName,
      heldOn: session.heldOn,
      place: session.place,
      path: to.waits ? undefined : pathOf(means),
    });
    await queueMail(tx, means, {
      ...letter,
      to: to.email,
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
  undone: readonly {
    readonly candidacyId: string;
    readonly person: Person | undefined;
    readonly toldEmail: string | undefined;
  }[],
): Promise<number> => {
  const certification = await findCertification(tx, session.certificationId);
  let written = 0;
  for (const { candidacyId, person, toldEmail } of undone) {
    await dropWaiting(tx, "candidate-convened", candidacyId);
    const to = person && reached(person, toldEmail);
    if (!to || (await dropWaiting(tx, "enrolment-confirmed", candidacyId))) continue;
    const letter = undoneLetter({
      name: to.name,
      certification: certification?.title ?? "",
      certifier: certifierName,
      heldOn: session.heldOn,
    });
    const { certifierId, id: sessionId } = session;
    await queueMail(tx, means, { ...letter, to: to.email, certifierId, sessionId });
    written += 1;
  }
  return written;
};
