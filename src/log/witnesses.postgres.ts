import { type Db, runPrepared } from "../storage/index.ts";
import type { Cosignature, Witness } from "./pure/index.ts";

type WitnessTables = {
  log_witness: { name: string; public_key: Uint8Array };
  log_cosignature: { size: number; witness: string; time: number; line: string };
};

const on = (db: Db) => db.withTables<WitnessTables>();

export const witnesses = async (db: Db): Promise<Witness[]> =>
  (await on(db).selectFrom("log_witness").selectAll().orderBy("name").execute()).map(
    ({ name, public_key }) => ({
      name,
      publicKey: new Uint8Array(public_key),
    }),
  );

/** Knows a witness from now on; one of this name already known keeps its key. */
export const addWitness = async (db: Db, { name, publicKey }: Witness): Promise<void> => {
  await on(db)
    .insertInto("log_witness")
    .values({ name, public_key: Buffer.from(publicKey) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Forgets a witness, and with it what it cosigned. */
export const removeWitness = async (db: Db, name: string): Promise<void> => {
  await on(db).deleteFrom("log_witness").where("name", "=", name).execute();
};

/** Keeps cosignatures of the head of this size; the first of each witness stays. */
export const saveCosignatures = async (
  db: Db,
  size: number,
  cosignatures: readonly Cosignature[],
): Promise<void> => {
  await on(db)
    .insertInto("log_cosignature")
    .values(cosignatures.map((cosignature) => ({ size, ...cosignature })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

const linesQuery = {
  name: "log-cosignatures",
  text: "select line from log_cosignature where size = $1 order by witness",
};

/** The lines that witnesses added below the head of this size, in the order of their names. */
export const cosignatureLines = async (db: Db, size: number): Promise<string[]> => {
  const { rows } = await runPrepared<{ line: string }>(db, linesQuery, [size]);
  return rows.map(({ line }) => line);
};

/** The last head that each witness cosigned, if any. */
export type WatchedBy = {
  readonly witness: string;
  readonly last?: { readonly size: number; readonly at: Date };
};

export const watchedBy = async (db: Db): Promise<WatchedBy[]> => {
  const rows = await on(db)
    .selectFrom("log_witness")
    .leftJoin("log_cosignature", "witness", "name")
    .select(["name", "size", "time"])
    .distinctOn("name")
    .orderBy("name")
    .orderBy("size", (order) => order.desc().nullsLast())
    .execute();
  return rows.map(({ name, size, time }) => ({
    witness: name,
    ...(size !== null && time !== null && { last: { size, at: new Date(time * 1000) } }),
  }));
};
