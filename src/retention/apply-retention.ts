import { creditEndsOf, eraseMarks } from "../assessment/index.ts";
import { type AuditedAct, eraseDetails, recordChange } from "../audit/index.ts";
import { eraseToldAddresses, eraseVaeSteps } from "../candidacy/index.ts";
import { forgetSharedLinks, holdersOf } from "../certificate/index.ts";
import { eraseAppeals, erasePastAbsences, erasePoolMembers, filesOf, leftPoolOf } from "../jury/index.ts";
import { startInParis, type World } from "../kernel/index.ts";
import { eraseLetters } from "../notices/index.ts";
import { eraseNirs, listCertifiers, namedPeople, nirHolders, reducePeople } from "../people/index.ts";
import { erasePieces } from "../pieces/index.ts";
import { erasePreparations } from "../preparation/index.ts";
import { type Db, inTransaction, type Task } from "../storage/index.ts";
import { type HeldData, whatIsOver } from "./over.ts";
import { readRetention } from "./read-retention.ts";
import { type Erased, savePass, settingsOf } from "./retention.postgres.ts";
import { overSince, type RetentionInForce, retentionOn } from "./rule.ts";

/** What applying lengths needs: the clock, and the folder of our default lengths. */
export type RetentionMeans = { readonly world: World; readonly root: string };

/** The lengths in force for a certifier today. */
export const retentionOf = async (
  db: Db,
  { world, root }: RetentionMeans,
  certifierId: string,
): Promise<RetentionInForce[]> =>
  retentionOn(readRetention(root), await settingsOf(db, certifierId), world.today());

const heldBy = async (db: Db, certifierId: string): Promise<HeldData> => {
  const [files, creditEnds, holders, nir, named, leftPool] = await Promise.all([
    filesOf(db, certifierId),
    creditEndsOf(db, certifierId),
    holdersOf(db, certifierId),
    nirHolders(db, certifierId),
    namedPeople(db, certifierId),
    leftPoolOf(db, certifierId),
  ]);
  return { files, creditEnds, holders, nirHolders: nir, named, leftPool };
};

/** Acts whose entries in the trail tell what is erased with a file's marks. */
const ofAssessed = [
  "marks-noted",
  "vae-step-recorded",
  "positioning-recorded",
  "individual-plan-recorded",
  "cycle-start-declared",
  "appeal-lodged",
  "appeal-answered",
  "piece-added",
  "piece-removed",
  "address-set-aside",
] as const satisfies readonly AuditedAct[];

/**
 * Erases and reduces what is over today at a certifier, in one transaction, and keeps how many of each: never whose.
 * Run twice a day, the second pass finds nothing.
 */
export const applyRetention = (db: Db, means: RetentionMeans, certifierId: string): Promise<Erased> =>
  inTransaction(db, async (tx) => {
    const { world } = means;
    const rules = await retentionOf(tx, means, certifierId);
    const over = whatIsOver(rules, await heldBy(tx, certifierId), world.today());
    await eraseNirs(tx, over.nir);
    const lettersOver = async (matter: "letters" | "refused-enrolment", only?: "enrolment-refused") => {
      const months = rules.find((rule) => rule.matter === matter)?.months;
      return months === undefined
        ? 0
        : eraseLetters(tx, certifierId, startInParis(overSince(world.today(), months)), only);
    };
    const assessed = [...new Set([...over.marks, ...over.filesOfPeople])];
    await eraseVaeSteps(tx, assessed);
    await erasePreparations(tx, assessed);
    await eraseAppeals(tx, assessed);
    await eraseToldAddresses(tx, assessed);
    await erasePieces(tx, assessed);
    const erased: Erased = {
      nir: over.nir.length,
      marks: await eraseMarks(tx, assessed),
      "file-without-certificate": await reducePeople(tx, over.people),
      letters: await lettersOver("letters"),
      "refused-enrolment": await lettersOver("refused-enrolment", "enrolment-refused"),
      "jury-pool": await erasePoolMembers(tx, over.poolMembers),
    };
    const pool = rules.find(({ matter }) => matter === "jury-pool")?.months;
    if (pool !== undefined) await erasePastAbsences(tx, certifierId, overSince(world.today(), pool));
    await eraseDetails(tx, "candidacy", assessed, ofAssessed);
    await eraseDetails(tx, "candidacy", over.filesOfPeople);
    await eraseDetails(tx, "pool-member", over.poolMembers);
    await savePass(tx, { id: world.newId(), certifierId, at: world.now() }, { on: world.today(), erased });
    if (Object.values(erased).some((count) => count > 0))
      await recordChange(tx, world, {
        certifierId,
        act: "personal-data-erased",
        object: certifierId,
        after: erased,
      });
    return erased;
  });

/** Forgets the links that have ended, then applies the lengths of every certifier, one after the other. */
export const applyRetentionTask =
  (db: Db, means: RetentionMeans): Task =>
  async () => {
    await forgetSharedLinks(db, means.world.now());
    for (const { id } of await listCertifiers(db)) await applyRetention(db, means, id);
  };
