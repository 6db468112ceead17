import { vaeFilesWaiting } from "../candidacy/index.ts";
import { accreditationsOf, centresOf } from "../centre/index.ts";
import { answerDue, appealsWaiting, rulesOfSession, type WaitingAppeal } from "../jury/index.ts";
import { addDays, type Citation, type Day, type World } from "../kernel/index.ts";
import { findCertifier } from "../people/index.ts";
import { certificationsOfCertifier, registrationOn, registrationsOf } from "../referential/index.ts";
import { dueOn, type Rules, rulesOn, type Texts } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";
import { type Clock, type ClockFacts, clocksOf, horizonDays } from "./clocks.ts";
import { holdersToSend, issuedSince, type LiveSession, liveSessions } from "./live-sessions.postgres.ts";
import { type EndingCredits, endingCredits } from "./reminders/ending-credits.postgres.ts";

/** A session awarded longer ago than this runs no clock any more. */
const shownDays = 400;

/** What a certifier's day is made of: its sessions that still live, the legal clocks, and how much was issued of late. */
export const loadClocks = async (
  db: Db,
  { world, texts }: { readonly world: World; readonly texts: Texts },
  certifierId: string,
): Promise<{
  readonly live: readonly LiveSession[];
  readonly clocks: readonly Clock[];
  /** Every appeal that waits for its answer, whether or not a text gives it a last day. */
  readonly appeals: readonly WaitingAppeal[];
  /** Sessions whose signed minutes the branch's text sends to someone, and that are not noted as sent. */
  readonly toSend: readonly LiveSession[];
  readonly issued: number;
}> => {
  const since = addDays(world.today(), -shownDays);
  const [live, holders, issued, ends, certifier, waiting, appeals, ending] = await Promise.all([
    liveSessions(db, certifierId, since),
    holdersToSend(db, certifierId),
    issuedSince(db, certifierId, since),
    endsOf(db, certifierId),
    findCertifier(db, certifierId),
    vaeFilesWaiting(db, certifierId),
    appealsWaiting(db, certifierId),
    endingCredits(db, certifierId, world.today(), addDays(world.today(), horizonDays)),
  ]);
  const { certifications, ...clockEnds } = ends;
  const rulesOf = (session: Pick<LiveSession, "certificationId" | "routeScope" | "heldOn">) => {
    const certification = certifications.find(({ id }) => id === session.certificationId);
    return certifier && certification ? rulesOfSession(texts, session, certifier, certification) : undefined;
  };
  const sessions: ClockFacts["sessions"] = live.map((session) => ({
    reference: session.reference,
    heldOn: session.heldOn,
    planned: session.state === "planned",
    unionsAsked: session.unionsInvitedOn !== undefined,
    awarded: session.state === "awarded",
    vaeCandidates: session.vae,
    rules: session.state === "planned" ? rulesOf(session) : undefined,
    issued: holders.flatMap(({ sessionId, on, count }) => (sessionId === session.id ? [{ on, count }] : [])),
  }));
  const vaeWaiting = waiting.filter(({ certificationId, completeOn }) => {
    const held = ends.registrations.filter((one) => one.certificationId === certificationId);
    const { running, registration } = registrationOn(held, completeOn);
    return running !== "no" && registration?.register === "RNCP";
  });
  const due = appeals.flatMap((appeal) => {
    const rules = rulesOf(appeal);
    const last = rules && answerDue(appeal, rulesOn(rules.rulebook, appeal.filedOn));
    return last ? [{ reference: appeal.reference, dueOn: last.on, rule: last.rule }] : [];
  });
  const sending = live.flatMap((session) => sendingOf(session, rulesOf) ?? []);
  const minutes = sending.flatMap(({ session: { reference }, dueOn, rule }) =>
    dueOn ? [{ reference, dueOn, rule }] : [],
  );
  const titles = new Map(certifications.map(({ id, title }) => [id, title]));
  const credits = endingTogether(ending).map(({ certificationId, ...one }) => ({
    certification: titles.get(certificationId) ?? certificationId,
    ...one,
  }));
  const facts = { sessions, vaeWaiting, appeals: together(due), minutes, credits, ...clockEnds };
  const toSend = sending.map(({ session }) => session);
  return { live, clocks: clocksOf(facts, texts.law, world.today()), appeals, toSend, issued };
};

/** What the branch's text asks of minutes that are signed and not sent, with their last day where it gives one. */
const sendingOf = (session: LiveSession, rulesOf: (session: LiveSession) => Rules | undefined) => {
  const { state, minutesSent, heldOn } = session;
  if (minutesSent || (state !== "minutes-signed" && state !== "awarded")) return undefined;
  const sent = rulesOf(session)?.ask("minutes.sent");
  if (!sent?.stated) return undefined;
  const { within, from } = sent.value;
  const due = within && from ? dueOn({ within, from }, { "jury-day": heldOn }) : undefined;
  const last = due?.kind === "due" && due.on !== "life" ? due.on : undefined;
  return { session, dueOn: last, rule: sent.citation };
};

/** Parts of one certification that end the same day run one clock, whoever keeps them. */
const endingTogether = (ending: readonly EndingCredits[]) => {
  const ended = new Map<
    string,
    { certificationId: string; until: Day; persons: Set<string>; rule: Citation | null }
  >();
  for (const { certificationId, until, personId, rule } of ending) {
    const key = `${certificationId} ${until}`;
    const one = ended.get(key) ?? { certificationId, until, persons: new Set(), rule };
    one.persons.add(personId);
    ended.set(key, one);
  }
  return [...ended.values()].map(({ persons, rule, ...one }) => ({
    ...one,
    persons: persons.size,
    rule: rule ?? undefined,
  }));
};

type Due = Omit<ClockFacts["appeals"][number], "count">;

/** Appeals of one session that are due the same day run one clock. */
const together = (due: readonly Due[]): ClockFacts["appeals"] => {
  const counted = new Map<string, ClockFacts["appeals"][number]>();
  for (const one of due) {
    const key = `${one.reference} ${one.dueOn}`;
    counted.set(key, { ...one, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
};

const endsOf = async (db: Db, certifierId: string) => {
  const certifications = await certificationsOfCertifier(db, certifierId);
  const registrations = (
    await Promise.all(
      certifications.map(async ({ id }) =>
        (await registrationsOf(db, id)).map((one) => ({ ...one, certificationId: id })),
      ),
    )
  ).flat();
  const centres = await centresOf(db, certifierId);
  const held = await Promise.all(
    centres.map(async ({ id, name }) =>
      (await accreditationsOf(db, id)).flatMap(({ until, withdrawnOn }) =>
        withdrawnOn === undefined ? [{ centre: name, until }] : [],
      ),
    ),
  );
  return { certifications, registrations, accreditations: held.flat() };
};
