import {
  type Day,
  type Decision,
  decide,
  type Finding,
  finding,
  missing,
  type World,
} from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { type SessionMeans, tellHistory } from "./in-session.ts";
import { lockSession, type Session, setMinutesSent } from "./jury.postgres.ts";
import { loadSession } from "./session-file.ts";

export type SendingCode =
  | "sending-stated"
  | "sending-not-stated"
  | "minutes-signed-first"
  | "sent-before-jury"
  | "sent-tomorrow";

export type SendingFacts = Pick<Session, "state" | "heldOn"> & { readonly today: Day };

/** May this day be noted as the one on which the minutes were sent to whom the text names? */
export const maySendMinutes = (
  { state, heldOn, today }: SendingFacts,
  on: Day,
  rules: Rules,
): Decision<true, SendingCode> => {
  const sent = rules.ask("minutes.sent");
  const findings: Finding<SendingCode>[] = [
    sent.stated
      ? finding(true, "sending-stated", { to: sent.value.to }, sent.citation)
      : missing("sending-not-stated", { rule: sent.rule }),
  ];
  if (state !== "minutes-signed" && state !== "awarded")
    findings.push(finding(false, "minutes-signed-first"));
  if (on < heldOn) findings.push(finding(false, "sent-before-jury", { on: heldOn }));
  if (on > today) findings.push(finding(false, "sent-tomorrow", { on }));
  return decide(findings, () => true as const);
};

/** Notes the day on which the minutes were sent, or puts it right; undefined when there is no such session. */
export const noteMinutesSent = (
  db: Db,
  { world, texts }: Pick<SessionMeans, "texts"> & { readonly world: World },
  sessionId: string,
  on: Day,
): Promise<Decision<true, SendingCode> | undefined> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, sessionId);
    const file = await loadSession(tx, texts, sessionId);
    if (!file) return undefined;
    const { session, rules } = file;
    const decision = maySendMinutes({ ...session, today: world.today() }, on, rules);
    if (decision.outcome !== "granted") return decision;
    await setMinutesSent(tx, session.id, on);
    await tellHistory(tx, world, session, "minutes-sent", {
      before: session.minutesSentOn && { on: session.minutesSentOn },
      after: { on },
    });
    return decision;
  });
