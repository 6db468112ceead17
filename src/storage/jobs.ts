import { Logger, run, runMigrations, runOnce, type TaskList } from "graphile-worker";
import { sql } from "kysely";
import type pg from "pg";
import { z } from "zod";
import type { Db } from "./database.ts";

/** What a job does with its payload. It runs again later when it throws, and may run twice: it must bear that. */
export type Task = (payload: unknown) => Promise<void>;
export type Tasks = Readonly<Record<string, Task>>;

/** Work under way in this process; `stop` waits for the jobs it holds. */
export type RunningJobs = { readonly stop: () => Promise<void> };

const Failed = z.object({ job: z.object({ id: z.coerce.string(), task_identifier: z.string() }) });

/** Says that a job failed, by its number and task alone: a payload or an error may name a person. */
const loggerTo = (report: (line: string) => void): Logger =>
  new Logger(() => (level, _message, meta) => {
    if (String(level) !== "error") return;
    const { data } = Failed.safeParse(meta);
    report(
      data
        ? `job ${data.job.id} (${data.job.task_identifier}) failed; it runs again later`
        : "a job could not be run",
    );
  });

const silent = loggerTo(() => undefined);

/** Brings the queue's own tables to this version. Called by `migrate`, under its lock. */
export const prepareJobs = (pool: pg.Pool): Promise<void> => runMigrations({ pgPool: pool, logger: silent });

/** Queues a job in the caller's transaction: it exists when the transaction commits, and never otherwise. The same key is queued once. */
export const addJob = async (
  db: Db,
  task: string,
  payload: Readonly<Record<string, string>>,
  key: string,
): Promise<void> => {
  await sql`select queue_job(${task}, ${JSON.stringify(payload)}::json, ${key}, 12)`.execute(db);
};

const listOf = (tasks: Tasks): TaskList =>
  Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
  );

/**
 * Works the queue until stopped, two jobs at a time. `report` hears of failures, without anything personal. `times` says
 * which tasks run by themselves and when, in UTC, as cron writes it.
 */
export const startJobs = async (
  pool: pg.Pool,
  tasks: Tasks,
  report: (line: string) => void,
  times = "",
): Promise<RunningJobs> => {
  const runner = await run({
    pgPool: pool,
    taskList: listOf(tasks),
    crontab: times,
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: loggerTo(report),
  });
  runner.promise.catch(() => report("the job runner stopped"));
  return { stop: () => runner.stop() };
};

/** Works what is due now, and returns. */
export const runJobsOnce = (pool: pg.Pool, tasks: Tasks, report: (line: string) => void): Promise<void> =>
  runOnce({ pgPool: pool, taskList: listOf(tasks), noHandleSignals: true, logger: loggerTo(report) });
