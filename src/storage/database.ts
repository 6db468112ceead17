import type { Kysely } from "kysely";

/** The database, or a transaction in it. Each room narrows it to its own tables with `withTables`. */
export type Db = Kysely<object>;
