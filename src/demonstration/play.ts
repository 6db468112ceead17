import type { Certificate } from "../certificate/index.ts";
import type { Db } from "../storage/index.ts";
import { loadBranches, loadReferential } from "./branches.ts";
import { type Issued, issuedBy, type Write, writeDocuments } from "./documents.ts";
import type { DemonstrationMeans } from "./means.ts";
import { bakerSession, machiningSession, shopSession } from "./programme.ts";
import { playBakery, playFoodRetail, playMetallurgy } from "./seed.ts";
import type { PlayedStep } from "./step.ts";
import { answersToThePublic } from "./steps-answers.ts";
import { framework } from "./steps-framework.ts";
import { commission, juryDay } from "./steps-jury.ts";
import { proofs } from "./steps-proof.ts";
import { regulator } from "./steps-regulator.ts";

/**
 * Plays the whole walk in an empty database and writes every document. Each step looks at what it did and says
 * whether that is what the texts ask; `tell` hears of each as it ends.
 */
export const playDemonstration = async (
  db: Db,
  means: DemonstrationMeans,
  write: Write,
  tell: (step: PlayedStep) => void,
): Promise<PlayedStep[]> => {
  const steps: PlayedStep[] = [];
  const written = new Map<string, Uint8Array>();
  const keep: Write = (name, content) => {
    written.set(name, typeof content === "string" ? new TextEncoder().encode(content) : content);
    write(name, content);
  };
  const hear = async (found: AsyncGenerator<PlayedStep>): Promise<void> => {
    for await (const one of found) {
      steps.push(one);
      tell(one);
    }
  };
  await loadReferential(db, means.root);
  await loadBranches(db, means);
  await hear(framework(db, means));
  await playMetallurgy(db, means);
  await hear(juryDay(db, means, keep));
  await playBakery(db, means);
  await hear(commission(db, means, await playFoodRetail(db, means)));
  await hear(proofs(db, means, keep, await documents(db, means, keep), written));
  await hear(regulator(db, means, keep));
  await hear(answersToThePublic(db, means));
  return steps;
};

const documents = async (db: Db, means: DemonstrationMeans, write: Write): Promise<Issued> => {
  const certificates: Certificate[] = [];
  for (const { reference } of [machiningSession, bakerSession, shopSession])
    certificates.push(...(await issuedBy(db, means, reference)));
  const toRevoke = certificates.findLast(({ number }) => number.startsWith("CQPM-"));
  if (!toRevoke) throw new Error("no CQPM was issued");
  const kept = certificates.filter(({ number }) => number !== toRevoke.number);
  const files = await writeDocuments(db, means, write, kept);
  const revokedFiles = await writeDocuments(db, means, write, [toRevoke], "revoked-");
  return { certificates, toRevoke, files, revokedFiles };
};
