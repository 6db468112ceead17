import { type FoundCandidate, findCandidates, type SearchedFiles } from "../../../candidacy/index.ts";
import { type Certificate, findCertificate } from "../../../certificate/index.ts";
import { findByReference, type Session } from "../../../jury/index.ts";
import { may } from "../../../people/index.ts";
import { aboutSession, allows, type Desk } from "../desk.tsx";
import { knownTo } from "../sessions.tsx";

/** What was found of what was written, within what this person may see. */
export type Found = {
  readonly candidates: readonly FoundCandidate[];
  readonly sessions: readonly Session[];
  readonly certificate?: Certificate | undefined;
};

/** The most that is listed of each: beyond, more must be written. */
export const mostShown = 20;

/** Whose candidates this person may see. */
const filesSeenBy = ({ actor }: Desk): SearchedFiles => {
  const seen = (role: string): boolean => role === "centre-manager" || role === "trainer";
  const of = (wanted: (role: string) => boolean): string[] =>
    actor.grants.flatMap(({ role, organisationId }) =>
      wanted(role) && organisationId ? [organisationId] : [],
    );
  return {
    certifierIds: actor.grants.flatMap(({ certifierId }) =>
      may(actor, { name: "see-candidate", certifierId }).outcome === "granted" ? [certifierId] : [],
    ),
    organisationIds: of(seen),
    organiserIds: of((role) => role === "organiser"),
  };
};

/** Candidates by the beginning of their name, sessions by that of their reference, a certificate by its whole number. */
export const findWritten = async (desk: Desk, written: string): Promise<Found> => {
  const { db } = desk.means;
  // What cannot be seen names nobody, and a database refuses some of it.
  const text = written.replaceAll(/\p{C}/gu, "").trim().slice(0, 120);
  if (text.length < 2) return { candidates: [], sessions: [] };
  const [candidates, sessions, certificate] = await Promise.all([
    findCandidates(db, filesSeenBy(desk), text, mostShown),
    findByReference(db, knownTo(desk), text, mostShown),
    /^[a-z]+-\d+-\d{4}-\d{6}$/i.test(text) ? findCertificate(db, text) : undefined,
  ]);
  return {
    candidates,
    sessions: sessions.filter((session) => allows(desk, "see-session", aboutSession(session))),
    certificate: certificate && allows(desk, "see-certificate", certificate) ? certificate : undefined,
  };
};
