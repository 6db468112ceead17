import type { Day, Source } from "../../kernel/index.ts";
import type { Db } from "../../storage/index.ts";
import type { CatalogueTables } from "../catalogue.postgres.ts";
import type { Block, Framework } from "../certification.ts";

type VersionTables = Pick<CatalogueTables, "certification"> & {
  certification_version: {
    id: string;
    certification_id: string;
    from_day: Day | null;
    until_day: Day | null;
    framework: Pick<Framework, "blocks" | "methods" | "remarks"> | string;
    source: Source | string;
  };
};

const on = (db: Db) => db.withTables<VersionTables>();

const frameworkOf = (row: VersionTables["certification_version"]): Framework => {
  const { blocks, methods, remarks } = row.framework as Pick<Framework, "methods" | "remarks"> & {
    blocks: Block[];
  };
  return {
    id: row.id,
    certificationId: row.certification_id,
    from: row.from_day ?? undefined,
    until: row.until_day ?? undefined,
    blocks,
    methods,
    remarks,
    source: row.source as Source,
  };
};

export const frameworksOf = async (db: Db, certificationId: string): Promise<Framework[]> => {
  const rows = await on(db)
    .selectFrom("certification_version")
    .selectAll()
    .where("certification_id", "=", certificationId)
    .orderBy("from_day", (order) => order.asc().nullsFirst())
    .execute();
  return rows.map(frameworkOf);
};

export const findFramework = async (db: Db, id: string): Promise<Framework | undefined> => {
  const row = await on(db)
    .selectFrom("certification_version")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row && frameworkOf(row);
};

export const saveFramework = async (db: Db, framework: Framework): Promise<void> => {
  const { id, certificationId, from, until, blocks, methods, remarks, source } = framework;
  await on(db)
    .insertInto("certification_version")
    .values({
      id,
      certification_id: certificationId,
      from_day: from ?? null,
      until_day: until ?? null,
      framework: JSON.stringify({ blocks, methods, remarks }),
      source: JSON.stringify(source),
    })
    .execute();
};

/** Locks a certification's row until the transaction ends: two hands never put a version of it in force at once. */
export const lockCertification = async (tx: Db, id: string): Promise<void> => {
  await on(tx).selectFrom("certification").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
};

/** Sets the last day of a version. */
export const endFramework = async (tx: Db, id: string, until: Day): Promise<void> => {
  await on(tx).updateTable("certification_version").set({ until_day: until }).where("id", "=", id).execute();
};
