import { type Db, runPrepared } from "../storage/index.ts";

type ListTables = {
  status_list: { id: string; certifier_id: string; bits: Uint8Array; credential: string; valid_until: Date };
};

const on = (db: Db) => db.withTables<ListTables>();

export type StatusListRow = {
  readonly id: string;
  readonly certifierId: string;
  readonly bits: Uint8Array;
  readonly credential: string;
  readonly validUntil: Date;
};

const listOf = (row: ListTables["status_list"]): StatusListRow => ({
  id: row.id,
  certifierId: row.certifier_id,
  bits: row.bits,
  credential: row.credential,
  validUntil: row.valid_until,
});

/** The list, its row locked when it is about to change. */
export const findStatusList = async (
  db: Db,
  id: string,
  forChange = false,
): Promise<StatusListRow | undefined> => {
  const query = on(db).selectFrom("status_list").selectAll().where("id", "=", id);
  const row = await (forChange ? query.forUpdate() : query).executeTakeFirst();
  return row && listOf(row);
};

export const statusLists = async (db: Db): Promise<StatusListRow[]> =>
  (await on(db).selectFrom("status_list").selectAll().orderBy("id").execute()).map(listOf);

export const saveStatusList = async (db: Db, list: StatusListRow): Promise<void> => {
  const row = { bits: Buffer.from(list.bits), credential: list.credential, valid_until: list.validUntil };
  await on(db)
    .insertInto("status_list")
    .values({ id: list.id, certifier_id: list.certifierId, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
};

const drawPlace = {
  name: "status-place",
  text: `select exists (select from status_list where id = $1) as held, (
      select index from unnest($2::int[]) with ordinality as drawn (index, rank)
      where not exists (
        select from certificate where status_list_id = $1 and status_index = drawn.index
      ) and not exists (
        select from replaced_edition where status_list_id = $1 and status_index = drawn.index
      )
      order by rank limit 1
    ) as free`,
};

/** Does this list exist, and which of these indices, the first first, is held by no certificate nor edition? */
export const firstFree = async (
  db: Db,
  listId: string,
  indices: readonly number[],
): Promise<{ readonly held: boolean; readonly free: number | null }> => {
  const { rows } = await runPrepared<{ held: boolean; free: number | null }>(db, drawPlace, [
    listId,
    indices,
  ]);
  return rows[0] ?? { held: false, free: null };
};
