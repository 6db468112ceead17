import { type AuditedAct, recordChange, type Values } from "../audit/index.ts";
import { recordDecision, type Taken } from "../decisions/index.ts";
import { type Decision, type Finding, finding, type World } from "../kernel/index.ts";
import type { Texts } from "../rulebook/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { lockSession, type Session } from "./jury.postgres.ts";
import { isRecorded, rememberForm } from "./recorded-forms.postgres.ts";
import { loadSession, type SessionFile } from "./session-file.ts";

/** What a session's use cases are given beside the database. */
export type SessionMeans = {
  readonly world: World;
  readonly texts: Texts;
  readonly takenBy: string;
  /** The seat of who asks, when a member of the jury does: only a member at the table records what the jury decides. */
  readonly seat?: string | undefined;
  /** Identifier that the form carries: sent twice over a poor network, it is recorded once. */
  readonly form?: string | undefined;
};

export type InSessionCode = "session-unknown" | "form-recorded-already";

export const refused = <Value, Code extends string>(
  code: Code,
  facts: Finding["facts"] = {},
): Decision<Value, Code> => ({ outcome: "refused", findings: [finding<Code>(false, code, facts)] });

/**
 * Load, decide, save: the session's row is locked until the transaction ends. A form that was recorded already is granted
 * again, and nothing is done.
 */
export const inSession = <Code extends string>(
  db: Db,
  { texts, world, form }: Pick<SessionMeans, "texts" | "world" | "form">,
  sessionId: string,
  decideAndSave: (tx: Db, file: SessionFile) => Promise<Decision<unknown, Code>>,
): Promise<Decision<unknown, Code | InSessionCode>> =>
  inTransaction(db, async (tx): Promise<Decision<unknown, Code | InSessionCode>> => {
    await lockSession(tx, sessionId);
    if (form !== undefined && (await isRecorded(tx, form)))
      return {
        outcome: "granted",
        value: undefined,
        findings: [finding<InSessionCode>(true, "form-recorded-already")],
      };
    const file = await loadSession(tx, texts, sessionId);
    if (!file) return refused<unknown, InSessionCode>("session-unknown");
    const decision = await decideAndSave(tx, file);
    if (form !== undefined && decision.outcome === "granted")
      await rememberForm(tx, form, file.session, world.now());
    return decision;
  });

/** Keeps a decision with the rulebook and the settlements it stood on. */
export const keep = (
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

/** A change of the session itself, or of a file within it, for its history. */
export const tellHistory = (
  tx: Db,
  world: World,
  session: Pick<Session, "id" | "certifierId">,
  act: AuditedAct,
  told: {
    readonly candidacyId?: string;
    readonly why?: string | undefined;
    readonly before?: Values | undefined;
    readonly after?: Values | undefined;
  } = {},
): Promise<void> => {
  const { candidacyId, ...details } = told;
  const object = candidacyId ?? session.id;
  return recordChange(tx, world, {
    certifierId: session.certifierId,
    act,
    object,
    within: candidacyId === undefined ? undefined : session.id,
    ...details,
  });
};
