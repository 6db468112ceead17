import { valueName } from "../../language/index.ts";
import {
  type IdentityPart,
  moveCandidateSpace,
  openCandidateSpace,
  type Person,
} from "../../people/index.ts";
import type { Db } from "../../storage/index.ts";
import { spaceOpenedLetter } from "../letters/enrolment.ts";
import { letter } from "../letters/letter.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import { fullName, pathOf, type TellingMeans } from "./telling.ts";

type Told = {
  readonly certifierId: string;
  readonly certifier: string;
  readonly changes: readonly IdentityPart[];
  readonly before: Person;
  readonly after: Person;
};

/** A person's identity was put right. What it was and what it is are read in their space, not in the letter. */
const identityLetter = ({ certifier, changes, after }: Told, path: string) =>
  letter("identity-corrected", (language) => {
    const parts = changes.map((part) => valueName(part)[language]).join(", ");
    return language === "fr"
      ? {
          subject: "Votre identité est corrigée dans votre dossier",
          lines: [
            `Bonjour ${fullName(after)},`,
            `${certifier} a corrigé dans votre dossier : ${parts}. Un certificat déjà délivré ne change pas de lui-même : un nouvel exemplaire vous serait annoncé.`,
            `Votre dossier : ${path}`,
            "Si ce n'est pas juste, répondez à votre centre ou au secrétariat de la branche.",
          ],
        }
      : {
          subject: "Your identity is put right in your file",
          lines: [
            `Hello ${fullName(after)},`,
            `${certifier} put right in your file: ${parts}. A certificate already issued does not change by itself: a new edition would be announced to you.`,
            `Your file: ${path}`,
            "If this is not right, answer your centre or the branch's secretariat.",
          ],
        };
  });

/** Opens a person's space to the address just confirmed as theirs, and tells them so there; in the transaction that confirmed it. */
export const tellSpaceOpened = async (
  tx: Db,
  means: TellingMeans,
  { certifierId, certifier, person }: Pick<Told, "certifierId" | "certifier"> & { readonly person: Person },
): Promise<void> => {
  if (person.email === undefined) return;
  const name = fullName(person);
  const whose = { certifierId, personId: person.id };
  await openCandidateSpace(tx, means.world, whose, { email: person.email, name });
  const opened = spaceOpenedLetter({ name, certifier, path: pathOf(means) });
  await queueMail(tx, means, { ...opened, to: person.email, certifierId });
};

/**
 * Lets a person's space follow the corrected identity, and writes to them: at the address that is right and, when it was
 * the address that changed, at the former one too. In the transaction that corrected it.
 */
export const tellIdentityCorrected = async (tx: Db, means: TellingMeans, told: Told): Promise<void> => {
  const { certifierId, changes, before, after } = told;
  const [was, is] = [before, after].map((person) => ({ email: person.email, name: fullName(person) }));
  if (was && is)
    await moveCandidateSpace(
      tx,
      means.world,
      { certifierId, personId: after.id },
      { before: was, after: is },
    );
  if (changes.length === 0) return;
  const about = `${after.id} ${means.world.now().toISOString()}`;
  const addresses = new Set([before.email, after.email].flatMap((email) => email ?? []));
  for (const to of addresses)
    await queueMail(tx, means, {
      ...identityLetter(told, pathOf(means)),
      to,
      certifierId,
      about: `${about} ${to === after.email ? "now" : "former"}`,
    });
};
