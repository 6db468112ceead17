import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { RetentionMatter, RetentionSetting } from "./rule.ts";

/** How many of each matter a pass erased or reduced. */
export type Erased = Readonly<Partial<Record<RetentionMatter, number>>>;

type RetentionTables = {
  retention_setting: {
    id: string;
    certifier_id: string;
    matter: RetentionMatter;
    months: number;
    from_day: Day;
    why: string;
    set_by: string;
    set_at: Date;
  };
  retention_pass: { id: string; certifier_id: string; on_day: Day; erased: Erased | string; at: Date };
};

const on = (db: Db) => db.withTables<RetentionTables>();

/** Every length that a certifier set, the first first. */
export const settingsOf = async (db: Db, certifierId: string): Promise<RetentionSetting[]> => {
  const rows = await on(db)
    .selectFrom("retention_setting")
    .selectAll()
    .where("certifier_id", "=", certifierId)
    .orderBy("set_at")
    .execute();
  return rows.map(({ matter, months, from_day, why, set_by }) => ({
    matter,
    months,
    from: from_day,
    why,
    setBy: set_by,
  }));
};

export const saveSetting = async (
  db: Db,
  { id, certifierId, at }: { readonly id: string; readonly certifierId: string; readonly at: Date },
  { matter, months, from, why, setBy }: RetentionSetting,
): Promise<void> => {
  await on(db)
    .insertInto("retention_setting")
    .values({ id, certifier_id: certifierId, matter, months, from_day: from, why, set_by: setBy, set_at: at })
    .execute();
};

/** A pass of the job that applies the lengths: its day, and what it erased. */
export type RetentionPass = { readonly on: Day; readonly erased: Erased };

export const savePass = async (
  db: Db,
  { id, certifierId, at }: { readonly id: string; readonly certifierId: string; readonly at: Date },
  { on: day, erased }: RetentionPass,
): Promise<void> => {
  await on(db)
    .insertInto("retention_pass")
    .values({ id, certifier_id: certifierId, on_day: day, erased: JSON.stringify(erased), at })
    .execute();
};

/** The last passes, the last first. */
export const passesOf = async (db: Db, certifierId: string, most = 12): Promise<RetentionPass[]> => {
  const rows = await on(db)
    .selectFrom("retention_pass")
    .selectAll()
    .where("certifier_id", "=", certifierId)
    .orderBy("at", "desc")
    .limit(most)
    .execute();
  return rows.map(({ on_day, erased }) => ({ on: on_day, erased: erased as Erased }));
};
