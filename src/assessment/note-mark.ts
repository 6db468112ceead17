import { recordChange } from "../audit/index.ts";
import { type Decision, decide, type World } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { assessmentsOf, saveAssessment } from "./assessment.postgres.ts";
import { type Grounds, type GroundsCode, groundsFindings } from "./grounds.ts";
import type { Item } from "./items.ts";
import { type Mark, type MarkCode, mayNote, standing } from "./marks.ts";

export type MarkToNote = {
  readonly certifierId: string;
  readonly sessionId: string;
  readonly candidacyId: string;
  /** Given by the device that noted it; a new one is made for a mark noted on a page. */
  readonly id?: string | undefined;
  readonly item: string;
  readonly method: string;
  readonly assessor: string;
  readonly capacity: string;
  readonly mark: Mark;
  readonly grounds?: Grounds | undefined;
};

export type NotingCode = MarkCode | GroundsCode;

/** Notes a mark. An assessor's later mark on the same item replaces the earlier one, and both are kept. */
export const noteMark = (
  db: Db,
  world: World,
  items: readonly Item[],
  rules: Rules,
  noted: MarkToNote,
): Promise<Decision<Mark, NotingCode>> =>
  inTransaction(db, async (tx) => {
    const item = items.find(({ code }) => code === noted.item);
    const decision = decide<Mark, NotingCode>(
      [...mayNote(noted.mark, noted.item, items, rules).findings, ...groundsFindings(noted.grounds, item)],
      () => noted.mark,
    );
    if (decision.outcome !== "granted") return decision;
    const { certifierId, sessionId, ...mark } = noted;
    const mine = standing(await assessmentsOf(tx, [noted.candidacyId])).find(
      ({ item, assessor }) => item === noted.item && assessor === noted.assessor,
    );
    await saveAssessment(tx, certifierId, {
      ...mark,
      id: noted.id ?? world.newId(),
      notedOn: world.today(),
      replaces: mine?.id,
    });
    await recordChange(tx, world, {
      certifierId,
      act: "marks-noted",
      object: noted.candidacyId,
      within: sessionId,
      before: mine && { [noted.item]: mine.mark, criteria: mine.grounds?.criteria },
      after: {
        [noted.item]: noted.mark,
        criteria: noted.grounds?.criteria,
        assessor: noted.assessor,
        method: noted.method,
      },
    });
    return decision;
  });
