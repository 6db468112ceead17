import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { Verdict } from "./deliberate.ts";

type DeliberationTables = {
  deliberation: {
    candidacy_id: string;
    certifier_id: string;
    session_id: string;
    outcome: Verdict["outcome"];
    items: Verdict["items"] | string;
    blocks: Verdict["blocks"] | string;
    votes: DeliberationDetail | string;
    reason: string | null;
    decided_on: Day;
  };
  minutes: {
    session_id: string;
    certifier_id: string;
    reference: string;
    content: unknown;
    pdf: Uint8Array;
    sha256: string;
    signatures: readonly Signature[] | string;
    signed_at: Date;
  };
};

const on = (db: Db) => db.withTables<DeliberationTables>();

type DeliberationDetail = Pick<Verdict, "vote" | "mean" | "because">;
export type Signature = { readonly name: string; readonly college: string; readonly at: string };

/** What the jury decided on one file, as it will stand in the minutes. */
export type Deliberation = Verdict & { readonly candidacyId: string; readonly decidedOn: Day };

export const deliberationsOf = async (db: Db, sessionId: string): Promise<Deliberation[]> => {
  const rows = await on(db)
    .selectFrom("deliberation")
    .selectAll()
    .where("session_id", "=", sessionId)
    .execute();
  return rows.map((row) => ({
    candidacyId: row.candidacy_id,
    outcome: row.outcome,
    items: row.items as Verdict["items"],
    blocks: row.blocks as Verdict["blocks"],
    reason: row.reason ?? undefined,
    decidedOn: row.decided_on,
    ...(row.votes as DeliberationDetail),
  }));
};

/** Saves a verdict; while the session is open a file may be taken up again. */
export const saveDeliberation = async (
  db: Db,
  certifierId: string,
  sessionId: string,
  one: Deliberation,
): Promise<void> => {
  const row = {
    outcome: one.outcome,
    items: JSON.stringify(one.items),
    blocks: JSON.stringify(one.blocks),
    votes: JSON.stringify({ vote: one.vote, mean: one.mean, because: one.because }),
    reason: one.reason ?? null,
    decided_on: one.decidedOn,
  };
  await on(db)
    .insertInto("deliberation")
    .values({ candidacy_id: one.candidacyId, certifier_id: certifierId, session_id: sessionId, ...row })
    .onConflict((conflict) => conflict.column("candidacy_id").doUpdateSet(row))
    .execute();
};

export type SignedMinutes = {
  readonly reference: string;
  readonly content: unknown;
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly signatures: readonly Signature[];
  readonly signedAt: Date;
};

export const minutesOf = async (db: Db, sessionId: string): Promise<SignedMinutes | undefined> => {
  const row = await on(db)
    .selectFrom("minutes")
    .selectAll()
    .where("session_id", "=", sessionId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { reference, content, pdf, sha256, signatures, signed_at } = row;
  return { reference, content, pdf, sha256, signatures: signatures as Signature[], signedAt: signed_at };
};

export const saveMinutes = async (
  db: Db,
  certifierId: string,
  sessionId: string,
  minutes: SignedMinutes,
): Promise<void> => {
  await on(db)
    .insertInto("minutes")
    .values({
      session_id: sessionId,
      certifier_id: certifierId,
      reference: minutes.reference,
      content: JSON.stringify(minutes.content),
      pdf: minutes.pdf,
      sha256: minutes.sha256,
      signatures: JSON.stringify(minutes.signatures),
      signed_at: minutes.signedAt,
    })
    .execute();
};
