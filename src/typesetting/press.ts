import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Finished } from "./pdf/finish.ts";
import type { PressAnswer, PressWork } from "./press-worker.ts";
import type { SheetsToSet } from "./sheet.ts";
import type { PaperToSet } from "./typst.ts";

/**
 * Files that a worker sets before another takes its place. A change every few thousand was measured to take memory,
 * which comes back in pieces, not to free it: this only bounds what could leak.
 */
const filesPerWorker = 50_000;

/** A worker without work ends after this, in milliseconds. */
const idle = 20_000;

type Order = {
  readonly work: PressWork;
  readonly done: (finished: Finished) => void;
  readonly failed: (reason: Error) => void;
};

/** One worker thread: sets one file at a time, and never keeps the process from ending. */
type Hand = { readonly worker: Worker; order?: Order | undefined; made: number; leaving?: NodeJS.Timeout };

const hands = new Set<Hand>();
const waiting: Order[] = [];

/**
 * Sets sheets in worker threads, as many at once as there are cores, so that whoever serves others is never held up.
 * Rejects when the sheets cannot be set; see `setSheets`.
 */
export const setInWorker = (work: SheetsToSet): Promise<Finished> => ordered(work);

/** Sets a paper in a worker thread. Rejects when its template does not compile; see `typeset`. */
export const setPaperInWorker = async (work: PaperToSet): Promise<Uint8Array> => (await ordered(work)).pdf;

const ordered = (work: PressWork): Promise<Finished> =>
  new Promise((done, failed) => {
    waiting.push({ work, done, failed });
    const free = [...hands].find(({ order }) => !order);
    if (free) goOn(free);
    else if (hands.size < availableParallelism()) goOn(hire());
  });

/** The next order that waits, or a rest. */
const goOn = (hand: Hand): void => {
  clearTimeout(hand.leaving);
  hand.order = waiting.shift();
  if (hand.order) {
    hand.worker.ref();
    hand.worker.postMessage(hand.order.work);
  } else {
    hand.worker.unref();
    hand.leaving = setTimeout(() => dismiss(hand), idle).unref();
  }
};

const dismiss = (hand: Hand): void => {
  hands.delete(hand);
  void hand.worker.terminate();
};

const hire = (): Hand => {
  const hand: Hand = { worker: new Worker(new URL("./press-worker.mjs", import.meta.url)), made: 0 };
  hands.add(hand);
  hand.worker.on("message", (answer: PressAnswer) => {
    const { order } = hand;
    hand.order = undefined;
    hand.made += 1;
    if ("finished" in answer) order?.done(answer.finished);
    else order?.failed(new Error(answer.failed));
    if (hand.made < filesPerWorker) goOn(hand);
    else replace(hand);
  });
  hand.worker.on("error", (error: Error) => {
    hand.order?.failed(error);
    replace(hand);
  });
  return hand;
};

const replace = (hand: Hand): void => {
  dismiss(hand);
  if (waiting.length > 0) goOn(hire());
};
