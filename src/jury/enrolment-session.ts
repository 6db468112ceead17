import type { EnrolmentSession } from "../candidacy/index.ts";
import { type Decision, decide, finding } from "../kernel/index.ts";
import { findCertifier } from "../people/index.ts";
import { findCertification, findFramework } from "../referential/index.ts";
import type { Db } from "../storage/index.ts";
import { findSession } from "./jury.postgres.ts";
import { settlementsOf } from "./settlements.postgres.ts";

/**
 * The session people may be enrolled for, by identifier or reference, with what it examines. Refused when
 * no session bears that name, or when its jury has already opened.
 */
export const enrolmentSession = async (
  db: Db,
  idOrReference: string,
): Promise<Decision<EnrolmentSession, "session-unknown" | "session-not-planned">> => {
  const session = await findSession(db, idOrReference);
  if (!session) return { outcome: "refused", findings: [finding(false, "session-unknown")] };
  const { id, certifierId, reference, state } = session;
  if (state !== "planned") {
    return { outcome: "refused", findings: [finding(false, "session-not-planned", { state })] };
  }
  const [certifier, certification, framework, settlements] = await Promise.all([
    findCertifier(db, certifierId),
    findCertification(db, session.certificationId),
    findFramework(db, session.versionId),
    settlementsOf(db, id),
  ]);
  if (!certifier || !certification || !framework) {
    throw new Error(`session ${reference} has lost its certification`);
  }
  const settled = settlements.find(({ rule }) => rule === "registration.ran-at-entry")?.value;
  const settledRegistration = typeof settled === "string" ? settled : undefined;
  return decide([], () => ({
    id,
    certifierId,
    idcc: certifier.idcc,
    certification,
    framework,
    ...(settledRegistration !== undefined && { settledRegistration }),
  }));
};
