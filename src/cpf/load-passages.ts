import { findCandidacies } from "../candidacy/index.ts";
import { type RegisteredCertificate, registeredCertificates } from "../certificate/index.ts";
import { candidaciesOfAwards } from "../jury/index.ts";
import { addMonths, type Day } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import { findPeople, type Person, sealedNirs, unseal } from "../people/index.ts";
import type { Db } from "../storage/index.ts";
import { type PassageRecord, passagesOf } from "./cpf.postgres.ts";
import type { PassageFacts } from "./passage.ts";

/** A certificate that is due, with the passage already made of it, if any. */
export type DueCertificate = {
  readonly certificate: RegisteredCertificate;
  readonly passage?: PassageRecord | undefined;
};

/** Every registered certificate of a certifier, by day of issue. */
export const dueCertificates = async (db: Db, certifierId: string): Promise<DueCertificate[]> => {
  const passages = await passagesOf(db, certifierId);
  return (await registeredCertificates(db, certifierId)).map((certificate) => ({
    certificate,
    passage: passages.get(certificate.id),
  }));
};

/**
 * Last day on which the passage is in time: the law's months from the day of issue, the day of the same number
 * included. Undefined before the duty existed.
 */
export const dueDay = (issuedOn: Day, law: Law): Day | undefined => {
  const months = law.inForce("cpf-export.deadline-months", issuedOn)?.value;
  return months === undefined ? undefined : addMonths(issuedOn, months);
};

/** A query takes some tens of thousands of values at most. */
const mostAtOnce = 5000;

/** What each certificate's passage would say. The NIR is unsealed only when a key is given. */
export const passageFacts = async (
  db: Db,
  certificates: readonly RegisteredCertificate[],
  masterKey: Uint8Array | undefined,
): Promise<ReadonlyMap<string, PassageFacts>> => {
  if (certificates.length > mostAtOnce) {
    const [some, rest] = [certificates.slice(0, mostAtOnce), certificates.slice(mostAtOnce)];
    return new Map([
      ...(await passageFacts(db, some, masterKey)),
      ...(await passageFacts(db, rest, masterKey)),
    ]);
  }
  const candidacyIds = await candidaciesOfAwards(
    db,
    certificates.map(({ awardId }) => awardId),
  );
  const candidacies = await findCandidacies(db, [...candidacyIds.values()]);
  const personIds = certificates.map(({ personId }) => personId);
  const people = await findPeople(db, personIds);
  const nirs = masterKey ? await sealedNirs(db, personIds) : new Map<string, Uint8Array>();
  const facts = new Map<string, PassageFacts>();
  for (const { id, number, state, issuedOn, registration, awardId, personId } of certificates) {
    const candidacy = candidacies.get(candidacyIds.get(awardId) ?? "");
    const person = people.get(personId);
    if (!candidacy || !person) throw new Error(`certificate ${number} has lost its candidacy`);
    const { route, initiative, enrolledOn, cpfFile } = candidacy;
    const sealed = nirs.get(personId);
    const nir = sealed && masterKey ? unseal(masterKey, "nir", sealed) : undefined;
    facts.set(id, {
      number,
      state,
      issuedOn,
      registration,
      route,
      initiative,
      enrolledOn,
      cpfFile,
      holder: holderOf(person),
      nir,
    });
  }
  return facts;
};

const holderOf = ({
  birthName,
  usageName,
  firstNames,
  bornOn,
  sex,
  birthPlace,
}: Person): PassageFacts["holder"] => {
  const [year, month, day] = bornOn.split("-");
  return { birthName, usageName, firstNames, birth: { year, month, day }, sex, birthPlace };
};
