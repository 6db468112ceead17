import { createHash } from "node:crypto";
import { minutesData } from "../language/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { typeset } from "../typesetting/index.ts";
import { type Signature, saveMinutes } from "./deliberations.postgres.ts";
import type { SessionMeans } from "./hold-session.ts";
import { lockSession, moveSession } from "./jury.postgres.ts";
import { loadSession, type SessionFile } from "./session-file.ts";

export type MinutesRefusal =
  | "session-unknown"
  | "session-not-closed"
  | "college-has-not-signed"
  | "president-has-not-signed"
  | "signatory-was-absent";

/**
 * Draws the minutes of a closed session as PDF and locks them with the signatures of members present: the
 * president's, and one of each college that sat. Returns every reason for refusing, none when signed.
 */
export const signMinutes = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  signatories: readonly string[],
): Promise<readonly MinutesRefusal[]> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, sessionId);
    const file = await loadSession(tx, means.texts, sessionId);
    if (!file) return ["session-unknown"];
    const refusals = refusalsOf(file, signatories);
    if (refusals.length > 0) return refusals;
    const at = means.world.now();
    const signatures: Signature[] = file.members
      .filter(({ id }) => signatories.includes(id))
      .map(({ name, college }) => ({ name, college, at: at.toISOString() }));
    const reference = `PV-${file.session.reference}`;
    const content = minutesData(file, { reference, signatures });
    const pdf = typeset("proces-verbal", content, at);
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    await saveMinutes(tx, file.certifier.id, file.session.id, {
      reference,
      content,
      pdf,
      sha256,
      signatures,
      signedAt: at,
    });
    await moveSession(tx, file.session.id, "closed", "minutes-signed");
    return [];
  });

const refusalsOf = ({ session, members }: SessionFile, signatories: readonly string[]): MinutesRefusal[] => {
  const signing = members.filter(({ id }) => signatories.includes(id));
  const sat = members.filter(({ present }) => present);
  const colleges = new Set(sat.map(({ college }) => college));
  const refusals: MinutesRefusal[] = [];
  if (session.state !== "closed") refusals.push("session-not-closed");
  if (signing.some(({ present }) => !present)) refusals.push("signatory-was-absent");
  if (!signing.some(({ presides }) => presides)) refusals.push("president-has-not-signed");
  if ([...colleges].some((college) => !signing.some((one) => one.college === college)))
    refusals.push("college-has-not-signed");
  return refusals;
};
