import type { Day, World } from "../kernel/index.ts";
import { type BranchRule, branchRules, rulesOn } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";
import type { SessionMeans } from "./in-session.ts";
import {
  type RecordedSettlement,
  type Session,
  saveMember,
  saveSession,
  saveSettlement,
  setUnionsInvited,
} from "./jury.postgres.ts";
import { loadSession } from "./session-file.ts";
import type { Member } from "./sitting.ts";

/** Plans a session; returns its identifier. */
export const planSession = async (
  db: Db,
  world: World,
  planned: Omit<Session, "id" | "state">,
): Promise<string> => {
  const id = world.newId();
  await saveSession(db, { ...planned, id, state: "planned" });
  return id;
};

/** Appoints a member to one session: being a juror is an appointment, never a standing role. */
export const appoint = async (
  db: Db,
  world: World,
  session: Pick<Session, "id" | "certifierId">,
  member: Omit<Member, "id" | "present">,
  accountId?: string,
): Promise<string> => {
  const id = world.newId();
  await saveMember(db, session.certifierId, session.id, { ...member, id }, accountId);
  return id;
};

/** Notes the day the representative unions were asked for their members, and how many they are. */
export const inviteUnions = (db: Db, sessionId: string, invitedOn: Day, unions: number): Promise<void> =>
  setUnionsInvited(db, sessionId, invitedOn, unions);

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
  await saveSettlement(db, world.newId(), session.certifierId, session.id, { ...settled, on: world.today() });
  return [];
};
