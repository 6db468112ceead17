import { recordChange } from "../../audit/index.ts";
import { type Decision, decide, type World } from "../../kernel/index.ts";
import { type Db, inTransaction } from "../../storage/index.ts";
import type { Block, Framework } from "../certification.ts";
import { frameworkDiff } from "./diff.ts";
import { type DraftCode, type FrameworkDraft, type Opened, stillAsOpened } from "./draft.ts";
import { dropFrameworkDraft, findFrameworkDraft, keepFrameworkDraft } from "./drafts.postgres.ts";
import { readOutline } from "./outline.ts";
import { frameworksOf, lockCertification } from "./versions.postgres.ts";

/** What is to be kept, by which account, and the file it came in by, if any. */
export type DraftToSave = Pick<
  FrameworkDraft,
  "certificationId" | "outline" | "from" | "source" | "savedBy"
> & {
  readonly opened: Opened;
  readonly fileName?: string | undefined;
};

/** Keeps a draft, be there lines to correct in it; refused when another hand changed what its writer opened. */
export const saveFrameworkDraft = (
  db: Db,
  world: World,
  certifierId: string,
  { opened, fileName, ...written }: DraftToSave,
): Promise<Decision<FrameworkDraft, DraftCode>> =>
  inTransaction(db, async (tx) => {
    const { last, held } = await lockHeld(tx, written.certificationId);
    const draft = {
      ...written,
      outline: written.outline.replaceAll(/\r\n?/g, "\n"),
      revision: world.newId(),
      savedAt: world.now(),
    };
    const findings = [...stillAsOpened(opened, { lastId: last?.id, draft: held?.revision })];
    const decision = decide(findings, () => draft);
    if (decision.outcome !== "granted" || !last) return decision;
    await keepFrameworkDraft(tx, certifierId, draft);
    await recordChange(tx, world, {
      certifierId,
      act: "framework-draft-saved",
      object: last.id,
      before: held && told(held, last.blocks),
      after: { ...told(draft, last.blocks), ...(fileName && { fileName }) },
    });
    return decision;
  });

/** Discards the draft that was opened; refused when another hand saved or discarded it since. */
export const discardFrameworkDraft = (
  db: Db,
  world: World,
  certifierId: string,
  certificationId: string,
  opened: Opened,
): Promise<Decision<true, DraftCode>> =>
  inTransaction(db, async (tx) => {
    const { last, held } = await lockHeld(tx, certificationId);
    const findings = [...stillAsOpened(opened, { lastId: last?.id, draft: held?.revision })];
    const decision = decide(findings, () => true as const);
    if (decision.outcome !== "granted" || !last || !held) return decision;
    await dropFrameworkDraft(tx, certificationId);
    await recordChange(tx, world, {
      certifierId,
      act: "framework-draft-discarded",
      object: last.id,
      before: told(held, last.blocks),
    });
    return decision;
  });

/** The last version and the draft kept, while no other hand changes them. */
const lockHeld = async (
  tx: Db,
  certificationId: string,
): Promise<{ readonly last: Framework | undefined; readonly held: FrameworkDraft | undefined }> => {
  await lockCertification(tx, certificationId);
  const versions = await frameworksOf(tx, certificationId);
  return { last: versions.at(-1), held: await findFrameworkDraft(tx, certificationId) };
};

/** What the trail tells of a draft: how much it changes in the last version, or how many lines are to correct. */
const told = ({ outline }: Pick<FrameworkDraft, "outline">, former: readonly Block[]) => {
  const read = readOutline(outline);
  return read.ok ? { changes: frameworkDiff(former, read.blocks).length } : { faults: read.faults.length };
};
