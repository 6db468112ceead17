import { answerDueOf, type LodgedAppeal, type SessionFile } from "../../jury/index.ts";
import type { Db } from "../../storage/index.ts";
import { appealAnsweredLetter, appealReceivedLetter } from "../letters/appeal.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import { fullName, pathOf, type TellingMeans } from "./telling.ts";

/** Writes to a candidate that their appeal was received, or what was answered on it, in the transaction that recorded it. */
export const tellAppeal = async (
  tx: Db,
  means: TellingMeans,
  file: SessionFile,
  appeal: LodgedAppeal,
): Promise<void> => {
  const { session, certifier, certification, candidates } = file;
  const person = candidates.find(({ candidacy }) => candidacy.id === appeal.candidacyId)?.person;
  if (!person?.email) return;
  const { answer, id } = appeal;
  const page = `${means.publicUrl}/travail/sessions/${session.reference}/candidats/${appeal.candidacyId}/recours`;
  const about = {
    name: fullName(person),
    certifier: certifier.name,
    certification: certification.title,
    heldOn: session.heldOn,
    path: pathOf(means),
    paper: `${page}/${id}`,
  };
  const letter = answer
    ? appealAnsweredLetter({ ...about, appeal, answer })
    : appealReceivedLetter({ ...about, appeal, answerBy: answerDueOf(file, appeal)?.on });
  const { certifierId, id: sessionId } = session;
  await queueMail(tx, means, { ...letter, to: person.email, certifierId, sessionId, about: id });
};
