import { type Credit, mayResit, type ResitCode } from "../assessment/index.ts";
import type { Citation, Day, Decision } from "../kernel/index.ts";
import type { Rules, Starts } from "../rulebook/index.ts";
import { type AdmittedAppeal, type AppealCode, mayAppeal } from "./appeal.ts";

/** A last day, included, by which a person may still use a right that a jury's word left them. */
export type LastDay = {
  readonly kind: "appeal" | "resit" | "credit";
  readonly on: Day;
  /** The parts a credit keeps until then. */
  readonly codes: readonly string[];
  readonly rule?: Citation | undefined;
};

export type AfterJuryFacts = {
  readonly on: Day;
  /** New sittings already taken for this certification, the first sitting not counted. */
  readonly resits: number;
  readonly starts: Starts;
  readonly credits: readonly Pick<Credit, "code" | "until" | "rule">[];
};

export type AfterJury = {
  readonly appeal: Decision<AdmittedAppeal, AppealCode>;
  readonly resit: Decision<true, ResitCode>;
  /** The days not over yet, the nearest first. */
  readonly days: readonly LastDay[];
};

/**
 * What is open to a person whose jury did not recognise the whole: an appeal, a new sitting, and until when each part
 * won is kept. On a right that the text leaves unsaid, or whose start is not known, there is no day.
 */
export const afterJury = ({ on, resits, starts, credits }: AfterJuryFacts, rules: Rules): AfterJury => {
  const appeal = mayAppeal({ filedOn: on, starts }, rules);
  const resit = mayResit({ on, resits, starts }, rules);
  const days = [...appealDay(appeal), ...resitDay(resit), ...creditDays(credits)];
  return { appeal, resit, days: days.filter((day) => day.on >= on).sort((a, b) => (a.on < b.on ? -1 : 1)) };
};

const appealDay = (appeal: AfterJury["appeal"]): LastDay[] => {
  const clock = appeal.findings.find(({ code }) => code === "appeal-in-time");
  return lastDay("appeal", clock?.facts["until"], clock?.rule);
};

const resitDay = (resit: AfterJury["resit"]): LastDay[] => {
  const clock = resit.findings.find(({ code }) => code === "resit-in-time");
  return lastDay("resit", clock?.facts["deadlineOn"], clock?.rule);
};

const lastDay = (kind: LastDay["kind"], on: unknown, rule: Citation | undefined): LastDay[] =>
  typeof on === "string" && on !== "life" ? [{ kind, on: on as Day, codes: [], rule }] : [];

/** Parts kept until the same day are told together. */
const creditDays = (credits: AfterJuryFacts["credits"]): LastDay[] => {
  const days = new Map<Day, LastDay>();
  for (const { code, until, rule } of credits) {
    if (until === "life" || until === "not-stated") continue;
    days.set(until, { kind: "credit", on: until, codes: [...(days.get(until)?.codes ?? []), code], rule });
  }
  return [...days.values()];
};
