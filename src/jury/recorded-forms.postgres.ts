import type { Db } from "../storage/index.ts";

type FormTables = {
  recorded_form: { id: string; certifier_id: string; session_id: string; recorded_at: Date };
};

const on = (db: Db) => db.withTables<FormTables>();

/** Was this form recorded already? A network that answers late makes people send twice. */
export const isRecorded = async (db: Db, formId: string): Promise<boolean> =>
  (await on(db).selectFrom("recorded_form").select("id").where("id", "=", formId).executeTakeFirst()) !==
  undefined;

export const rememberForm = async (
  db: Db,
  formId: string,
  session: { readonly id: string; readonly certifierId: string },
  at: Date,
): Promise<void> => {
  await on(db)
    .insertInto("recorded_form")
    .values({ id: formId, certifier_id: session.certifierId, session_id: session.id, recorded_at: at })
    .execute();
};
