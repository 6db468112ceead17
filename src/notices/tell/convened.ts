import { accountsOfMembers, type Member, type Session, type SessionFile } from "../../jury/index.ts";
import { findAccounts, rolesAt } from "../../people/index.ts";
import { findCertification } from "../../referential/index.ts";
import type { Db } from "../../storage/index.ts";
import { callsCandidates } from "../convened.ts";
import { candidateConvenedLetter, jurorConvenedLetter, notComingLetter } from "../letters/convocation.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import { fullName, meetingPlace, type TellingMeans } from "./telling.ts";

const meetingOf = ({ session, certifier, certification }: SessionFile) => ({
  reference: session.reference,
  certification: certification.title,
  certifier: certifier.name,
  heldOn: session.heldOn,
  place: meetingPlace(session),
});

const pathOf = ({ publicUrl }: TellingMeans, { session }: SessionFile): string =>
  `${publicUrl}/travail/sessions/${session.reference}`;

/** Writes to the members just convened who have an account, in the transaction that convened them. Returns how many letters. */
export const tellConvened = async (
  tx: Db,
  means: TellingMeans,
  file: SessionFile,
  convened: readonly Member[],
): Promise<number> => {
  const { session, certifier } = file;
  const accountIds = await accountsOfMembers(tx, session.id);
  const accounts = await findAccounts(tx, [...new Set(accountIds.values())]);
  const path = pathOf(means, file);
  let written = 0;
  for (const { id, name } of convened) {
    const account = accounts.get(accountIds.get(id) ?? "");
    if (!account) continue;
    const paper = `${path}/papiers/convocation-jury/${id}`;
    const answer = `${means.publicUrl}/travail/mes-jurys`;
    const letter = jurorConvenedLetter({ ...meetingOf(file), name, path, paper, answer });
    const about = { certifierId: certifier.id, sessionId: session.id, about: id };
    if (await queueMail(tx, means, { ...letter, ...about, to: account.email })) written += 1;
  }
  return written;
};

/** Writes to the secretariat that someone convened will not come, in the transaction that kept their answer. */
export const tellNotComing = async (
  tx: Db,
  means: TellingMeans,
  { id, certifierId, certificationId, reference, heldOn, ...where }: Session,
  juror: string,
): Promise<void> => {
  const certification = (await findCertification(tx, certificationId))?.title ?? certificationId;
  const path = `${means.publicUrl}/travail/sessions/${reference}/jury`;
  for (const { account } of await rolesAt(tx, certifierId, { role: "secretariat" })) {
    const { name, email: to } = account;
    const letter = notComingLetter({
      name,
      juror,
      reference,
      certification,
      heldOn,
      place: meetingPlace(where),
      path,
    });
    await queueMail(tx, means, { ...letter, to, certifierId, sessionId: id });
  }
};

/**
 * Writes once to each candidate who gave an address that they are convened, when candidates may be called. Returns how
 * many letters are new.
 */
export const tellCandidatesConvened = async (
  db: Db,
  means: TellingMeans,
  file: SessionFile,
): Promise<number> => {
  const { session, certifier, candidates } = file;
  if (!callsCandidates(file)) return 0;
  let written = 0;
  for (const { candidacy, person } of candidates) {
    if (!person.email) continue;
    const letter = candidateConvenedLetter({
      ...meetingOf(file),
      name: fullName(person),
      path: `${means.publicUrl}/travail/mon-parcours`,
      paper: `${pathOf(means, file)}/papiers/convocation/${candidacy.id}`,
    });
    const about = { certifierId: certifier.id, sessionId: session.id, about: candidacy.id };
    if (await queueMail(db, means, { ...letter, ...about, to: person.email })) written += 1;
  }
  return written;
};
