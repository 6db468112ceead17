import { type Day, daysBetween } from "../../kernel/index.ts";
import type { Clock } from "../clocks.ts";
import type { Addressee } from "./endings.ts";

/** A session to come, as far as reminders need it. */
export type ComingSession = {
  readonly id: string;
  readonly reference: string;
  readonly certification: string;
  readonly heldOn: Day;
  readonly place: string;
  readonly candidates: readonly Addressee[];
  /** Members already convened. */
  readonly jurors: readonly Addressee[];
  /** Assessors with marks still to note, and how many. */
  readonly assessors: readonly (Addressee & { readonly missing: number })[];
};

/** A reminder to write. `about` names it for good: it is written once. */
export type Reminder = { readonly about: string; readonly to: Addressee } & (
  | { readonly kind: "reminder-jury"; readonly as: "candidate" | "juror"; readonly session: ComingSession }
  | { readonly kind: "reminder-grids"; readonly missing: number; readonly session: ComingSession }
  | { readonly kind: "reminder-clock"; readonly clock: Clock }
);

/** Days before a jury, or before a legal day, from which people are reminded. */
const reminderDays = 7;

/** Days before a jury from which whoever enrols late is convened to it by the daily job. */
const conveningDays = 60;

/** Is this jury to come, and near enough for late candidates to be convened to it? */
export const canBeConvened = (heldOn: Day, today: Day): boolean => {
  const left = daysBetween(today, heldOn);
  return left > 0 && left <= conveningDays;
};

/** Is this day within the days of a reminder, and still to come? */
export const nears = (day: Day, today: Day): boolean => {
  const left = daysBetween(today, day);
  return left > 0 && left <= reminderDays;
};

/**
 * Reminders of a day: those of sessions within the week, and of legal days within the week or over. The same reminder
 * bears the same name each day, so that it is written once; a legal day that is over is told once more.
 */
export const remindersOn = (
  facts: {
    readonly sessions: readonly ComingSession[];
    readonly clocks: readonly Clock[];
    readonly secretariat: readonly Addressee[];
  },
  today: Day,
): Reminder[] => {
  const near = facts.sessions.filter(({ heldOn }) => nears(heldOn, today));
  const jury = near.flatMap((session) =>
    (["candidate", "juror"] as const).flatMap((as) =>
      (as === "candidate" ? session.candidates : session.jurors).map((to) => ({
        kind: "reminder-jury" as const,
        about: `${session.id} ${session.heldOn} ${as} ${to.email}`,
        to,
        as,
        session,
      })),
    ),
  );
  const grids = near.flatMap((session) =>
    session.assessors
      .filter(({ missing }) => missing > 0)
      .map(({ missing, ...to }) => ({
        kind: "reminder-grids" as const,
        about: `${session.id} ${session.heldOn} ${to.email}`,
        to,
        missing,
        session,
      })),
  );
  const clocks = facts.clocks
    .filter(({ daysLeft }) => daysLeft <= reminderDays)
    .flatMap((clock) =>
      facts.secretariat.map((to) => ({
        kind: "reminder-clock" as const,
        about: `${clock.kind} ${clock.about} ${clock.dueOn} ${clock.daysLeft < 0 ? "over" : "near"} ${to.email}`,
        to,
        clock,
      })),
    );
  return [...jury, ...grids, ...clocks];
};
