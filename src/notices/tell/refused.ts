import { createHash } from "node:crypto";
import type { Application } from "../../candidacy/index.ts";
import { centresOf } from "../../centre/index.ts";
import type { Session } from "../../jury/index.ts";
import type { Finding } from "../../kernel/index.ts";
import { findCertifier, identityKey, rolesAt } from "../../people/index.ts";
import { findCertification } from "../../referential/index.ts";
import type { Db } from "../../storage/index.ts";
import { enrolmentRefusedLetter } from "../letters/refusal.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import { fullName, type TellingMeans } from "./telling.ts";

/**
 * Writes to a person whose enrolment is refused, if they gave an address, and to the managers of their centre. The same
 * refusal is written once. Returns how many letters.
 */
export const tellRefused = async (
  tx: Db,
  means: TellingMeans,
  session: Pick<Session, "id" | "reference" | "certifierId" | "certificationId" | "heldOn">,
  { identity, centreSiret }: Pick<Application, "identity" | "centreSiret">,
  findings: readonly Finding[],
): Promise<number> => {
  const { certifierId, id: sessionId } = session;
  const centre = (await centresOf(tx, certifierId)).find(({ siret }) => siret === centreSiret);
  const [certifier, certification, managers] = await Promise.all([
    findCertifier(tx, certifierId),
    findCertification(tx, session.certificationId),
    centre ? rolesAt(tx, certifierId, { role: "centre-manager", organisationId: centre.id }) : [],
  ]);
  const person = fullName(identity);
  const readers = [
    ...(identity.email ? [{ to: "person" as const, name: person, address: identity.email }] : []),
    ...managers.map(({ account }) => ({ to: "centre" as const, name: account.name, address: account.email })),
  ];
  let written = 0;
  for (const { to, name, address } of readers) {
    const letter = enrolmentRefusedLetter({
      to,
      name,
      person,
      certification: certification?.title ?? session.certificationId,
      certifier: certifier?.name ?? "",
      heldOn: session.heldOn,
      findings,
      path:
        to === "person"
          ? `${means.publicUrl}/eligibilite`
          : `${means.publicUrl}/travail/sessions/${session.reference}/inscrire`,
    });
    const about = imprint([sessionId, identityKey(identity), address, ...findings.map(({ code }) => code)]);
    if (await queueMail(tx, means, { ...letter, to: address, certifierId, sessionId, about })) written += 1;
  }
  return written;
};

/** Tells one refusal from another without naming anyone. */
const imprint = (parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex");
