import { recordChange } from "../../audit/index.ts";
import {
  addDays,
  type Day,
  type Decision,
  decide,
  type Finding,
  finding,
  type World,
} from "../../kernel/index.ts";
import { type Db, inTransaction } from "../../storage/index.ts";
import type { Block, Framework } from "../certification.ts";
import { frameworkDiff } from "./diff.ts";
import { type DraftCode, type Opened, stillAsOpened } from "./draft.ts";
import { dropFrameworkDraft, findFrameworkDraft } from "./drafts.postgres.ts";
import { endFramework, frameworksOf, lockCertification, saveFramework } from "./versions.postgres.ts";

/** The version that a sitting held on a day examines: the last that has begun by then; one without a day always has. */
export const frameworkOn = <One extends Pick<Framework, "from">>(
  versions: readonly One[],
  day: Day,
): One | undefined => versions.findLast(({ from }) => from === undefined || from <= day);

export type PutInForceCode =
  | DraftCode
  | "framework-changes"
  | "framework-unchanged"
  | "first-day-to-come"
  | "first-day-past"
  | "after-former-version"
  | "not-after-former-version"
  | "framework-decision-named"
  | "framework-decision-unnamed";

export type PutInForceFacts = {
  /** How many things it changes in the former version. */
  readonly changes: number;
  readonly from: Day;
  readonly today: Day;
  readonly formerFrom?: Day | undefined;
  /** The text that decided it. */
  readonly text: string;
  /** What the writer had before them, and what is held now. */
  readonly opened: Opened;
  readonly held: Parameters<typeof stillAsOpened>[1];
};

/** May a version be put in force on a day? No text that we hold rules it: the commission decides, and the decision is named. */
export const mayPutInForce = (facts: PutInForceFacts): Decision<true, PutInForceCode> =>
  decide([...findings(facts)], () => true as const);

function* findings({
  changes,
  from,
  today,
  formerFrom,
  text,
  opened,
  held,
}: PutInForceFacts): Generator<Finding<PutInForceCode>> {
  const met = (holds: boolean, yes: PutInForceCode, no: PutInForceCode, facts = {}) =>
    finding<PutInForceCode>(holds, holds ? yes : no, facts);
  yield* stillAsOpened(opened, held);
  yield met(changes > 0, "framework-changes", "framework-unchanged", { changes });
  yield met(from >= today, "first-day-to-come", "first-day-past", { from });
  yield met(
    formerFrom === undefined || formerFrom < from,
    "after-former-version",
    "not-after-former-version",
    { formerFrom: formerFrom ?? null },
  );
  yield met(text.trim() !== "", "framework-decision-named", "framework-decision-unnamed");
}

/** A version to put in force, and what it was written from. */
export type NewVersion = {
  readonly certificationId: string;
  readonly opened: Opened;
  readonly blocks: readonly Block[];
  readonly from: Day;
  /** The decision it rests on, and its article or day. */
  readonly source: { readonly text: string; readonly article: string };
};

/**
 * Puts a version in force from a day and ends the former on its eve, in one transaction; the draft kept of it is gone
 * then. Sittings already planned keep the version they were planned with.
 */
export const putInForce = (
  db: Db,
  world: World,
  certifierId: string,
  { certificationId, opened, blocks, from, source }: NewVersion,
): Promise<Decision<true, PutInForceCode>> =>
  inTransaction(db, async (tx) => {
    await lockCertification(tx, certificationId);
    const former = (await frameworksOf(tx, certificationId)).at(-1);
    const draft = await findFrameworkDraft(tx, certificationId);
    const changes = frameworkDiff(former?.blocks ?? [], blocks);
    const decision = mayPutInForce({
      changes: changes.length,
      from,
      today: world.today(),
      formerFrom: former?.from,
      text: source.text,
      opened,
      held: { lastId: former?.id, draft: draft?.revision },
    });
    if (decision.outcome !== "granted" || !former) return decision;
    const id = `${certificationId}@${from}`;
    if (former.until === undefined || from <= former.until)
      await endFramework(tx, former.id, addDays(from, -1));
    await saveFramework(tx, {
      ...former,
      id,
      from,
      until: undefined,
      blocks: marked(blocks, former),
      source,
    });
    await dropFrameworkDraft(tx, certificationId);
    await recordChange(tx, world, {
      certifierId,
      act: "framework-put-in-force",
      object: id,
      before: { version: former.id },
      after: { version: id, from, changes: changes.length },
    });
    return decision;
  });

/** Criteria that were written for a demonstration stay marked so where they are the same. */
const marked = (blocks: readonly Block[], former: Framework): readonly Block[] => {
  const invented = new Set(
    former.blocks.flatMap(({ competences }) =>
      competences.flatMap(({ code, criteria }) =>
        criteria.flatMap(({ text, invented: was }) => (was ? [`${code} ${text}`] : [])),
      ),
    ),
  );
  return blocks.map((block) => ({
    ...block,
    competences: block.competences.map((competence) => ({
      ...competence,
      criteria: competence.criteria.map(({ text }) =>
        invented.has(`${competence.code} ${text}`) ? { text, invented: true } : { text },
      ),
    })),
  }));
};
