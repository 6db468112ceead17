import type { Db } from "../storage/index.ts";
import type { CertificateState, ReasonClass } from "./certificate.postgres.ts";

type RequestTables = {
  state_request: {
    id: string;
    certifier_id: string;
    number: string;
    state: CertificateState;
    reason_class: ReasonClass;
    asked_by: string;
    asked_at: Date;
  };
};

const on = (db: Db) => db.withTables<RequestTables>();

/** A change of a certificate's state, asked by one account and waiting for another. */
export type StateRequest = {
  readonly id: string;
  readonly certifierId: string;
  readonly number: string;
  readonly to: CertificateState;
  readonly reasonClass: ReasonClass;
  readonly askedBy: string;
  readonly askedAt: Date;
};

const requestOf = (row: RequestTables["state_request"]): StateRequest => ({
  id: row.id,
  certifierId: row.certifier_id,
  number: row.number,
  to: row.state,
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
