import type { Day } from "./day.ts";

/** What a use case needs from the outside world; `main.ts` gives the real one, tests a fixed one. */
export type World = {
  /** The day in Paris: the day that counts for a deadline. */
  readonly today: () => Day;
  readonly now: () => Date;
  /** A new UUIDv7, ordered by time. */
  readonly newId: () => string;
};
