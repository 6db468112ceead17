import type { Day, World } from "../kernel/index.ts";
import { type BranchRule, branchRules, rulesOn } from "../rulebook/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { tieAccount } from "./appointments.postgres.ts";
import type { Appointed } from "./attendance.ts";
import { type SessionMeans, tellHistory } from "./in-session.ts";
import {
  type Arrangements,
  findSession,
  lockSession,
  type Session,
  saveMember,
  saveSession,
  setArrangements,
  setUnionsInvited,
} from "./jury.postgres.ts";
import { loadSession } from "./session-file.ts";
import { type RecordedSettlement, saveSettlement } from "./settlements.postgres.ts";

/** Plans a session; returns its identifier, or undefined when its reference is taken. */
export const planSession = (
  db: Db,
  world: World,
  planned: Omit<Session, "id" | "state">,
): Promise<string | undefined> =>
  inTransaction(db, async (tx) => {
    const session = { ...planned, id: world.newId(), state: "planned" } as const;
    if (!(await saveSession(tx, session))) return undefined;
    const { reference, heldOn: on, place } = session;
    await tellHistory(tx, world, session, "session-planned", { after: { reference, on, place } });
    return session.id;
  });

type OfSession = Pick<Session, "id" | "certifierId">;

/** Appoints a member to one session: being a juror is an appointment, never a standing role. */
export const appoint = (
  db: Db,
  world: World,
  session: OfSession,
  member: Omit<Appointed, "id">,
  accountId?: string,
): Promise<string> =>
  inTransaction(db, async (tx) => {
    const id = world.newId();
    await saveMember(tx, session.certifierId, session.id, { ...member, id }, accountId);
    const { college, capacity, presides } = member;
    await tellHistory(tx, world, session, "jury-member-appointed", {
      after: { member: id, college, capacity, ...(presides && { presides }) },
    });
    return id;
  });

/** Gives a member without an account the one that they will sign from. */
export const giveAccount = (
  db: Db,
  world: World,
  session: OfSession,
  member: { readonly id: string; readonly accountId: string },
): Promise<void> =>
  inTransaction(db, async (tx) => {
    if (await tieAccount(tx, session.id, member.id, member.accountId))
      await tellHistory(tx, world, session, "jury-member-reachable", { after: { member: member.id } });
  });

/** Notes the day the representative unions were asked for their members, and how many they are. */
export const inviteUnions = (
  db: Db,
  world: World,
  session: OfSession,
  invitedOn: Day,
  unions: number,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    await setUnionsInvited(tx, session.id, invitedOn, unions);
    await tellHistory(tx, world, session, "unions-invited", { after: { on: invitedOn, unions } });
  });

/** Notes at what hour and in which room a planned sitting is held, for how many candidates; false once it has opened. */
export const arrangeSession = (
  db: Db,
  world: World,
  sessionId: string,
  arranged: Arrangements,
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, sessionId);
    const session = await findSession(tx, sessionId);
    if (session?.state !== "planned") return false;
    await setArrangements(tx, sessionId, arranged);
    await tellHistory(tx, world, session, "session-placed", {
      before: { beginsAt: session.beginsAt, room: session.room, places: session.places },
      after: arranged,
    });
    return true;
  });

export type SettlementRefusal =
  | "session-unknown"
  | "rule-unknown"
  | "rule-stated"
  | "reason-missing"
  | "value-off-shape";

/**
 * Settles on record, for one session, what its rulebook leaves unstated. The rulebook's shape of the
 * value is asked; a rule that is stated cannot be settled. Returns every reason for refusing, none when kept.
 */
export const settle = async (
  db: Db,
  { world, texts }: Pick<SessionMeans, "world" | "texts">,
  sessionId: string,
  settled: Omit<RecordedSettlement, "on">,
): Promise<readonly SettlementRefusal[]> => {
  const file = await loadSession(db, texts, sessionId);
  if (!file) return ["session-unknown"];
  const { session, rulebook } = file;
  const stated = (rule: BranchRule): boolean => rulesOn(rulebook, session.heldOn).ask(rule).stated;
  const refusals: SettlementRefusal[] = [];
  const shape = branchRules[settled.rule as BranchRule];
  if (shape) {
    if (stated(settled.rule as BranchRule)) refusals.push("rule-stated");
    if (!shape.safeParse(settled.value).success) refusals.push("value-off-shape");
  } else if (settled.rule !== "registration.ran-at-entry") {
    refusals.push("rule-unknown");
  }
  if (settled.reason.trim() === "") refusals.push("reason-missing");
  if (refusals.length > 0) return refusals;
  await inTransaction(db, async (tx) => {
    const on = world.today();
    await saveSettlement(tx, world.newId(), session.certifierId, session.id, { ...settled, on });
    const { rule, value, reason: why } = settled;
    await tellHistory(tx, world, session, "point-settled", { why, after: { rule, value } });
  });
  return [];
};
