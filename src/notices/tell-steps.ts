import { centresOf } from "../centre/index.ts";
import type { Certificate } from "../certificate/index.ts";
import type { SessionFile } from "../jury/index.ts";
import type { Day } from "../kernel/index.ts";
import type { stateReasonWords } from "../language/index.ts";
import { findCertifier, findPeople, rolesAt } from "../people/index.ts";
import { findCertification } from "../referential/index.ts";
import type { Db } from "../storage/index.ts";
import { queueMail } from "./mail.postgres.ts";
import {
  accreditationLetter,
  answeredLetter,
  certificateLetter,
  correctedLetter,
  rectifiedLetter,
  stateLetter,
} from "./step-letters.ts";
import { fullName, type TellingMeans } from "./tell.ts";

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
      path: `${means.publicUrl}/travail/mon-parcours`,
    });
    const { certifierId } = first;
    const mail = { ...letter, to: person.email, certifierId, sessionId, about: awardId };
    if (await queueMail(db, means, mail)) written += 1;
  }
  return written;
};

/** Writes to the holder that their certificate bears their corrected name. */
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
    path: `${means.publicUrl}/travail/mon-parcours`,
  });
  await queueMail(tx, means, { ...letter, to: person.email, certifierId });
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
    path: `${means.publicUrl}/travail/mon-parcours`,
  });
  await queueMail(tx, means, { ...letter, to: person.email, certifierId });
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
    path: `${means.publicUrl}/travail/mon-parcours`,
  });
  const { certifierId, id: sessionId } = session;
  const about = put.form && `${put.candidacyId} ${put.form}`;
  await queueMail(tx, means, { ...letter, to: person.email, certifierId, sessionId, about });
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

/** What became of a centre's accreditation. */
export type AccreditationTold = {
  readonly certifierId: string;
  readonly organisationId: string;
  readonly certificationId: string;
  readonly told:
    | { readonly act: "granted"; readonly from: Day; readonly until: Day }
    | { readonly act: "withdrawn"; readonly firstDayWithout: Day; readonly why: string };
};

/** Writes to the managers of a centre what became of its accreditation. Returns how many letters. */
export const tellAccreditation = async (
  tx: Db,
  means: TellingMeans,
  { certifierId, organisationId, certificationId, told }: AccreditationTold,
): Promise<number> => {
  const managers = await rolesAt(tx, certifierId, { role: "centre-manager", organisationId });
  const centre = (await centresOf(tx, certifierId)).find(({ id }) => id === organisationId);
  const [certifier, certification] = await Promise.all([
    findCertifier(tx, certifierId),
    findCertification(tx, certificationId),
  ]);
  for (const { account } of managers) {
    const letter = accreditationLetter({
      name: account.name,
      certifier: certifier?.name ?? "",
      centre: centre?.name ?? "",
      certification: certification?.title ?? certificationId,
      told,
      path: `${means.publicUrl}/travail`,
    });
    await queueMail(tx, means, { ...letter, to: account.email, certifierId });
  }
  return managers.length;
};
