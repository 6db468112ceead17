import type { SessionFile } from "../../jury/index.ts";
import { type Day, dayInParis } from "../../kernel/index.ts";
import { words, wordValue } from "../../language/index.ts";
import type { Db } from "../../storage/index.ts";
import { awardedIn, refusalOf } from "../awarded.ts";
import { rectifiedLetter, resultLetter } from "../letters/result.ts";
import { letterAbout } from "../mail/letter-list.postgres.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import { fullName, pathOf, type TellingMeans } from "./telling.ts";

/** What a letter that tells a result is about: the file, and which of its decisions. */
const aboutResult = (file: { readonly candidacyId: string; readonly version: number }): string =>
  `${file.candidacyId} ${file.version}`;

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
    const about = aboutResult({ candidacyId: candidacy.id, version: deliberation.version });
    await queueMail(tx, means, { ...letter, to: person.email, certifierId, sessionId, about });
    written += 1;
  }
  return written;
};

/**
 * The day the letter left that told a person the result that stands on their file; undefined where none left, or where
 * what it told was put right since.
 */
export const resultToldOn = async (
  db: Db,
  certifierId: string,
  file: { readonly candidacyId: string; readonly version: number },
): Promise<Day | undefined> => {
  const letter = await letterAbout(db, certifierId, "result-notified", aboutResult(file));
  return letter?.sentAt && dayInParis(letter.sentAt);
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
