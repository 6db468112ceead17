import type { Db } from "../storage/index.ts";
import type {
  Certificate,
  CertificateState,
  CertificateTables,
  ReasonClass,
} from "./certificate.postgres.ts";

type EventTables = CertificateTables & {
  status_event: {
    id: string;
    certifier_id: string;
    certificate_id: string;
    state: CertificateState;
    reason_class: ReasonClass;
    decided_by: string;
    seconded_by: string;
    at: Date;
  };
};

const on = (db: Db) => db.withTables<EventTables>();

export type StatusEvent = {
  readonly state: CertificateState;
  readonly reasonClass: ReasonClass;
  readonly decidedBy: string;
  readonly secondedBy: string;
  readonly at: Date;
};

export const saveStatusEvent = async (
  db: Db,
  id: string,
  certificate: Pick<Certificate, "id" | "certifierId">,
  event: StatusEvent,
): Promise<void> => {
  await on(db)
    .insertInto("status_event")
    .values({
      id,
      certifier_id: certificate.certifierId,
      certificate_id: certificate.id,
      state: event.state,
      reason_class: event.reasonClass,
      decided_by: event.decidedBy,
      seconded_by: event.secondedBy,
      at: event.at,
    })
    .execute();
  await on(db)
    .updateTable("certificate")
    .set({ state: event.state })
    .where("id", "=", certificate.id)
    .execute();
};

/** Every change of state of a certificate, the first first. */
export const statusEvents = async (db: Db, certificateId: string): Promise<StatusEvent[]> => {
  const rows = await on(db)
    .selectFrom("status_event")
    .selectAll()
    .where("certificate_id", "=", certificateId)
    .orderBy("at")
    .execute();
  return rows.map((row) => ({
    state: row.state,
    reasonClass: row.reason_class,
    decidedBy: row.decided_by,
    secondedBy: row.seconded_by,
    at: row.at,
  }));
};
