import type { Day } from "../kernel/index.ts";
import type { College } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";
import type { Appointed } from "./attendance.ts";
import type { SessionState } from "./sitting.ts";

export type JuryTables = {
  jury_session: {
    id: string;
    reference: string;
    certifier_id: string;
    certification_id: string;
    version_id: string;
    route_scope: RouteScope;
    held_on: Day;
    place: string;
    begins_at: string | null;
    room: string | null;
    places: number | null;
    organiser: string;
    organiser_id: string | null;
    unions_invited_on: Day | null;
    unions: number | null;
    minutes_sent_on: Day | null;
    state: SessionState;
    opened_at: Date | null;
    closed_at: Date | null;
  };
  jury_member: {
    id: string;
    certifier_id: string;
    session_id: string;
    account_id: string | null;
    name: string;
    college: College | "none";
    organisation: string;
    capacity: string;
    presides: boolean;
    vice_presides: boolean;
    votes: boolean;
    convened_on: Day | null;
  };
};

const on = (db: Db) => db.withTables<JuryTables>();

/** Rulebooks may differ for training and VAE: a session sits under one of them. */
export type RouteScope = "training" | "vae" | "all";

/** A jury session as planned: one certification, one framework, one day, one place. */
export type Session = {
  readonly id: string;
  readonly reference: string;
  readonly certifierId: string;
  readonly certificationId: string;
  readonly versionId: string;
  readonly routeScope: RouteScope;
  readonly heldOn: Day;
  readonly place: string;
  /** Hour at which it begins in Paris, "09:30"; absent while not known. */
  readonly beginsAt?: string | undefined;
  /** Address and room; absent while not known. */
  readonly room?: string | undefined;
  /** How many candidates it takes; absent where no number is set. */
  readonly places?: number | undefined;
  readonly organiser: string;
  /** The organisation of the territory that plans and runs it; absent when the certifier does. */
  readonly organiserId?: string | undefined;
  /** The day its minutes were sent to whom the text names; absent until then. */
  readonly minutesSentOn?: Day | undefined;
  readonly unionsInvitedOn?: Day | undefined;
  readonly unions?: number | undefined;
  readonly state: SessionState;
  readonly openedAt?: Date | undefined;
  readonly closedAt?: Date | undefined;
};

export const sessionOf = (row: JuryTables["jury_session"]): Session => ({
  id: row.id,
  reference: row.reference,
  certifierId: row.certifier_id,
  certificationId: row.certification_id,
  versionId: row.version_id,
  routeScope: row.route_scope,
  heldOn: row.held_on,
  place: row.place,
  beginsAt: row.begins_at ?? undefined,
  room: row.room ?? undefined,
  places: row.places ?? undefined,
  organiser: row.organiser,
  organiserId: row.organiser_id ?? undefined,
  unionsInvitedOn: row.unions_invited_on ?? undefined,
  minutesSentOn: row.minutes_sent_on ?? undefined,
  unions: row.unions ?? undefined,
  state: row.state,
  openedAt: row.opened_at ?? undefined,
  closedAt: row.closed_at ?? undefined,
});

/** By identifier or by reference, whichever was written. */
export const findSession = async (db: Db, idOrReference: string): Promise<Session | undefined> => {
  const byId = /^[0-9a-f-]{36}$/.test(idOrReference);
  const row = await on(db)
    .selectFrom("jury_session")
    .selectAll()
    .where(byId ? "id" : "reference", "=", idOrReference)
    .executeTakeFirst();
  return row && sessionOf(row);
};

/** The last two hundred sessions of a certifier, the latest first; those of one organiser when it is named. */
export const sessionsOf = async (db: Db, certifierId: string, organiserId?: string): Promise<Session[]> => {
  let query = on(db)
    .selectFrom("jury_session")
    .selectAll()
    .where("certifier_id", "=", certifierId)
    .orderBy("held_on", "desc")
    .limit(200);
  if (organiserId !== undefined) query = query.where("organiser_id", "=", organiserId);
  return (await query.execute()).map(sessionOf);
};

/** References of sessions, by their identifiers. */
export const sessionReferences = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await on(db)
    .selectFrom("jury_session")
    .select(["id", "reference"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, reference }) => [id, reference]));
};

/** Keeps a planned session; false when its reference is taken, be it by a certifier that this work does not see. */
export const saveSession = async (db: Db, session: Session): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await on(db)
    .insertInto("jury_session")
    .values({
      id: session.id,
      reference: session.reference,
      certifier_id: session.certifierId,
      certification_id: session.certificationId,
      version_id: session.versionId,
      route_scope: session.routeScope,
      held_on: session.heldOn,
      place: session.place,
      begins_at: session.beginsAt ?? null,
      room: session.room ?? null,
      places: session.places ?? null,
      organiser: session.organiser,
      organiser_id: session.organiserId ?? null,
      unions_invited_on: session.unionsInvitedOn ?? null,
      minutes_sent_on: session.minutesSentOn ?? null,
      unions: session.unions ?? null,
      state: session.state,
    })
    .onConflict((conflict) => conflict.column("reference").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

/** Moves a session on, with the hour when it opens or closes; false when another hand moved it first. */
export const moveSession = async (
  db: Db,
  id: string,
  from: SessionState,
  to: SessionState,
  at: { readonly openedAt?: Date; readonly closedAt?: Date | null } = {},
): Promise<boolean> => {
  const { numUpdatedRows } = await on(db)
    .updateTable("jury_session")
    .set({
      state: to,
      ...(at.openedAt && { opened_at: at.openedAt }),
      ...(at.closedAt !== undefined && { closed_at: at.closedAt }),
    })
    .where("id", "=", id)
    .where("state", "=", from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

export const setUnionsInvited = async (db: Db, id: string, invitedOn: Day, unions: number): Promise<void> => {
  await on(db)
    .updateTable("jury_session")
    .set({ unions_invited_on: invitedOn, unions })
    .where("id", "=", id)
    .execute();
};

export type Arrangements = Pick<Session, "beginsAt" | "room" | "places">;

export const setMinutesSent = async (tx: Db, id: string, sentOn: Day): Promise<void> => {
  await on(tx).updateTable("jury_session").set({ minutes_sent_on: sentOn }).where("id", "=", id).execute();
};

/** Sets the hour and the room of a sitting, and how many candidates it takes. */
export const setArrangements = async (
  tx: Db,
  id: string,
  { beginsAt, room, places }: Arrangements,
): Promise<void> => {
  await on(tx)
    .updateTable("jury_session")
    .set({ begins_at: beginsAt ?? null, room: room ?? null, places: places ?? null })
    .where("id", "=", id)
    .execute();
};

/** Locks the session's row until the transaction ends, so that two hands never decide at once. */
export const lockSession = async (db: Db, id: string): Promise<void> => {
  await on(db).selectFrom("jury_session").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
};

/** The members appointed, before anyone came. */
export const appointedTo = async (db: Db, sessionId: string): Promise<Appointed[]> => {
  const rows = await on(db)
    .selectFrom("jury_member")
    .selectAll()
    .where("session_id", "=", sessionId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    college: row.college,
    organisation: row.organisation,
    capacity: row.capacity,
    presides: row.presides,
    vicePresides: row.vice_presides,
    votes: row.votes,
    convenedOn: row.convened_on ?? undefined,
  }));
};

export const saveMember = async (
  db: Db,
  certifierId: string,
  sessionId: string,
  member: Appointed,
  accountId?: string,
): Promise<void> => {
  await on(db)
    .insertInto("jury_member")
    .values({
      id: member.id,
      certifier_id: certifierId,
      session_id: sessionId,
      account_id: accountId ?? null,
      name: member.name,
      college: member.college,
      organisation: member.organisation,
      capacity: member.capacity,
      presides: member.presides,
      vice_presides: member.vicePresides ?? false,
      votes: member.votes,
      convened_on: member.convenedOn ?? null,
    })
    .execute();
};
