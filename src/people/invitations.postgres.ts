import type { Db } from "../storage/index.ts";
import type { InvitableRole, Invitation } from "./invitation.ts";

type InvitationTables = {
  invitation: {
    id: string;
    certifier_id: string;
    email: string;
    role: InvitableRole;
    organisation_id: string | null;
    token_hash: string;
    invited_by: string;
    invited_at: Date;
    expires_at: Date;
    accepted_at: Date | null;
    revoked_at: Date | null;
  };
};

const on = (db: Db) => db.withTables<InvitationTables>();

const invitationOf = (row: InvitationTables["invitation"]): Invitation => ({
  id: row.id,
  certifierId: row.certifier_id,
  email: row.email,
  role: row.role,
  organisationId: row.organisation_id ?? undefined,
  invitedBy: row.invited_by,
  invitedAt: row.invited_at,
  expiresAt: row.expires_at,
  acceptedAt: row.accepted_at ?? undefined,
  revokedAt: row.revoked_at ?? undefined,
});

export const saveInvitation = async (
  db: Db,
  invitation: Omit<Invitation, "acceptedAt" | "revokedAt"> & { readonly hash: string },
): Promise<void> => {
  await on(db)
    .insertInto("invitation")
    .values({
      id: invitation.id,
      certifier_id: invitation.certifierId,
      email: invitation.email,
      role: invitation.role,
      organisation_id: invitation.organisationId ?? null,
      token_hash: invitation.hash,
      invited_by: invitation.invitedBy,
      invited_at: invitation.invitedAt,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      revoked_at: null,
    })
    .execute();
};

/** Invitations of a certifier, for one organisation when it is named, the last first. */
export const invitationsOf = async (
  db: Db,
  certifierId: string,
  organisationId?: string,
  most = 200,
): Promise<Invitation[]> => {
  let query = on(db).selectFrom("invitation").selectAll().where("certifier_id", "=", certifierId);
  if (organisationId !== undefined) query = query.where("organisation_id", "=", organisationId);
  const rows = await query.orderBy("invited_at", "desc").orderBy("id", "desc").limit(most).execute();
  return rows.map(invitationOf);
};

export const countInvitationsSince = async (db: Db, invitedBy: string, since: Date): Promise<number> => {
  const row = await on(db)
    .selectFrom("invitation")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("invited_by", "=", invitedBy)
    .where("invited_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** The invitation of this link, its row locked: it is taken up once. */
export const lockInvitationByHash = async (tx: Db, hash: string): Promise<Invitation | undefined> => {
  const row = await on(tx)
    .selectFrom("invitation")
    .selectAll()
    .where("token_hash", "=", hash)
    .forUpdate()
    .executeTakeFirst();
  return row && invitationOf(row);
};

export const lockInvitation = async (tx: Db, id: string): Promise<Invitation | undefined> => {
  const row = await on(tx)
    .selectFrom("invitation")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && invitationOf(row);
};

/** Keeps what became of an invitation. */
export const closeInvitation = async (
  tx: Db,
  id: string,
  { acceptedAt, revokedAt }: { readonly acceptedAt?: Date; readonly revokedAt?: Date },
): Promise<void> => {
  await on(tx)
    .updateTable("invitation")
    .set({ accepted_at: acceptedAt ?? null, revoked_at: revokedAt ?? null })
    .where("id", "=", id)
    .execute();
};

/** Takes back the invitations to this role that this address has not answered: a new one replaces them. */
export const replaceWaiting = async (
  tx: Db,
  { certifierId, email, role }: Pick<Invitation, "certifierId" | "email" | "role">,
  revokedAt: Date,
): Promise<void> => {
  await on(tx)
    .updateTable("invitation")
    .set({ revoked_at: revokedAt })
    .where("certifier_id", "=", certifierId)
    .where("email", "=", email)
    .where("role", "=", role)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
};
