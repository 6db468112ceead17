import { z } from "zod";
import { type Session, type SessionFile, type SettlementRefusal, settle } from "../../jury/index.ts";
import { type Desk, done, refuse } from "./desk.tsx";
import { readTyped, text, typedIn } from "./form.ts";
import { sessionPath } from "./session-frame.tsx";

const Settling = z.object({ rule: text(60), value: text(500), reason: text(600) });

const parsed = (written: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
};

/** Settles a point on record; answers every reason when it may not be. */
export const settlePoint = async (
  desk: Desk,
  session: Session,
  file: SessionFile,
): Promise<Response | readonly (SettlementRefusal | "already-settled")[]> => {
  const { c, means, actor, t } = desk;
  if (session.state !== "planned" && session.state !== "open" && session.state !== "minutes-signed")
    return refuse(
      desk,
      [{ outcome: "unmet", code: "session-not-open", facts: { state: session.state } }],
      422,
    );
  const read = readTyped(Settling, await typedIn(c), {}, t);
  if (!read.ok)
    return [read.faults.some(({ field }) => field === "reason") ? "reason-missing" : "value-off-shape"];
  const { rule, value, reason } = read.value;
  if (file.settlements.some((one) => one.rule === rule)) return ["already-settled"];
  const refusals = await settle(means.db, means, session.id, {
    rule,
    value: parsed(value),
    reason,
    by: actor.account.name,
    demonstration: file.certifier.demonstration,
  });
  return refusals.length > 0 ? refusals : done(desk, sessionPath(session, "jury"), "settled");
};
