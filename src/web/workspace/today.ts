import { accreditationsOf, centresOf } from "../../centre/index.ts";
import { certificatesOfAwards, stateRequestsOf } from "../../certificate/index.ts";
import { acceptedCertificates } from "../../cpf/index.ts";
import { awardsOf, loadSession, type Session, type SessionFile, sessionsOf } from "../../jury/index.ts";
import { addDays } from "../../kernel/index.ts";
import { type Clock, type ClockFacts, clocksOf } from "../../notices/index.ts";
import { certificationsOfCertifier, registrationsOf } from "../../referential/index.ts";
import type { WebMeans } from "../means.ts";

/** One thing that waits for the secretariat. */
export type Waiting = {
  readonly kind:
    | "ask-unions"
    | "compose"
    | "open"
    | "deliberate"
    | "close"
    | "sign"
    | "award"
    | "issue"
    | "confirm-state";
  readonly reference: string;
  readonly heldOn?: Session["heldOn"] | undefined;
  readonly count: number;
  readonly clock?: Clock | undefined;
};

export type Today = {
  readonly waiting: readonly Waiting[];
  readonly clocks: readonly Clock[];
  readonly sessions: readonly Session[];
  readonly issued: number;
};

/** A session awarded longer ago than this runs no clock any more. */
const shownDays = 400;

/** What awaits a certifier's secretariat on this day: decisions first, then the clocks. */
export const todayOf = async (
  { db, world, texts }: WebMeans,
  certifierId: string,
  accountId: string,
): Promise<Today> => {
  const today = world.today();
  const sessions = await sessionsOf(db, certifierId);
  const live = sessions.filter(
    ({ state, heldOn }) => state !== "awarded" || heldOn >= addDays(today, -shownDays),
  );
  const files = (await Promise.all(live.map(({ id }) => loadSession(db, texts, id)))).flatMap(
    (file) => file ?? [],
  );
  const loaded = await Promise.all(files.map(async (file) => ({ file, ...(await issuedIn(db, file)) })));
  const accepted = await acceptedCertificates(db, certifierId);
  const clocks = clocksOf(
    { sessions: loaded.map((one) => clockFacts(one, accepted)), ...(await endsOf(db, certifierId)) },
    texts.law,
    today,
  );
  const requests = (await stateRequestsOf(db, certifierId)).filter(({ askedBy }) => askedBy !== accountId);
  const waiting: Waiting[] = [
    ...loaded.flatMap((one) => waitingIn(one, clocks, today)),
    ...requests.map(({ number }) => ({ kind: "confirm-state" as const, reference: number, count: 1 })),
  ];
  const issued = loaded.reduce((sum, { certificates }) => sum + certificates.length, 0);
  return {
    waiting,
    clocks: clocks.filter((one) => !waiting.some(({ clock }) => clock === one)),
    sessions,
    issued,
  };
};

type Loaded = {
  readonly file: SessionFile;
  readonly awards: number;
  readonly certificates: Awaited<ReturnType<typeof certificatesOfAwards>>;
};

/** Awards that give a document: the whole certificate, or at least one block; a competence alone gives none. */
export const givingDocuments = (
  awards: Awaited<ReturnType<typeof awardsOf>>,
  { candidates }: Pick<SessionFile, "candidates">,
) =>
  awards.filter(
    ({ outcome, candidacyId }) =>
      outcome === "full" ||
      candidates.some(
        ({ candidacy, deliberation }) =>
          candidacy.id === candidacyId && deliberation?.blocks.some(({ acquired }) => acquired),
      ),
  );

const issuedIn = async (db: WebMeans["db"], { candidates }: SessionFile) => {
  const awards = await awardsOf(
    db,
    candidates.map(({ candidacy }) => candidacy.id),
  );
  return {
    awards: givingDocuments(awards, { candidates }).length,
    certificates: await certificatesOfAwards(
      db,
      awards.map(({ id }) => id),
    ),
  };
};

/** Whole certificates alone are sent to the Caisse des Dépôts; one it has accepted is due no more. */
const clockFacts = (
  { file, certificates }: Loaded,
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
  db: WebMeans["db"],
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

const waitingIn = (
  { file: { session, candidates, members }, awards, certificates }: Loaded,
  clocks: readonly Clock[],
  today: string,
): Waiting[] => {
  const { reference, heldOn, state } = session;
  const one = (kind: Waiting["kind"], count = 0, clock?: Clock): Waiting => ({
    kind,
    reference,
    heldOn,
    count,
    clock,
  });
  const undecided = candidates.filter(({ deliberation }) => !deliberation).length;
  if (state === "planned") {
    const clock = clocks.find(({ kind, about }) => kind === "ask-unions" && about === reference);
    if (clock) return [one("ask-unions", 0, clock)];
    if (members.length === 0) return [one("compose")];
    return heldOn <= today ? [one("open", candidates.length)] : [];
  }
  if (state === "open")
    return [undecided > 0 ? one("deliberate", undecided) : one("close", candidates.length)];
  if (state === "closed") return [one("sign", candidates.length)];
  if (state === "minutes-signed") return [one("award", candidates.length)];
  return awards > 0 && certificates.length === 0 ? [one("issue", awards)] : [];
};
