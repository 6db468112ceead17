export { type Database, inTransaction, openDatabase } from "./connect.ts";
export type { Db } from "./database.ts";
export { type EmbeddedServer, masterKeyIn, startEmbedded } from "./embedded.ts";
export { addJob, prepareJobs, type RunningJobs, runJobsOnce, startJobs, type Task, type Tasks } from "./jobs.ts";
export { migrate, MigrationRefused } from "./migrate.ts";
export { StateRefused } from "./state-folder.ts";
export { scratchIn } from "./scratch.ts";
