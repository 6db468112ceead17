import { z } from "zod";
import { addJob, type Db, type Task } from "../storage/index.ts";
import type { Certificate } from "./certificate.postgres.ts";
import type { CertificateMeans } from "./means.ts";
import { renderSheets } from "./render.ts";
import { certifiersWithUnprinted, claimUnprinted } from "./sheets.postgres.ts";

/** Queues the printing of a certifier's new certificates in the caller's transaction. */
export const queuePrinting = (tx: Db, certifierId: string): Promise<void> =>
  addJob(tx, "print-parchments", { certifierId }, `parchments:${certifierId}`);

/** Queues again what a hand that was lost had begun. */
export const queueUnprinted = async (db: Db): Promise<void> => {
  for (const certifierId of await certifiersWithUnprinted(db)) await queuePrinting(db, certifierId);
};

/** Certificates that one hand claims at once, and for how long, in milliseconds: well beyond what printing them takes. */
const batch = 32;
const claimLasts = 120_000;

/** Hands of this process: while one keeps its sheets, the other's are being set. */
const hands = 2;

/**
 * Prints every certificate of a certifier that has no sheet yet, a batch after another; several hands may do so at
 * once, each has its own. Rejects when a sheet cannot be made: its batch stays unprinted and is taken up again.
 */
export const printWaiting = async (
  db: Db,
  means: CertificateMeans,
  certifierId: string,
  progress: (printed: number) => void = () => undefined,
): Promise<void> => {
  let printed = 0;
  const work = async (): Promise<void> => {
    for (;;) {
      const claimed = await claimNext(db, means, certifierId);
      if (claimed.length === 0) return;
      await renderSheets(db, means, claimed);
      printed += claimed.length;
      progress(printed);
    }
  };
  await Promise.all(Array.from({ length: hands }, work));
};

const claimNext = (db: Db, { world }: CertificateMeans, certifierId: string): Promise<Certificate[]> => {
  const now = world.now();
  return claimUnprinted(db, certifierId, {
    now,
    until: new Date(now.getTime() + claimLasts),
    most: batch,
  });
};

const Payload = z.object({ certifierId: z.string() });

/** Prints ahead of their first reading the certificates that were just issued. */
export const printParchmentsTask =
  (db: Db, means: CertificateMeans): Task =>
  async (payload) => {
    await printWaiting(db, means, Payload.parse(payload).certifierId);
  };
