import { type Certificate, findCertificate } from "../../certificate/index.ts";
import type { stateReasonWords } from "../../language/index.ts";
import { findPeople } from "../../people/index.ts";
import type { Db } from "../../storage/index.ts";
import { certificateLetter, correctedLetter, renewedLetter, stateLetter } from "../letters/certificate.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import { fullName, pathOf, type TellingMeans } from "./telling.ts";

/** Writes once to each holder of a session who gave an address that their documents are issued. Returns how many letters are new. */
export const tellIssued = async (
  db: Db,
  means: TellingMeans,
  issued: readonly Certificate[],
  sessionId: string,
): Promise<number> => {
  const people = await findPeople(db, [...new Set(issued.map(({ personId }) => personId))]);
  const byAward = new Map<string, Certificate[]>();
  for (const one of issued) byAward.set(one.awardId, [...(byAward.get(one.awardId) ?? []), one]);
  let written = 0;
  for (const [awardId, documents] of byAward) {
    const [first] = documents;
    const person = first && people.get(first.personId);
    if (!first || !person?.email) continue;
    const letter = certificateLetter({
      name: fullName(person),
      title: first.content.award.certification.title,
      certifier: first.content.award.certifier.name,
      numbers: documents.map(({ number }) => number),
      path: pathOf(means),
    });
    const { certifierId } = first;
    const mail = { ...letter, to: person.email, certifierId, sessionId, about: awardId };
    if (await queueMail(db, means, mail)) written += 1;
  }
  return written;
};

/** Writes to the holder that their certificate bears their corrected identity. */
export const tellCorrected = async (
  tx: Db,
  means: TellingMeans,
  { personId, certifierId, number, content }: Certificate,
): Promise<void> => {
  const person = (await findPeople(tx, [personId])).get(personId);
  if (!person?.email) return;
  const letter = correctedLetter({
    name: fullName(content.award.holder),
    number,
    certifier: content.award.certifier.name,
    path: pathOf(means),
  });
  await queueMail(tx, means, { ...letter, to: person.email, certifierId });
};

/** Writes once to each holder that their certificate was signed anew, after this key was compromised. */
export const tellRenewed = async (
  db: Db,
  means: TellingMeans,
  numbers: readonly string[],
  keyId: string,
): Promise<void> => {
  for (const number of numbers) {
    const certificate = await findCertificate(db, number);
    const person = certificate && (await findPeople(db, [certificate.personId])).get(certificate.personId);
    if (!certificate || !person?.email) continue;
    const { certifierId, content } = certificate;
    const certifier = content.award.certifier.name;
    const letter = renewedLetter({ name: fullName(person), number, certifier, path: pathOf(means) });
    const about = `${number} ${keyId}`;
    await queueMail(db, means, { ...letter, to: person.email, certifierId, about });
  }
};

/** Writes to the holder that their certificate is suspended, reinstated or revoked, in the transaction that did it. */
export const tellStateChanged = async (
  tx: Db,
  means: TellingMeans,
  { personId, certifierId, number, content }: Certificate,
  changed: { readonly to: Certificate["state"]; readonly reasonClass: keyof typeof stateReasonWords },
): Promise<void> => {
  const person = (await findPeople(tx, [personId])).get(personId);
  if (!person?.email) return;
  const letter = stateLetter({
    name: fullName(person),
    number,
    certifier: content.award.certifier.name,
    to: changed.to,
    reason: changed.reasonClass,
    path: pathOf(means),
  });
  await queueMail(tx, means, { ...letter, to: person.email, certifierId });
};
