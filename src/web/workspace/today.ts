import { stateRequestsOf } from "../../certificate/index.ts";
import type { awardsOf, Session, SessionFile } from "../../jury/index.ts";
import { type Clock, type LiveSession, loadClocks } from "../../notices/index.ts";
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

/** What awaits a certifier's secretariat on this day: decisions first, then the clocks. */
export const todayOf = async (
  { db, world, texts }: WebMeans,
  certifierId: string,
  accountId: string,
): Promise<Today> => {
  const today = world.today();
  const { sessions, live, clocks } = await loadClocks(db, { world, texts }, certifierId);
  const requests = (await stateRequestsOf(db, certifierId)).filter(({ askedBy }) => askedBy !== accountId);
  const waiting: Waiting[] = [
    ...live.flatMap((one) => waitingIn(one, clocks, today)),
    ...requests.map(({ number }) => ({ kind: "confirm-state" as const, reference: number, count: 1 })),
  ];
  const issued = live.reduce((sum, { certificates }) => sum + certificates.length, 0);
  return {
    waiting,
    clocks: clocks.filter((one) => !waiting.some(({ clock }) => clock === one)),
    sessions,
    issued,
  };
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
  { file, awards, certificates }: LiveSession,
  clocks: readonly Clock[],
  today: string,
): Waiting[] => {
  const { session, candidates, members } = file;
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
  const giving = givingDocuments(awards, file).length;
  return giving > 0 && certificates.length === 0 ? [one("issue", giving)] : [];
};
