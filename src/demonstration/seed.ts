import { saveCentre } from "../centre/index.ts";
import { issueSession, noteMinutesSent } from "../jury/index.ts";
import { addDays, day } from "../kernel/index.ts";
import { listCertifiers } from "../people/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { openAccounts, tieCandidates } from "./accounts.ts";
import { loadBranches, loadReferential } from "./branches.ts";
import { certifiers, chamber } from "./cast.ts";
import type { DemonstrationMeans } from "./means.ts";
import { bakerMarks, followsAssessors, machiningMarks, machiningWords, shopMarks } from "./outcomes.ts";
import { openPool } from "./pool.ts";
import { bakerSession, bakers, machiningSession, shopkeepers, shopSession } from "./programme.ts";
import { applicationsIn, enrolAll, plan } from "./sessions.ts";
import { giveApps } from "./signers.ts";
import { assess, awardAll, deliberateAll, sign } from "./walk.ts";

/** Metallurgy, where the jury awards: twelve candidates from two files, every outcome, up to the issue. */
export const playMetallurgy = async (db: Db, means: DemonstrationMeans): Promise<void> => {
  const id = await plan(db, means, machiningSession);
  for (const source of ["candidats-3248.csv", "candidats-3248.xlsx"])
    await enrolAll(db, means, id, await applicationsIn(means.root, source));
  await assess(db, means, machiningSession.reference, machiningMarks);
  await deliberateAll(db, means, machiningSession.reference, machiningWords);
  await sign(db, means, machiningSession.reference);
  await awardAll(db, means, machiningSession.reference);
  await noteMinutesSent(db, means, id, day("2026-07-03"));
  await issueSession(db, means, id);
};

/** Baking, where three tests are marked and weighted. */
export const playBakery = async (db: Db, means: DemonstrationMeans): Promise<void> => {
  const id = await plan(db, means, bakerSession);
  await enrolAll(db, means, id, bakers);
  await assess(db, means, bakerSession.reference, bakerMarks);
  await deliberateAll(db, means, bakerSession.reference, followsAssessors);
  await sign(db, means, bakerSession.reference);
  await awardAll(db, means, bakerSession.reference);
  await issueSession(db, means, id);
};

/** Food retail up to the signed minutes: the award awaits the commission. */
export const playFoodRetail = async (db: Db, means: DemonstrationMeans): Promise<string> => {
  const id = await plan(db, means, shopSession);
  await enrolAll(db, means, id, shopkeepers);
  await assess(db, means, shopSession.reference, shopMarks);
  await deliberateAll(db, means, shopSession.reference, followsAssessors);
  await sign(db, means, shopSession.reference);
  return id;
};

/** The commission confirms every proposal of the food retail jury, and its certificates are issued. */
export const confirmFoodRetail = async (
  db: Db,
  means: DemonstrationMeans,
  sessionId: string,
): Promise<void> => {
  await awardAll(db, means, shopSession.reference, { on: day("2026-07-07"), refuses: [] });
  await issueSession(db, means, sessionId);
};

/** A metallurgy jury twenty days from today, its unions asked today, with six candidates not yet assessed. */
const planNextJury = async (
  db: Db,
  means: DemonstrationMeans,
  accounts: ReadonlyMap<string, string>,
  organiserId: string,
): Promise<void> => {
  const heldOn = addDays(means.world.today(), 20);
  const next = { ...machiningSession, reference: "MET-PROCHAIN", heldOn, organiserId };
  const id = await plan(db, means, next, accounts);
  await enrolAll(db, means, id, (await applicationsIn(means.root, "candidats-3248.csv")).slice(0, 6));
};

/**
 * The register, three branches, their people and their sessions, as a first start shows them. Answers false, and does
 * nothing, when certifiers exist. One transaction: a start that is cut short leaves nothing behind.
 */
export const seedDemonstration = (db: Db, means: DemonstrationMeans): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    if ((await listCertifiers(tx)).length > 0) return false;
    await loadReferential(tx, means.root);
    const centreIds = await loadBranches(tx, means);
    const chamberId = await saveCentre(tx, means.world, certifiers.metallurgy.id, chamber);
    const accounts = await openAccounts(tx, means, { centreIds, chamberId });
    await giveApps(tx, means, accounts);
    await playMetallurgy(tx, means);
    await playBakery(tx, means);
    await playFoodRetail(tx, means);
    await planNextJury(tx, means, accounts, chamberId);
    await openPool(tx, means);
    await tieCandidates(tx, means, accounts);
    return true;
  });
