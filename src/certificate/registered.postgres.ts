import { sql } from "kysely";
import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { CertificateState } from "./certificate.postgres.ts";
import type { ClaimedRegistration } from "./to-issue.ts";

type RegisteredTables = {
  certificate: {
    id: string;
    certifier_id: string;
    number: string;
    variant: "certificate" | "block";
    award_id: string;
    person_id: string;
    title: string;
    issued_on: Day;
    state: CertificateState;
  };
};

/** A whole certificate whose holder may claim a registration, as far as the regulator's file needs it. */
export type RegisteredCertificate = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly awardId: string;
  readonly personId: string;
  readonly issuedOn: Day;
  readonly state: CertificateState;
  readonly registration: Pick<ClaimedRegistration, "register" | "code">;
};

const registration = sql<ClaimedRegistration>`content -> 'award' -> 'certification' -> 'registration'`;

/** Whole certificates of a certifier that stand on a registration, by day of issue. Block attestations are not among them. */
export const registeredCertificates = async (
  db: Db,
  certifierId: string,
): Promise<RegisteredCertificate[]> => {
  const rows = await db
    .withTables<RegisteredTables>()
    .selectFrom("certificate")
    .select([
      "id",
      "number",
      "title",
      "award_id",
      "person_id",
      "issued_on",
      "state",
      registration.as("registration"),
    ])
    .where("certifier_id", "=", certifierId)
    .where("variant", "=", "certificate")
    .where(registration, "is not", null)
    .orderBy("issued_on")
    .orderBy("number")
    .execute();
  return rows.map(({ award_id, person_id, issued_on, registration: { register, code }, ...rest }) => ({
    ...rest,
    awardId: award_id,
    personId: person_id,
    issuedOn: issued_on,
    registration: { register, code },
  }));
};
