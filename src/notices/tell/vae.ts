import type { VaeStep } from "../../candidacy/index.ts";
import type { CandidateFile, SessionFile } from "../../jury/index.ts";
import type { Db } from "../../storage/index.ts";
import { vaeAnsweredLetter } from "../letters/vae.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import { fullName, pathOf, type TellingMeans } from "./telling.ts";

/** Writes to a candidate what was answered on their VAE file, in the transaction that recorded it. */
export const tellVaeAnswered = async (
  tx: Db,
  means: TellingMeans,
  { session, certifier, certification }: SessionFile,
  { candidacy, person }: Pick<CandidateFile, "candidacy" | "person">,
  { on, admissible = false, reason }: VaeStep,
): Promise<void> => {
  if (!person.email) return;
  const letter = vaeAnsweredLetter({
    name: fullName(person),
    certifier: certifier.name,
    certification: certification.title,
    on,
    admissible,
    reason,
    path: pathOf(means),
  });
  const about = `${candidacy.id} ${on} ${admissible}`;
  const { certifierId, id: sessionId } = session;
  await queueMail(tx, means, { ...letter, to: person.email, certifierId, sessionId, about });
};
