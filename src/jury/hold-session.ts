import { recordDecision, type Taken } from "../decisions/index.ts";
import { type Decision, type Finding, finding, type World } from "../kernel/index.ts";
import type { Texts } from "../rulebook/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { type DeliberationCode, deliberate, type JuryWord, type Verdict } from "./deliberate.ts";
import { saveDeliberation } from "./deliberations.postgres.ts";
import { lockSession, moveSession, saveRecusal } from "./jury.postgres.ts";
import { maySit } from "./may-sit.ts";
import { deliberationFacts, sittingFacts } from "./recorded-facts.ts";
import { juryFile, loadSession, type SessionFile, sittingOf } from "./session-file.ts";
import type { SittingCode } from "./sitting.ts";

/** What a session's use cases are given beside the database. */
export type SessionMeans = { readonly world: World; readonly texts: Texts; readonly takenBy: string };

export type HoldingCode =
  | SittingCode
  | DeliberationCode
  | "session-unknown"
  | "session-not-planned"
  | "session-not-open"
  | "candidacy-unknown"
  | "files-undecided"
  | "all-files-decided";

const refused = <Value>(code: HoldingCode, facts: Finding["facts"] = {}): Decision<Value, HoldingCode> => ({
  outcome: "refused",
  findings: [finding<HoldingCode>(false, code, facts)],
});

/** Opens the session when the jury may sit: seats, parity, notice, president, quorum, each with its article. */
export const openSession = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
): Promise<Decision<unknown, HoldingCode>> =>
  inSession<unknown>(db, means, sessionId, async (tx, file) => {
    if (file.session.state !== "planned")
      return refused("session-not-planned", { state: file.session.state });
    const sitting = sittingOf(file);
    const decision = maySit(sitting, file.rules, means.texts.law);
    const about = { kind: "sitting", subject: file.session.id, facts: sittingFacts(sitting) } as const;
    await keep(tx, means, file, about, decision);
    if (decision.outcome === "granted") await moveSession(tx, file.session.id, "planned", "open");
    return decision;
  });

/** A member stands aside on one file, with the reason on record. */
export const recuse = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  recusal: { readonly memberId: string; readonly candidacyId: string; readonly reason: string },
): Promise<Decision<unknown, HoldingCode>> =>
  inSession<unknown>(db, means, sessionId, async (tx, { session, members, candidates }) => {
    const known =
      members.some(({ id }) => id === recusal.memberId) &&
      candidates.some(({ candidacy }) => candidacy.id === recusal.candidacyId);
    if (!known) return refused("candidacy-unknown");
    if (session.state !== "planned" && session.state !== "open")
      return refused("session-not-open", { state: session.state });
    await saveRecusal(tx, session.certifierId, recusal);
    return { outcome: "granted", value: undefined, findings: [] };
  });

/** Records what the jury says of one file. A file may be taken up again until the session is closed. */
export const recordDeliberation = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  candidacyId: string,
  word: JuryWord,
): Promise<Decision<Verdict, HoldingCode>> =>
  inSession<Verdict>(db, means, sessionId, async (tx, file) => {
    if (file.session.state !== "open") return refused("session-not-open", { state: file.session.state });
    const candidate = file.candidates.find(({ candidacy }) => candidacy.id === candidacyId);
    if (!candidate) return refused("candidacy-unknown");
    const [before, sitting] = [juryFile(file, candidate), sittingOf(file)];
    const decision = deliberate(before, sitting, word, file.rules);
    const facts = deliberationFacts(before, sitting, word);
    const about = { kind: "deliberation", subject: candidacyId, facts } as const;
    await keep(
      tx,
      means,
      file,
      about,
      decision,
      decision.outcome === "granted" ? verdictOf(decision.value) : undefined,
    );
    if (decision.outcome === "granted") {
      await saveDeliberation(tx, file.session.certifierId, file.session.id, {
        ...decision.value,
        candidacyId,
        decidedOn: file.session.heldOn,
      });
    }
    return decision;
  });

/** Closes the session once every file is decided or deferred. */
export const closeSession = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
): Promise<Decision<unknown, HoldingCode>> =>
  inSession<unknown>(db, means, sessionId, async (tx, { session, candidates }) => {
    if (session.state !== "open") return refused("session-not-open", { state: session.state });
    const undecided = candidates.filter(({ deliberation }) => !deliberation).length;
    if (undecided > 0 || candidates.length === 0) return refused("files-undecided", { undecided });
    await moveSession(tx, session.id, "open", "closed");
    return {
      outcome: "granted",
      value: undefined,
      findings: [finding<HoldingCode>(true, "all-files-decided", { files: candidates.length })],
    };
  });

/** Load, decide, save: the session's row is locked until the transaction ends. */
const inSession = <Value>(
  db: Db,
  { texts }: SessionMeans,
  sessionId: string,
  decideAndSave: (tx: Db, file: SessionFile) => Promise<Decision<Value, HoldingCode>>,
): Promise<Decision<Value, HoldingCode>> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, sessionId);
    const file = await loadSession(tx, texts, sessionId);
    return file ? decideAndSave(tx, file) : refused<Value>("session-unknown");
  });

const keep = (
  tx: Db,
  { world, takenBy }: SessionMeans,
  { session, rulebook, settlements }: SessionFile,
  about: Pick<Taken, "kind" | "subject" | "facts">,
  decision: Decision<unknown>,
  kept?: unknown,
): Promise<void> => {
  const { certifierId, heldOn: onDay } = session;
  const taken = { ...about, certifierId, onDay, rulebook: rulebook.id, settlements, takenBy };
  return recordDecision(tx, world, taken, decision, kept);
};

/** What of a verdict another deliberation on the same facts must give again. */
const verdictOf = ({ outcome, items, blocks, mean }: Verdict) => ({ outcome, items, blocks, mean });
