import { recordChange } from "../../audit/index.ts";
import type { Decision, Period, World } from "../../kernel/index.ts";
import { emailKey } from "../../people/index.ts";
import { type Db, inTransaction } from "../../storage/index.ts";
import { appoint } from "../convene.ts";
import { tellHistory } from "../in-session.ts";
import { findSession, lockSession, type Session } from "../jury.postgres.ts";
import { type CallCode, mayBeCalled, type PoolMember } from "./call.ts";
import {
  type Absence,
  type Answer,
  absencesOf,
  dropAbsence,
  poolOf,
  removePoolMember,
  saveAbsence,
  saveAnswer,
  savePoolMember,
  seatsOn,
  setMandate,
  tieToPool,
} from "./pool.postgres.ts";

/** Someone of a pool, in the certifier whose pool it is. */
export type InPool = { readonly certifierId: string; readonly memberId: string };

/** Adds someone to the pool; false when someone there has the same address. */
export const addToPool = (
  db: Db,
  world: World,
  certifierId: string,
  added: Omit<PoolMember, "id">,
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const email = added.email === undefined ? undefined : emailKey(added.email);
    const member = { ...added, email, id: world.newId() };
    if (!(await savePoolMember(tx, certifierId, member))) return false;
    const { id: object, college, mandate } = member;
    await recordChange(tx, world, {
      certifierId,
      act: "pool-member-added",
      object,
      after: { college, ...mandate },
    });
    return true;
  });

/** Renews a mandate, or ends it. */
export const changeMandate = (
  db: Db,
  world: World,
  { certifierId, memberId }: InPool,
  before: Period,
  after: Period,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    await setMandate(tx, memberId, after);
    await recordChange(tx, world, { certifierId, act: "mandate-changed", object: memberId, before, after });
  });

export const takeOutOfPool = (db: Db, world: World, { certifierId, memberId }: InPool): Promise<void> =>
  inTransaction(db, async (tx) => {
    await removePoolMember(tx, memberId);
    await recordChange(tx, world, { certifierId, act: "pool-member-removed", object: memberId });
  });

/** Notes days on which someone cannot come. */
export const noteAbsence = (
  db: Db,
  world: World,
  { certifierId, memberId }: InPool,
  days: Pick<Absence, "from" | "until">,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    await saveAbsence(tx, { certifierId, memberId, id: world.newId(), ...days });
    await recordChange(tx, world, { certifierId, act: "absence-noted", object: memberId, after: days });
  });

/** Takes an absence back; false when it is not theirs. */
export const takeAbsenceBack = (
  db: Db,
  world: World,
  { certifierId, memberId }: InPool,
  absenceId: string,
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    if (!(await dropAbsence(tx, memberId, absenceId))) return false;
    await recordChange(tx, world, { certifierId, act: "absence-taken-back", object: memberId });
    return true;
  });

/** Someone of the pool, with the answer whether they may be called to a sitting. */
export type Callable = { readonly member: PoolMember; readonly decision: Decision<undefined, CallCode> };

/** Everyone of the pool, each with the answer for this sitting. */
export const callableTo = async (
  db: Db,
  { id, certifierId, heldOn }: Pick<Session, "id" | "certifierId" | "heldOn">,
): Promise<Callable[]> => {
  const pool = await poolOf(db, certifierId);
  const ids = pool.map((member) => member.id);
  const [absences, seats] = await Promise.all([
    absencesOf(db, ids, heldOn),
    seatsOn(db, certifierId, heldOn),
  ]);
  return pool.map((member) => {
    const held = seats.filter(({ memberId }) => memberId === member.id);
    return {
      member,
      decision: mayBeCalled(member, {
        heldOn,
        absences: absences.get(member.id) ?? [],
        elsewhere: held.find(({ sessionId }) => sessionId !== id)?.reference,
        seated: held.some(({ sessionId }) => sessionId === id),
      }),
    };
  });
};

/** A seat asked for someone of the pool, and in what part. */
export type AskedSeat = {
  readonly memberId: string;
  readonly presides: boolean;
  readonly vicePresides: boolean;
};

/**
 * Appoints someone of the pool under the session's lock, when they may be called: grants with their seat, else answers
 * why not. Undefined when the pool holds nobody by that identifier.
 */
export const appointFromPool = (
  db: Db,
  world: World,
  session: Session,
  { memberId, ...part }: AskedSeat,
): Promise<Decision<string, CallCode> | undefined> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, session.id);
    const found = (await callableTo(tx, session)).find(({ member }) => member.id === memberId);
    if (!found) return undefined;
    const { decision, member } = found;
    if (decision.outcome !== "granted") return decision;
    const { name, college, organisation, capacity } = member;
    const seat = { name, college, organisation, capacity, votes: true, ...part };
    const value = await appoint(tx, world, session, seat);
    await tieToPool(tx, value, memberId);
    return { ...decision, value };
  });

/** Keeps what someone convened answers, until the sitting opens; false when they hold no convened seat in it. */
export const answerConvocation = (
  db: Db,
  world: World,
  asked: { readonly sessionId: string; readonly accountId: string; readonly answer: Answer },
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, asked.sessionId);
    const session = await findSession(tx, asked.sessionId);
    if (session?.state !== "planned" || !(await saveAnswer(tx, asked))) return false;
    await tellHistory(tx, world, session, "convocation-answered", { after: { answer: asked.answer } });
    return true;
  });
