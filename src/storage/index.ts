export { type Database, inTransaction, openDatabase } from "./connect.ts";
export type { Db } from "./database.ts";
export { type EmbeddedServer, masterKeyIn, startEmbedded } from "./embedded.ts";
export { gathered } from "./gather.ts";
export { addJob, type RunningJobs, runJobsOnce, startJobs, type Task, type Tasks } from "./jobs.ts";
export { MigrationRefused, migrate } from "./migrate.ts";
export { runPrepared } from "./prepared.ts";
export { scratchIn } from "./scratch.ts";
export { StateRefused } from "./state-folder.ts";
