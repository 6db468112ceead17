export type { Db } from "./database.ts";
