import { accreditationsOf, centresOf } from "../centre/index.ts";
import { type Certificate, certificatesOfAwards } from "../certificate/index.ts";
import { acceptedCertificates } from "../cpf/index.ts";
import { awardsOf, loadSession, type Session, type SessionFile, sessionsOf } from "../jury/index.ts";
import { addDays, type World } from "../kernel/index.ts";
import { certificationsOfCertifier, registrationsOf } from "../referential/index.ts";
import type { Texts } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";
import { type Clock, type ClockFacts, clocksOf } from "./clocks.ts";

/** A session whose clocks may run, with what was awarded and issued in it. */
export type LiveSession = {
  readonly file: SessionFile;
  readonly awards: Awaited<ReturnType<typeof awardsOf>>;
  readonly certificates: readonly Certificate[];
};

/** A session awarded longer ago than this runs no clock any more. */
const shownDays = 400;

/** A certifier's sessions, those that still live with their files, and the legal clocks of today. */
export const loadClocks = async (
  db: Db,
  { world, texts }: { readonly world: World; readonly texts: Texts },
  certifierId: string,
): Promise<{
  readonly sessions: readonly Session[];
  readonly live: readonly LiveSession[];
  readonly clocks: readonly Clock[];
}> => {
  const today = world.today();
  const sessions = await sessionsOf(db, certifierId);
  const shown = sessions.filter(
    ({ state, heldOn }) => state !== "awarded" || heldOn >= addDays(today, -shownDays),
  );
  const files = (await Promise.all(shown.map(({ id }) => loadSession(db, texts, id)))).flatMap(
    (file) => file ?? [],
  );
  const live = await Promise.all(files.map(async (file) => ({ file, ...(await issuedIn(db, file)) })));
  const accepted = await acceptedCertificates(db, certifierId);
  const facts = {
    sessions: live.map((one) => clockFacts(one, accepted)),
    ...(await endsOf(db, certifierId)),
  };
  return { sessions, live, clocks: clocksOf(facts, texts.law, today) };
};

const issuedIn = async (db: Db, { candidates }: SessionFile) => {
  const awards = await awardsOf(
    db,
    candidates.map(({ candidacy }) => candidacy.id),
  );
  const certificates = await certificatesOfAwards(
    db,
    awards.map(({ id }) => id),
  );
  return { awards, certificates };
};

/** Whole certificates alone are sent to the Caisse des Dépôts; one it has accepted is due no more. */
const clockFacts = (
  { file, certificates }: LiveSession,
  accepted: ReadonlySet<string>,
): ClockFacts["sessions"][number] => {
  const { session, candidates, rules } = file;
  const registered = certificates.filter(
    ({ id, variant, content, state }) =>
      variant === "certificate" &&
      content.award.certification.registration &&
      state !== "revoked" &&
      !accepted.has(id),
  );
  const days = [...new Set(registered.map(({ issuedOn }) => issuedOn))];
  return {
    reference: session.reference,
    heldOn: session.heldOn,
    planned: session.state === "planned",
    unionsAsked: session.unionsInvitedOn !== undefined,
    awarded: session.state === "awarded",
    vaeCandidates: candidates.filter(({ candidacy }) => candidacy.route === "vae").length,
    rules,
    issued: days.map((on) => ({
      on,
      count: new Set(registered.filter(({ issuedOn }) => issuedOn === on).map(({ personId }) => personId))
        .size,
    })),
  };
};

const endsOf = async (
  db: Db,
  certifierId: string,
): Promise<Pick<ClockFacts, "registrations" | "accreditations">> => {
  const certifications = await certificationsOfCertifier(db, certifierId);
  const registrations = (await Promise.all(certifications.map(({ id }) => registrationsOf(db, id)))).flat();
  const centres = await centresOf(db, certifierId);
  const held = await Promise.all(
    centres.map(async ({ id, name }) =>
      (await accreditationsOf(db, id)).flatMap(({ until, withdrawnOn }) =>
        withdrawnOn === undefined ? [{ centre: name, until }] : [],
      ),
    ),
  );
  return { registrations, accreditations: held.flat() };
};
