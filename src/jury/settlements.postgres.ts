import type { Day } from "../kernel/index.ts";
import type { Settlement } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";

type SettlementTables = {
  settlement: {
    id: string;
    certifier_id: string;
    session_id: string;
    rule: string;
    value: unknown;
    reason: string;
    settled_by: string;
    settled_on: Day;
    demonstration: boolean;
  };
};

const on = (db: Db) => db.withTables<SettlementTables>();

/** A settlement as recorded: with its reason, and whether it was made up for the demonstration. */
export type RecordedSettlement = Settlement & { readonly reason: string; readonly demonstration: boolean };

export const settlementsOf = async (db: Db, sessionId: string): Promise<RecordedSettlement[]> => {
  const rows = await on(db)
    .selectFrom("settlement")
    .selectAll()
    .where("session_id", "=", sessionId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    rule: row.rule,
    value: row.value,
    reason: row.reason,
    by: row.settled_by,
    on: row.settled_on,
    demonstration: row.demonstration,
  }));
};

export const saveSettlement = async (
  db: Db,
  id: string,
  certifierId: string,
  sessionId: string,
  one: RecordedSettlement,
): Promise<void> => {
  await on(db)
    .insertInto("settlement")
    .values({
      id,
      certifier_id: certifierId,
      session_id: sessionId,
      rule: one.rule,
      value: JSON.stringify(one.value),
      reason: one.reason,
      settled_by: one.by,
      settled_on: one.on,
      demonstration: one.demonstration,
    })
    .execute();
};
