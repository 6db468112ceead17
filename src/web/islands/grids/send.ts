import { GridSheet, type SentAnswer, SentAnswers } from "../../workspace/grid-sheet.ts";
import type { Draft, Store } from "./store.ts";

/** How the site was found: it answered, it could not be reached, nobody is signed in, or someone else is. */
export type Reached = "answered" | "no-network" | "signed-out" | "another-assessor" | "site-failing";

/** The most that is sent at once. */
const most = 100;

type Asked = { readonly reached: Reached; readonly body?: unknown };

const ask = async (path: string, init: RequestInit = {}): Promise<Asked> => {
  try {
    // Without a session the site sends elsewhere: that is not followed.
    const response = await fetch(path, { ...init, redirect: "manual", signal: AbortSignal.timeout(15_000) });
    if (response.type === "opaqueredirect") return { reached: "signed-out" };
    if (response.status === 409) return { reached: "another-assessor" };
    if (!response.ok) return { reached: "site-failing" };
    return { reached: "answered", body: await response.json() };
  } catch {
    return { reached: "no-network" };
  }
};

/** Asks the site for the session's sheet and keeps it. */
export const receiveSheet = async (store: Store, path: string, key: string): Promise<Reached> => {
  const { reached, body } = await ask(path);
  if (reached !== "answered") return reached;
  const read = GridSheet.safeParse(body);
  if (!read.success) return "site-failing";
  await store.keepSheet({ key, sheet: read.data, receivedAt: new Date() });
  return "answered";
};

/** Marks that can leave: read, and not waiting for their assessor's choice. */
export const waiting = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(({ mark, met }) => mark !== undefined && met === undefined);

/**
 * Sends what waits, and notes what became of each. A mark changed while it was on its way keeps waiting, upon the one
 * that was sent. Sending twice does no harm: each mark has its identifier.
 */
export const sendWaiting = async (
  store: Store,
  path: string,
  { key, assessor }: { readonly key: string; readonly assessor: string },
): Promise<Reached> => {
  const leaving = waiting(await store.drafts(key)).slice(0, most);
  if (leaving.length === 0) return "answered";
  const marks = leaving.map(({ id, candidacyId, item, mark, grounds, basis, method, capacity }) => ({
    id,
    candidacyId,
    item,
    mark,
    grounds,
    basis,
    method,
    capacity,
  }));
  const { reached, body } = await ask(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ assessor, marks }),
  });
  if (reached !== "answered") return reached;
  const read = SentAnswers.safeParse(body);
  if (!read.success) return "site-failing";
  for (const answer of read.data.answers) {
    const sent = leaving.find(({ id }) => id === answer.id);
    if (sent) await store.changeDraft(sent.key, (draft) => afterAnswer(draft, answer));
  }
  return "answered";
};

/** The draft that is left once the site has answered one mark; undefined when nothing is left to send. */
const afterAnswer = (draft: Draft, { id, becomes, standing, says }: SentAnswer): Draft | undefined => {
  const taken = becomes === "noted" || becomes === "known";
  if (draft.id === id) return taken ? undefined : { ...draft, met: { becomes, standing, says } };
  return taken ? { ...draft, basis: id } : draft;
};
