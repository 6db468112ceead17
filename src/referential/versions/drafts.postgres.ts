import type { Day } from "../../kernel/index.ts";
import type { Db } from "../../storage/index.ts";
import type { FrameworkDraft } from "./draft.ts";

type DraftTables = {
  framework_draft: {
    certification_id: string;
    certifier_id: string;
    outline: string;
    from_day: Day | null;
    source: FrameworkDraft["source"] | string;
    revision: string;
    saved_by: string;
    saved_at: Date;
  };
};

const on = (db: Db) => db.withTables<DraftTables>();

const draftOf = (row: DraftTables["framework_draft"]): FrameworkDraft => ({
  certificationId: row.certification_id,
  outline: row.outline,
  from: row.from_day ?? undefined,
  source: row.source as FrameworkDraft["source"],
  revision: row.revision,
  savedBy: row.saved_by,
  savedAt: row.saved_at,
});

/** The draft kept for a certification, if any. */
export const findFrameworkDraft = async (
  db: Db,
  certificationId: string,
): Promise<FrameworkDraft | undefined> => {
  const row = await on(db)
    .selectFrom("framework_draft")
    .selectAll()
    .where("certification_id", "=", certificationId)
    .executeTakeFirst();
  return row && draftOf(row);
};

/** Every draft kept at a certifier. */
export const frameworkDraftsOf = async (db: Db, certifierId: string): Promise<FrameworkDraft[]> => {
  const rows = await on(db)
    .selectFrom("framework_draft")
    .selectAll()
    .where("certifier_id", "=", certifierId)
    .execute();
  return rows.map(draftOf);
};

/** Keeps a draft in the place of the one kept for its certification. */
export const keepFrameworkDraft = async (
  tx: Db,
  certifierId: string,
  draft: FrameworkDraft,
): Promise<void> => {
  const kept = {
    certifier_id: certifierId,
    outline: draft.outline,
    from_day: draft.from ?? null,
    source: JSON.stringify(draft.source),
    revision: draft.revision,
    saved_by: draft.savedBy,
    saved_at: draft.savedAt,
  };
  await on(tx)
    .insertInto("framework_draft")
    .values({ certification_id: draft.certificationId, ...kept })
    .onConflict((conflict) => conflict.column("certification_id").doUpdateSet(kept))
    .execute();
};

export const dropFrameworkDraft = async (tx: Db, certificationId: string): Promise<void> => {
  await on(tx).deleteFrom("framework_draft").where("certification_id", "=", certificationId).execute();
};
