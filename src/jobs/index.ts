import { type CertificateMeans, printParchmentsTask, queueUnprinted } from "../certificate/index.ts";
import {
  queueWaitingMail,
  remindTask,
  sendMailTask,
  signInLinkTask,
  smtpDelivery,
} from "../notices/index.ts";
import { applyRetentionTask } from "../retention/index.ts";
import type { Texts } from "../rulebook/index.ts";
import { addJob, type Database, type Db, type RunningJobs, startJobs, type Tasks } from "../storage/index.ts";

/** What background work needs beside the database. */
export type JobMeans = CertificateMeans & {
  readonly smtpUrl?: string | undefined;
  readonly root: string;
  readonly texts: Texts;
};

/** Every task of the product, by the name it is queued under. */
export const tasksOf = (db: Db, means: JobMeans): Tasks => ({
  "send-mail": sendMailTask(
    db,
    means,
    means.smtpUrl ? smtpDelivery(means.smtpUrl, means.publicUrl) : undefined,
  ),
  "send-sign-in-link": signInLinkTask(db, means),
  "print-parchments": printParchmentsTask(db, means),
  "apply-retention": applyRetentionTask(db, means),
  "send-reminders": remindTask(db, means),
});

/** In the night of Paris what is past its time goes; in the morning people are reminded. */
const everyDay = "17 2 * * * apply-retention\n23 6 * * * send-reminders";

/**
 * Starts the background work of this process: letters that waited for a mail server leave first, and sheets that a
 * lost process left unprinted are taken up; what is past its time is erased now, and then every night.
 */
export const startWork = async (
  { db, pool }: Pick<Database, "db" | "pool">,
  means: JobMeans,
  report: (line: string) => void,
): Promise<RunningJobs> => {
  if (means.smtpUrl) await queueWaitingMail(db);
  await queueUnprinted(db);
  await addJob(db, "apply-retention", {}, "apply-retention");
  return startJobs(pool, tasksOf(db, means), report, everyDay);
};
