import { z } from "zod";
import type { Db, Task } from "../storage/index.ts";
import type { CertificateMeans } from "./means.ts";
import { sealedParchment } from "./render.ts";

const Payload = z.object({ number: z.string() });

/** Makes the sealed PDF of a certificate ahead of its first reading; one already made stays as it is. */
export const renderParchmentTask =
  (db: Db, means: CertificateMeans): Task =>
  async (payload) => {
    await sealedParchment(db, means, Payload.parse(payload).number);
  };
