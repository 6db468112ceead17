import type { SessionFile } from "../../jury/index.ts";
import { words, wordValue } from "../../language/index.ts";
import type { Db } from "../../storage/index.ts";
import { awardedIn, refusalOf } from "../awarded.ts";
import { rectifiedLetter, resultLetter } from "../letters/result.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import { fullName, pathOf, type TellingMeans } from "./telling.ts";

/** Writes their result to the candidates of a session who gave an address, in the transaction that awarded. Returns how many letters. */
export const tellResults = async (tx: Db, means: TellingMeans, file: SessionFile): Promise<number> => {
  const { session, certification, candidates, rules } = file;
  const awarded = await awardedIn(tx, file);
  const resit = rules.ask("resit.rule");
  let written = 0;
  for (const { candidacy, person, deliberation } of candidates) {
    if (!person.email || !deliberation) continue;
    const letter = resultLetter({
      name: fullName(person),
      certification: certification.title,
      heldOn: session.heldOn,
      outcome: deliberation.outcome,
      followed: refusalOf(awarded.get(candidacy.id)) === undefined,
      resit:
        resit.stated && deliberation.outcome !== "full"
          ? words(wordValue("resit.rule", resit.value, "fr"), wordValue("resit.rule", resit.value, "en"))
          : undefined,
      path: pathOf(means),
      paper: `${means.publicUrl}/travail/sessions/${session.reference}/papiers/decision/${candidacy.id}`,
    });
    const { certifierId, id: sessionId } = session;
    await queueMail(tx, means, { ...letter, to: person.email, certifierId, sessionId });
    written += 1;
  }
  return written;
};

/** Writes to the candidate whose file signed minutes were put right on, in the transaction that did it. */
export const tellRectified = async (
  tx: Db,
  means: TellingMeans,
  { session, candidates }: SessionFile,
  put: {
    readonly candidacyId?: string | undefined;
    readonly says: string;
    readonly reason: string;
    /** The form that was sent: sent twice, it is told once. */
    readonly form?: string | undefined;
  },
): Promise<void> => {
  const person = candidates.find(({ candidacy }) => candidacy.id === put.candidacyId)?.person;
  if (!person?.email) return;
  const letter = rectifiedLetter({
    name: fullName(person),
    heldOn: session.heldOn,
    says: put.says,
    reason: put.reason,
    path: pathOf(means),
  });
  const { certifierId, id: sessionId } = session;
  const about = put.form && `${put.candidacyId} ${put.form}`;
  await queueMail(tx, means, { ...letter, to: person.email, certifierId, sessionId, about });
};
