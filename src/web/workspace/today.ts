import { addressesWaiting, presentedToPlanned } from "../../candidacy/index.ts";
import { accreditationsOf, type Presented, uncovered } from "../../centre/index.ts";
import { stateRequestsOf } from "../../certificate/index.ts";
import type { awardsOf, Session, SessionFile, WaitingAppeal } from "../../jury/index.ts";
import { type Clock, countRefused, type LiveSession, loadClocks } from "../../notices/index.ts";
import { type ActName, type Actor, may } from "../../people/index.ts";
import type { Db } from "../../storage/index.ts";
import type { WebMeans } from "../means.ts";

/** One thing that waits for the certifier's people. */
export type Waiting = {
  readonly kind:
    | "ask-unions"
    | "compose"
    | "open"
    | "deliberate"
    | "close"
    | "sign"
    | "award"
    | "send-minutes"
    | "issue"
    | "answer-appeals"
    | "settle-addresses"
    | "uncovered-candidates"
    | "confirm-state"
    | "resend-letters";
  readonly reference: string;
  readonly heldOn?: Session["heldOn"] | undefined;
  readonly count: number;
  readonly clock?: Clock | undefined;
  /** The organisation that organises the session. */
  readonly organiserId?: string | undefined;
};

export type Today = {
  readonly waiting: readonly Waiting[];
  readonly clocks: readonly Clock[];
  /** The last held first. */
  readonly sessions: readonly LiveSession[];
  /** Documents issued of late; undefined for whoever sees their own sessions only. */
  readonly issued?: number | undefined;
};

const actOf = {
  "ask-unions": "compose-jury",
  compose: "compose-jury",
  open: "deliberate",
  deliberate: "deliberate",
  close: "deliberate",
  sign: "compose-jury",
  award: "award",
  "send-minutes": "compose-jury",
  issue: "issue-certificates",
  "answer-appeals": "answer-appeal",
  "settle-addresses": "settle-address",
  "uncovered-candidates": "manage-centres",
  "confirm-state": "confirm-certificate-change",
  "resend-letters": "send-letters-again",
} as const satisfies Record<Waiting["kind"], ActName>;

/**
 * What awaits someone on this day, at a certifier whose sessions they see, all or those that they organise: the
 * decisions that are theirs first, then the clocks.
 */
export const todayOf = async (
  { db, world, texts }: WebMeans,
  actor: Actor,
  certifierId: string,
): Promise<Today> => {
  const today = world.today();
  const loaded = await loadClocks(db, { world, texts }, certifierId);
  const sees = (organiserId?: string): boolean =>
    may(actor, { name: "see-session", certifierId, organiserId }).outcome === "granted";
  const live = loaded.live.filter(({ organiserId }) => sees(organiserId));
  // A clock about no session is the certifier's own, and so is the file that it sends of its holders.
  const isTheirs = ({ kind, about }: Clock): boolean =>
    kind !== "send-holders" && live.some(({ reference }) => reference === about);
  const clocks = loaded.clocks.filter((clock) => sees() || isTheirs(clock));
  const refused = await countRefused(db, certifierId);
  const requests = (await stateRequestsOf(db, certifierId)).filter(
    ({ askedBy }) => askedBy !== actor.account.id,
  );
  const all: Waiting[] = [
    ...live.flatMap((one) => waitingIn(one, clocks, today)),
    ...loaded.toSend
      .filter(({ organiserId }) => sees(organiserId))
      .map(({ reference, heldOn, organiserId }) => ({
        kind: "send-minutes" as const,
        reference,
        heldOn,
        organiserId,
        count: 1,
        clock: clocks.find(({ kind, about }) => kind === "send-minutes" && about === reference),
      })),
    ...appealsIn(loaded.appeals, clocks),
    ...(await withoutAccreditation(db, certifierId)).map(({ reference, heldOn, candidates: count }) => ({
      kind: "uncovered-candidates" as const,
      reference,
      heldOn,
      count,
    })),
    ...(await addressesWaiting(db, certifierId)).map(({ reference, heldOn, candidates: count }) => ({
      kind: "settle-addresses" as const,
      reference,
      heldOn,
      count,
    })),
    ...requests.map(({ number }) => ({ kind: "confirm-state" as const, reference: number, count: 1 })),
    ...(refused > 0 ? [{ kind: "resend-letters" as const, reference: "", count: refused }] : []),
  ];
  const waiting = all.filter(
    ({ kind, organiserId }) =>
      may(actor, { name: actOf[kind], certifierId, organiserId }).outcome === "granted",
  );
  return {
    waiting,
    clocks: clocks.filter((one) => !waiting.some(({ clock }) => clock === one)),
    sessions: live,
    issued: sees() ? loaded.issued : undefined,
  };
};

/** The sessions with appeals that wait for their answer, each with the nearest of its clocks. */
const appealsIn = (appeals: readonly WaitingAppeal[], clocks: readonly Clock[]): Waiting[] =>
  [...new Set(appeals.map(({ reference }) => reference))].map((reference) => {
    const here = appeals.filter((one) => one.reference === reference);
    return {
      kind: "answer-appeals",
      reference,
      heldOn: here[0]?.heldOn,
      count: here.length,
      clock: clocks.find(({ kind, about }) => kind === "answer-appeal" && about === reference),
    };
  });

/** Candidates whose centre is accredited no more on the day of the sitting planned for them. */
const withoutAccreditation = async (db: Db, certifierId: string): Promise<Presented[]> => {
  const presented = await presentedToPlanned(db, certifierId);
  const centres = [...new Set(presented.map(({ organisationId }) => organisationId))];
  const held = await Promise.all(centres.map(async (id) => [id, await accreditationsOf(db, id)] as const));
  return uncovered(presented, new Map(held));
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

const waitingIn = (
  { reference, heldOn, state, candidates, decided, members, toIssue, organiserId }: LiveSession,
  clocks: readonly Clock[],
  today: string,
): Waiting[] => {
  const one = (kind: Waiting["kind"], count = 0, clock?: Clock): Waiting => ({
    kind,
    reference,
    heldOn,
    count,
    clock,
    organiserId,
  });
  if (state === "planned") {
    const clock = clocks.find(({ kind, about }) => kind === "ask-unions" && about === reference);
    if (clock) return [one("ask-unions", 0, clock)];
    if (members === 0) return [one("compose")];
    return heldOn <= today ? [one("open", candidates)] : [];
  }
  if (state === "open")
    return [decided < candidates ? one("deliberate", candidates - decided) : one("close", candidates)];
  if (state === "closed") return [one("sign", candidates)];
  if (state === "minutes-signed") return [one("award", candidates)];
  return toIssue > 0 ? [one("issue", toIssue)] : [];
};
