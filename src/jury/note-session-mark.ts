import { type Grounds, type Mark, type NotingCode, noteMark, saysSame } from "../assessment/index.ts";
import { type Decision, finding } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { SessionMeans } from "./in-session.ts";
import { findSession, lockSession } from "./jury.postgres.ts";
import { loadSession } from "./session-file.ts";
import { sitsOrWill } from "./sitting.ts";

/** One assessor's marks for one candidate, by item. */
export type MarksToNote = {
  readonly candidacyId: string;
  readonly assessor: string;
  readonly capacity: string;
  readonly method: string;
  readonly marks: readonly {
    readonly item: string;
    readonly mark: Mark;
    readonly grounds?: Grounds | undefined;
  }[];
};

type SessionNotingCode = NotingCode | "session-unknown" | "session-not-open" | "candidacy-unknown";

/**
 * Notes an assessor's marks while the session is planned or open, all of them or none. An equal mark already
 * standing is not noted again. Grants with how many were noted.
 */
export const noteSessionMarks = (
  db: Db,
  { world, texts }: Pick<SessionMeans, "world" | "texts">,
  sessionId: string,
  { marks, ...by }: MarksToNote,
): Promise<Decision<number, SessionNotingCode>> =>
  inTransaction(db, async (tx): Promise<Decision<number, SessionNotingCode>> => {
    const refuse = (code: SessionNotingCode): Decision<number, SessionNotingCode> => ({
      outcome: "refused",
      findings: [finding<SessionNotingCode>(false, code)],
    });
    await lockSession(tx, sessionId);
    const session = await findSession(tx, sessionId);
    if (!session) return refuse("session-unknown");
    if (!sitsOrWill(session.state)) return refuse("session-not-open");
    const file = await loadSession(tx, texts, session.id);
    const candidate = file?.candidates.find(({ candidacy }) => candidacy.id === by.candidacyId);
    if (!file || !candidate) return refuse("candidacy-unknown");
    const replaced = new Set(candidate.marks.flatMap(({ replaces }) => replaces ?? []));
    const standing = candidate.marks.filter(
      ({ id, assessor }) => assessor === by.assessor && !replaced.has(id),
    );
    const changed = marks.filter(
      (said) => !standing.some((one) => one.item === said.item && saysSame(one, said)),
    );
    const decisions: Decision<Mark, NotingCode>[] = [];
    for (const { item, mark, grounds } of changed) {
      decisions.push(
        await noteMark(tx, world, file.items, file.rules, {
          ...by,
          certifierId: session.certifierId,
          sessionId: session.id,
          item,
          mark,
          grounds,
        }),
      );
    }
    const bad = decisions.filter(({ outcome }) => outcome !== "granted");
    if (bad.length > 0)
      throw new MarksRefused(
        bad.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome !== "met")),
      );
    return { outcome: "granted", value: changed.length, findings: [] };
  }).catch((error: unknown) => {
    if (error instanceof MarksRefused) return { outcome: "refused", findings: error.findings };
    throw error;
  });

/** Takes the transaction back when one mark of the sheet cannot be noted. */
class MarksRefused extends Error {
  readonly findings: Decision<number, SessionNotingCode>["findings"];
  constructor(findings: MarksRefused["findings"]) {
    super("marks refused");
    this.findings = findings;
  }
}
