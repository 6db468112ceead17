import { CompiledQuery, type QueryResult } from "kysely";
import type { Db } from "./database.ts";

/** A statement by name: the server reads and plans it once for each connection. */
export type Statement = { readonly name: string; readonly text: string };

/** Runs one of the few statements that are run thousands of times a second, in a transaction or alone. */
export const runPrepared = <Row>(
  db: Db,
  statement: Statement,
  parameters: readonly unknown[],
): Promise<QueryResult<Row>> =>
  // Kysely hands its SQL to `pg` as it is, and `pg` takes a named statement in its place.
  db.executeQuery<Row>(CompiledQuery.raw(statement as unknown as string, [...parameters]));
