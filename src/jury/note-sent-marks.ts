import {
  type AssessmentRow,
  answerSent,
  assessmentsOf,
  type NotingCode,
  noteMark,
  type SentMark,
} from "../assessment/index.ts";
import type { Finding } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { SessionMeans } from "./in-session.ts";
import { lockSession } from "./jury.postgres.ts";
import { loadSession, type SessionFile } from "./session-file.ts";
import { sitsOrWill } from "./sitting.ts";

/** A mark sent from an assessor's device, for one candidate of the session. */
export type SentGridMark = SentMark & {
  readonly candidacyId: string;
  readonly method: string;
  readonly capacity: string;
};

export type SentRefusal = NotingCode | "session-not-open" | "candidacy-unknown";

/** What became of a mark that was sent: the device keeps it until it is noted, known, or its assessor has chosen. */
export type SentOutcome = { readonly id: string } & (
  | { readonly becomes: "noted" | "known" }
  | {
      readonly becomes: "conflict";
      readonly standing: Pick<AssessmentRow, "id" | "mark" | "grounds" | "notedOn">;
    }
  | { readonly becomes: "refused"; readonly findings: readonly Finding<SentRefusal>[] }
);

/** Who sent the marks: known by their name, and noting for the candidates of these organisations. */
export type SendingAssessor = { readonly name: string; readonly organisationIds: readonly string[] };

/**
 * Notes what an assessor's device kept while it had no network. Each mark is answered by itself: one that is refused or
 * meets another does not hold the others back. Undefined when there is no such session.
 */
export const noteSentMarks = (
  db: Db,
  { world, texts }: Pick<SessionMeans, "world" | "texts">,
  sessionId: string,
  assessor: SendingAssessor,
  sent: readonly SentGridMark[],
): Promise<readonly SentOutcome[] | undefined> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, sessionId);
    const file = await loadSession(tx, texts, sessionId);
    if (!file) return undefined;
    const outcomes: SentOutcome[] = [];
    for (const one of sent) outcomes.push({ id: one.id, ...(await noteOne(tx, world, file, assessor, one)) });
    return outcomes;
  });

type Becomes = SentOutcome extends infer One ? (One extends unknown ? Omit<One, "id"> : never) : never;

const noteOne = async (
  tx: Db,
  world: SessionMeans["world"],
  { session, candidates, items, rules }: SessionFile,
  assessor: SendingAssessor,
  { basis, ...mark }: SentGridMark,
): Promise<Becomes> => {
  const refused = (code: SentRefusal, facts = {}): Becomes => ({
    becomes: "refused",
    findings: [{ outcome: "unmet", code, facts }],
  });
  const candidacy = candidates.find((one) => one.candidacy.id === mark.candidacyId)?.candidacy;
  if (!candidacy || !assessor.organisationIds.includes(candidacy.organisationId))
    return refused("candidacy-unknown");
  const mine = (await assessmentsOf(tx, [candidacy.id])).filter((one) => one.assessor === assessor.name);
  const answer = answerSent({ ...mark, basis }, mine);
  if (answer.becomes === "known") return { becomes: "known" };
  if (!sitsOrWill(session.state)) return refused("session-not-open", { state: session.state });
  if (answer.becomes === "conflict") {
    const { id, mark: theirs, grounds, notedOn } = answer.standing;
    return { becomes: "conflict", standing: { id, mark: theirs, grounds, notedOn } };
  }
  const { certifierId, id: sessionId } = session;
  const noted = { ...mark, assessor: assessor.name, certifierId, sessionId };
  const decision = await noteMark(tx, world, items, rules, noted);
  if (decision.outcome === "granted") return { becomes: "noted" };
  return { becomes: "refused", findings: decision.findings.filter(({ outcome }) => outcome !== "met") };
};
