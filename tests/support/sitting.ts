import type { Seat, Sitting } from "../../src/jury/sitting.ts";
import { day } from "../../src/kernel/index.ts";

/** The day on which the juries of these tests sit. */
export const heldOn = day("2026-03-30");

/** A member of a jury who votes and is present, unless said otherwise. */
export const seat = (id: string, college: Seat["college"], facts: Partial<Seat> = {}): Seat => ({
  id,
  college,
  capacity: "membre",
  presides: false,
  votes: true,
  present: true,
  ...facts,
});
export const president = seat("p", "employers", { presides: true });

/** A jury as it sits on that day, with no VAE file. */
export const sitting = (members: Seat[], facts: Partial<Sitting> = {}): Sitting => ({
  heldOn,
  members,
  hasVae: false,
  ...facts,
});
