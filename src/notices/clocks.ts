import { addDays, addMonths, type Citation, type Day, daysBetween } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import type { Rules } from "../rulebook/index.ts";

/** What is due, by which text. Days left are counted from today; negative once the day is over. */
export type Clock = {
  readonly kind:
    | "ask-unions"
    | "answer-vae"
    | "answer-appeal"
    | "tell-vae-results"
    | "send-minutes"
    | "send-holders"
    | "registration-ends"
    | "accreditation-ends"
    | "credits-end";
  /** Last day on which it is in time. */
  readonly dueOn: Day;
  readonly daysLeft: number;
  /** Session reference, register code, name of a centre, title of a certification. */
  readonly about: string;
  readonly count?: number | undefined;
  readonly rule?: Citation | undefined;
  /** Article of a duty that no dated rule holds. */
  readonly article?: string | undefined;
};

export type ClockFacts = {
  readonly sessions: readonly {
    readonly reference: string;
    readonly heldOn: Day;
    readonly planned: boolean;
    readonly unionsAsked: boolean;
    readonly awarded: boolean;
    readonly vaeCandidates: number;
    readonly rules: Rules | undefined;
    /** Holders of a registered certificate, by the day it was issued. */
    readonly issued: readonly { readonly on: Day; readonly count: number }[];
  }[];
  /** VAE files that are complete and wait for their answer, of certifications registered in the RNCP then. */
  readonly vaeWaiting: readonly {
    readonly reference: string;
    readonly completeOn: Day;
    readonly count: number;
  }[];
  /** Appeals that wait for their answer, whose text gives it a last day. */
  readonly appeals: readonly {
    readonly reference: string;
    readonly dueOn: Day;
    readonly rule: Citation;
    readonly count: number;
  }[];
  readonly registrations: readonly { readonly code: string; readonly endsOn?: Day | undefined }[];
  readonly accreditations: readonly { readonly centre: string; readonly until: Day }[];
  /** Minutes signed and not sent yet, where the branch's text gives a last day. */
  readonly minutes: readonly { readonly reference: string; readonly dueOn: Day; readonly rule: Citation }[];
  /** Parts of a certification that so many persons keep until one same day, by the rule that ends them. */
  readonly credits: readonly {
    readonly certification: string;
    readonly until: Day;
    readonly persons: number;
    readonly rule?: Citation | undefined;
  }[];
};

/** An end is shown from six months before, and no longer once it is over. */
export const horizonDays = 183;

/**
 * The legal clocks that run today, the nearest first. "At least 15 calendar days before" is in time on the 15th day
 * before; "within three months of the issue" on the day of the same number.
 */
export const clocksOf = (facts: ClockFacts, law: Law, today: Day): Clock[] => {
  const clock = (kind: Clock["kind"], dueOn: Day, about: string, more: Partial<Clock> = {}): Clock => ({
    kind,
    dueOn,
    daysLeft: daysBetween(today, dueOn),
    about,
    ...more,
  });
  const nearing = (one: Clock): boolean => one.daysLeft >= 0 && one.daysLeft <= horizonDays;
  const sessions = facts.sessions.flatMap((session) => [
    ...unionClock(session, clock),
    ...vaeClock(session, law, clock),
    ...holderClocks(session, law, clock),
  ]);
  const registrations = facts.registrations.flatMap(({ code, endsOn }) =>
    endsOn ? [clock("registration-ends", endsOn, code, { article: "Code du travail, art. L. 6113-5" })] : [],
  );
  const accreditations = facts.accreditations.map(({ centre, until }) =>
    clock("accreditation-ends", until, centre, { article: "Code du travail, art. R. 6113-16" }),
  );
  const answers = facts.vaeWaiting.flatMap(({ reference, completeOn, count }) => {
    const rule = law.inForce("vae.admissibility-months", completeOn);
    return rule
      ? [clock("answer-vae", addMonths(completeOn, rule.value), reference, { rule: rule.citation, count })]
      : [];
  });
  const appeals = facts.appeals.map(({ reference, dueOn, ...more }) =>
    clock("answer-appeal", dueOn, reference, more),
  );
  const minutes = facts.minutes.map(({ reference, dueOn, rule }) =>
    clock("send-minutes", dueOn, reference, { rule }),
  );
  const credits = facts.credits.map(({ certification, until, persons, rule }) =>
    clock("credits-end", until, certification, { count: persons, rule }),
  );
  const ends = [...registrations, ...accreditations, ...credits].filter(nearing);
  return [...sessions, ...minutes, ...answers, ...appeals, ...ends].sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : 1,
  );
};

type Making = (kind: Clock["kind"], dueOn: Day, about: string, more?: Partial<Clock>) => Clock;
type SessionFacts = ClockFacts["sessions"][number];

const unionClock = (
  { planned, unionsAsked, rules, heldOn, reference }: SessionFacts,
  clock: Making,
): Clock[] => {
  const notice = rules?.ask("jury.union-notice-days");
  if (!planned || unionsAsked || !notice?.stated) return [];
  return [
    clock("ask-unions", addDays(heldOn, -notice.value), reference, {
      rule: notice.citation,
      count: notice.value,
    }),
  ];
};

const vaeClock = (
  { vaeCandidates, awarded, planned, heldOn, reference }: SessionFacts,
  law: Law,
  clock: Making,
): Clock[] => {
  const rule = law.inForce("vae.result-days", heldOn);
  if (planned || awarded || vaeCandidates === 0 || !rule) return [];
  return [
    clock("tell-vae-results", addDays(heldOn, rule.value), reference, {
      rule: rule.citation,
      count: vaeCandidates,
    }),
  ];
};

const holderClocks = ({ issued, reference }: SessionFacts, law: Law, clock: Making): Clock[] =>
  issued.flatMap(({ on, count }) => {
    const rule = law.inForce("cpf-export.deadline-months", on);
    return rule
      ? [clock("send-holders", addMonths(on, rule.value), reference, { rule: rule.citation, count })]
      : [];
  });
