import type { Db } from "../storage/index.ts";
import type { CertificateState, ReasonClass } from "./certificate.postgres.ts";
import type { CorrectedHolder } from "./to-issue.ts";

type RequestTables = {
  state_request: {
    id: string;
    certifier_id: string;
    number: string;
    state: CertificateState | "corrected";
    reason_class: ReasonClass;
    holder: CorrectedHolder | string | null;
    asked_by: string;
    asked_at: Date;
  };
};

const on = (db: Db) => db.withTables<RequestTables>();

/** What is asked of a certificate: another state, or its holder's identity put right. */
export type AskedChange =
  | { readonly to: CertificateState; readonly holder?: undefined }
  | { readonly to: "corrected"; readonly holder: CorrectedHolder };

/** A change of a certificate, asked by one account and waiting for another. */
export type StateRequest = AskedChange & {
  readonly id: string;
  readonly certifierId: string;
  readonly number: string;
  readonly reasonClass: ReasonClass;
  readonly askedBy: string;
  readonly askedAt: Date;
};

const requestOf = (row: RequestTables["state_request"]): StateRequest => ({
  id: row.id,
  certifierId: row.certifier_id,
  number: row.number,
  ...(row.state === "corrected"
    ? { to: row.state, holder: row.holder as CorrectedHolder }
    : { to: row.state }),
  reasonClass: row.reason_class,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
});

/** Keeps a request; false when one already waits for this certificate. */
export const saveStateRequest = async (db: Db, request: StateRequest): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await on(db)
    .insertInto("state_request")
    .values({
      id: request.id,
      certifier_id: request.certifierId,
      number: request.number,
      state: request.to,
      reason_class: request.reasonClass,
      holder: request.holder ? JSON.stringify(request.holder) : null,
      asked_by: request.askedBy,
      asked_at: request.askedAt,
    })
    .onConflict((conflict) => conflict.column("number").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

/** Requests that wait at a certifier, the oldest first. */
export const stateRequestsOf = async (db: Db, certifierId: string): Promise<StateRequest[]> =>
  (
    await on(db)
      .selectFrom("state_request")
      .selectAll()
      .where("certifier_id", "=", certifierId)
      .orderBy("asked_at")
      .execute()
  ).map(requestOf);

export const lockStateRequest = async (db: Db, id: string): Promise<StateRequest | undefined> => {
  const row = await on(db)
    .selectFrom("state_request")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && requestOf(row);
};

export const dropStateRequest = async (db: Db, id: string): Promise<void> => {
  await on(db).deleteFrom("state_request").where("id", "=", id).execute();
};
