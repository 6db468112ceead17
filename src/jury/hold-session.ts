import { type Decision, finding } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { AttendanceCode } from "./attendance.ts";
import { meet } from "./decided-already.ts";
import { type DeliberationCode, deliberate, type JuryWord, type Verdict } from "./deliberate.ts";
import { type Deliberation, saveDeliberation } from "./deliberations.postgres.ts";
import {
  type InSessionCode,
  inSession,
  keep,
  refused,
  type SessionMeans,
  tellHistory,
} from "./in-session.ts";
import { moveSession } from "./jury.postgres.ts";
import { maySit } from "./may-sit.ts";
import { deliberationFacts, sittingFacts } from "./recorded-facts.ts";
import { removeRecusal, saveRecusal } from "./recusals.postgres.ts";
import { juryFile, type SessionFile, sittingOf } from "./session-file.ts";
import { sitsOrWill } from "./sitting.ts";

export type HoldingCode =
  | AttendanceCode
  | DeliberationCode
  | InSessionCode
  | "session-not-planned"
  | "session-not-open"
  | "candidacy-unknown"
  | "recorder-not-at-table"
  | "recusal-without-reason"
  | "decided-meanwhile"
  | "files-undecided"
  | "all-files-decided";

type Held = Promise<Decision<unknown, HoldingCode>>;

const done: Decision<unknown, HoldingCode> = { outcome: "granted", value: undefined, findings: [] };

/** Opens the session when the jury may sit: seats, parity, notice, president, quorum, each with its article. */
export const openSession = (db: Db, means: SessionMeans, sessionId: string): Held =>
  inSession<HoldingCode>(db, means, sessionId, async (tx, file) => {
    const { session } = file;
    if (session.state !== "planned") return refused("session-not-planned", { state: session.state });
    const sitting = sittingOf(file);
    const decision = maySit(sitting, file.rules, means.texts.law);
    const about = { kind: "sitting", subject: session.id, facts: sittingFacts(sitting) } as const;
    await keep(tx, means, file, about, decision);
    if (decision.outcome !== "granted") return decision;
    await moveSession(tx, session.id, "planned", "open", { openedAt: means.world.now() });
    await tellHistory(tx, means.world, session, "session-opened");
    return decision;
  });

/** While the jury sits, a member who is not at the table records nothing for it. */
const recorderFault = (
  { session, members }: SessionFile,
  { seat }: SessionMeans,
): Decision<unknown, HoldingCode> | undefined =>
  session.state === "open" && seat !== undefined && !members.some(({ id, present }) => id === seat && present)
    ? refused("recorder-not-at-table")
    : undefined;

/** Which member stands aside on which file. */
type AsideOn = { readonly memberId: string; readonly candidacyId: string };

/** A member stands aside on one file, with the reason on record. */
export const recuse = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  { reason, ...aside }: AsideOn & { readonly reason: string },
): Held =>
  inSession<HoldingCode>(db, means, sessionId, async (tx, file) => {
    const irregular = recorderFault(file, means) ?? mayChangeRecusals(file, aside);
    if (irregular) return irregular;
    if (reason.trim() === "") return refused("recusal-without-reason");
    await saveRecusal(tx, file.session.certifierId, { ...aside, reason: reason.trim() });
    const after = { member: aside.memberId };
    await tellHistory(tx, means.world, file.session, "recusal-recorded", {
      candidacyId: aside.candidacyId,
      why: reason.trim(),
      after,
    });
    return done;
  });

/** A recusal noted by mistake is taken back: the member decides again on the file. */
export const takeRecusalBack = (db: Db, means: SessionMeans, sessionId: string, aside: AsideOn): Held =>
  inSession<HoldingCode>(db, means, sessionId, async (tx, file) => {
    const irregular = recorderFault(file, means) ?? mayChangeRecusals(file, aside);
    if (irregular) return irregular;
    if (await removeRecusal(tx, aside.memberId, aside.candidacyId))
      await tellHistory(tx, means.world, file.session, "recusal-taken-back", {
        candidacyId: aside.candidacyId,
        before: { member: aside.memberId },
      });
    return done;
  });

const mayChangeRecusals = (
  { session, members, candidates }: SessionFile,
  { memberId, candidacyId }: AsideOn,
): Decision<unknown, HoldingCode> | undefined => {
  const known =
    members.some(({ id }) => id === memberId) &&
    candidates.some(({ candidacy }) => candidacy.id === candidacyId);
  if (!known) return refused("candidacy-unknown");
  if (!sitsOrWill(session.state)) return refused("session-not-open", { state: session.state });
  return undefined;
};

/** What the jury says of one file, and the version of the decision it had before its eyes: 0 where there was none. */
export type WordOnFile = { readonly candidacyId: string; readonly seen: number; readonly word: JuryWord };

/**
 * Records what the jury says of one file, as a new version. A file may be taken up again until the session is closed; what
 * another hand recorded meanwhile is shown, never overwritten.
 */
export const recordDeliberation = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  { candidacyId, seen, word }: WordOnFile,
): Held =>
  inSession<HoldingCode>(db, means, sessionId, async (tx, file) => {
    if (file.session.state !== "open") return refused("session-not-open", { state: file.session.state });
    const away = recorderFault(file, means);
    if (away) return away;
    const candidate = file.candidates.find(({ candidacy }) => candidacy.id === candidacyId);
    if (!candidate) return refused("candidacy-unknown");
    const standing = candidate.deliberation;
    const decision = deliberate(juryFile(file, candidate), sittingOf(file), word, file.rules);
    if (decision.outcome === "granted") {
      const meeting = meet(seen, standing, decision.value);
      if (meeting === "same") return decision;
      if (meeting === "overtaken")
        return refused("decided-meanwhile", { by: standing?.takenBy ?? "", version: standing?.version ?? 0 });
    }
    await keepDeliberation(tx, means, file, { candidacyId, word }, decision);
    if (decision.outcome === "granted")
      await addVersion(tx, means, file, candidacyId, decision.value, standing);
    return decision;
  });

/** Keeps what a deliberation looked at and what it found, whether a verdict comes of it or not. */
export const keepDeliberation = async (
  tx: Db,
  means: SessionMeans,
  file: SessionFile,
  { candidacyId, word }: Omit<WordOnFile, "seen">,
  decision: Decision<Verdict>,
): Promise<void> => {
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === candidacyId);
  if (!candidate) return;
  const facts = deliberationFacts(juryFile(file, candidate), sittingOf(file), word);
  const about = { kind: "deliberation", subject: candidacyId, facts } as const;
  const kept = decision.outcome === "granted" ? verdictOf(decision.value) : undefined;
  await keep(tx, means, file, about, decision, kept);
};

const addVersion = async (
  tx: Db,
  { world, takenBy }: SessionMeans,
  { session }: SessionFile,
  candidacyId: string,
  verdict: Verdict,
  standing: Deliberation | undefined,
): Promise<void> => {
  const version = (standing?.version ?? 0) + 1;
  const one = { ...verdict, candidacyId, decidedOn: session.heldOn, version, takenBy, takenAt: world.now() };
  await saveDeliberation(tx, session, one);
  const act = verdict.outcome === "deferred" ? "file-deferred" : "file-decided";
  await tellHistory(tx, world, session, act, {
    candidacyId,
    why: verdict.reason,
    before: standing && { outcome: standing.outcome },
    after: { outcome: verdict.outcome },
  });
};

/** Closes the session once every file is decided or deferred. */
export const closeSession = (db: Db, means: SessionMeans, sessionId: string): Held =>
  inSession<HoldingCode>(db, means, sessionId, async (tx, file) => {
    const { session, candidates } = file;
    if (session.state !== "open") return refused("session-not-open", { state: session.state });
    const away = recorderFault(file, means);
    if (away) return away;
    const undecided = candidates.filter(({ deliberation }) => !deliberation).length;
    if (undecided > 0 || candidates.length === 0) return refused("files-undecided", { undecided });
    await moveSession(tx, session.id, "open", "closed", { closedAt: means.world.now() });
    await tellHistory(tx, means.world, session, "session-closed");
    const all = finding<HoldingCode>(true, "all-files-decided", { files: candidates.length });
    return { ...done, findings: [all] };
  });

/** What of a verdict another deliberation on the same facts must give again. */
const verdictOf = ({ outcome, items, blocks, mean }: Verdict) => ({ outcome, items, blocks, mean });
