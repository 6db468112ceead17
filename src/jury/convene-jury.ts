import { type Decision, finding, type World } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { markConvened, removeMember } from "./appointments.postgres.ts";
import type { HoldingCode } from "./hold-session.ts";
import { type SessionMeans, tellHistory } from "./in-session.ts";
import { findSession, lockSession } from "./jury.postgres.ts";
import { whomToConvene } from "./may-sit.ts";
import { loadSession, sittingOf } from "./session-file.ts";
import type { Member } from "./sitting.ts";

/** Convenes the members not convened yet, when the jury as composed may be. Grants with those members. */
export const conveneJury = (
  db: Db,
  { world, texts }: Pick<SessionMeans, "world" | "texts">,
  sessionId: string,
): Promise<Decision<readonly Member[], HoldingCode>> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, sessionId);
    const file = await loadSession(tx, texts, sessionId);
    if (!file) return { outcome: "refused", findings: [finding<HoldingCode>(false, "session-unknown")] };
    const asked = { state: file.session.state, members: file.members };
    const decision = whomToConvene(asked, sittingOf(file), file.rules);
    if (decision.outcome !== "granted") return decision;
    await markConvened(
      tx,
      decision.value.map(({ id }) => id),
      world.today(),
    );
    const after = { members: decision.value.length };
    await tellHistory(tx, world, file.session, "jury-convened", { after });
    return decision;
  });

/** Takes a seat back before the session opens; false when it has opened or the member has signed in. */
export const dismiss = (db: Db, world: World, sessionId: string, memberId: string): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, sessionId);
    const session = await findSession(tx, sessionId);
    if (session?.state !== "planned" || !(await removeMember(tx, sessionId, memberId))) return false;
    await tellHistory(tx, world, session, "jury-member-dismissed", { before: { member: memberId } });
    return true;
  });
