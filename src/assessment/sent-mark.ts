import type { Grounds } from "./grounds.ts";
import { type Mark, type NotedMark, saysSame, standing } from "./marks.ts";

/**
 * A mark noted on a device, perhaps without a network, and sent later, perhaps several times. `id` was given by the
 * device and is the mark's for good; `basis` is the mark of the same assessor that stood when this one was noted.
 */
export type SentMark = {
  readonly id: string;
  readonly item: string;
  readonly mark: Mark;
  readonly grounds?: Grounds | undefined;
  readonly basis?: string | undefined;
};

/** What becomes of a mark that was sent. */
export type SentAnswer<Held extends NotedMark> =
  | { readonly becomes: "noted" }
  /** It is there already, or says what stands: nothing is left to do. */
  | { readonly becomes: "known" }
  /** Another of the assessor's devices noted another mark meanwhile: the assessor says which one stands. */
  | { readonly becomes: "conflict"; readonly standing: Held };

/** What becomes of a mark, beside all that its assessor noted for this candidate. Sent again, it changes nothing. */
export const answerSent = <Held extends NotedMark>(
  sent: SentMark,
  mine: readonly Held[],
): SentAnswer<Held> => {
  const ofItem = mine.filter(({ item }) => item === sent.item);
  if (ofItem.some(({ id }) => id === sent.id)) return { becomes: "known" };
  const alive = new Set(standing(ofItem).map(({ id }) => id));
  const held = ofItem.find(({ id }) => alive.has(id));
  if (!held) return { becomes: "noted" };
  if (saysSame(held, sent)) return { becomes: "known" };
  return held.id === sent.basis ? { becomes: "noted" } : { becomes: "conflict", standing: held };
};
