import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { DataRequest, RequestKind } from "./data-request.ts";

type RequestTables = {
  data_request: {
    id: string;
    certifier_id: string;
    person_id: string;
    account_id: string;
    kind: RequestKind;
    says: string;
    asked_on: Day;
    answered_on: Day | null;
    outcome: "done" | "refused" | null;
    answer: string | null;
    answered_by: string | null;
  };
};

const on = (db: Db) => db.withTables<RequestTables>();

const requestOf = (row: RequestTables["data_request"]): DataRequest => ({
  id: row.id,
  certifierId: row.certifier_id,
  personId: row.person_id,
  accountId: row.account_id,
  kind: row.kind,
  says: row.says,
  askedOn: row.asked_on,
  answer:
    row.answered_on && row.outcome
      ? { on: row.answered_on, outcome: row.outcome, says: row.answer ?? "", by: row.answered_by ?? "" }
      : undefined,
});

export const saveRequest = async (db: Db, request: Omit<DataRequest, "answer">): Promise<void> => {
  await on(db)
    .insertInto("data_request")
    .values({
      id: request.id,
      certifier_id: request.certifierId,
      person_id: request.personId,
      account_id: request.accountId,
      kind: request.kind,
      says: request.says,
      asked_on: request.askedOn,
      answered_on: null,
      outcome: null,
      answer: null,
      answered_by: null,
    })
    .execute();
};

/** A request, its row locked until the transaction ends. */
export const findRequest = async (tx: Db, id: string): Promise<DataRequest | undefined> => {
  const row = await on(tx)
    .selectFrom("data_request")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && requestOf(row);
};

export const saveAnswer = async (
  tx: Db,
  id: string,
  { on: day, outcome, says, by }: NonNullable<DataRequest["answer"]>,
): Promise<void> => {
  await on(tx)
    .updateTable("data_request")
    .set({ answered_on: day, outcome, answer: says, answered_by: by })
    .where("id", "=", id)
    .execute();
};

/** Requests that wait for an answer, the oldest first. */
export const openRequestsOf = async (db: Db, certifierId: string): Promise<DataRequest[]> => {
  const rows = await on(db)
    .selectFrom("data_request")
    .selectAll()
    .where("certifier_id", "=", certifierId)
    .where("answered_on", "is", null)
    .orderBy("asked_on")
    .orderBy("id")
    .execute();
  return rows.map(requestOf);
};

/** Everything that a person asked, the last first. */
export const requestsOfPerson = async (db: Db, personId: string): Promise<DataRequest[]> => {
  const rows = await on(db)
    .selectFrom("data_request")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("id", "desc")
    .execute();
  return rows.map(requestOf);
};
