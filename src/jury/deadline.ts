import {
  addDays,
  addMonths,
  type Citation,
  type Day,
  type Decision,
  decide,
  type Finding,
  finding,
  type Lasting,
  missing,
} from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import { type Answer, dueOn, type Rules, type StartName, type Starts } from "../rulebook/index.ts";

/** What is due around a jury, by the branch's text or by the law. */
export const deadlines = [
  "ask-unions",
  "declare-training",
  "decide",
  "send-minutes",
  "appeal",
  "answer-appeal",
  "answer-vae-request",
  "hold-vae-jury",
  "tell-vae-result",
  "send-holders",
] as const;
export type Deadline = (typeof deadlines)[number];

export type DeadlineCode =
  | "deadline-kept"
  | "deadline-running"
  | "deadline-missed"
  | "deadline-not-stated"
  | "deadline-start-not-stated"
  | "deadline-start-unknown";

export type DeadlineFacts = {
  readonly deadline: Deadline;
  /** The day of the question, and the day the thing was done if it was. */
  readonly on: Day;
  readonly doneOn?: Day | undefined;
  readonly starts: Starts;
};

export type Kept = { readonly dueOn: Day | "life"; readonly since: Day };

/**
 * Is what was due done in time, or still in time? The last day is in time. Grants with that day; a deadline whose
 * start the text does not give leaves it undetermined.
 */
export const inTime = (
  facts: DeadlineFacts,
  rules: Rules | undefined,
  law: Law,
): Decision<Kept, DeadlineCode> => {
  const { deadline, on, doneOn, starts } = facts;
  const asked = askedOf(deadline, starts, rules, law);
  const undetermined = (found: Finding<DeadlineCode>) =>
    ({ outcome: "undetermined", findings: [found] }) as const;
  if (!asked.stated)
    return undetermined(missing<DeadlineCode>("deadline-not-stated", { deadline, rule: asked.rule }));
  const { value, citation } = asked;
  const due = value.on
    ? { kind: "due" as const, on: value.on, since: starts[value.from] ?? value.on }
    : dueOn(value, starts, value.before ? -1 : 1);
  if (due.kind === "start-not-stated")
    return undetermined(missing<DeadlineCode>("deadline-start-not-stated", { deadline }, citation));
  if (due.kind === "start-unknown")
    return undetermined(
      missing<DeadlineCode>("deadline-start-unknown", { deadline, start: due.start }, citation),
    );
  const day = doneOn ?? on;
  const kept = due.on === "life" || day <= due.on;
  const code = kept ? (doneOn ? "deadline-kept" : "deadline-running") : "deadline-missed";
  const said = { deadline, day, dueOn: due.on, since: due.since };
  return decide([finding<DeadlineCode>(kept, code, said, citation)], () => ({
    dueOn: due.on,
    since: due.since,
  }));
};

/** So long after `from`, or before it; `on` where a text names the last day otherwise. */
type Asked = {
  readonly within: Lasting;
  readonly from: StartName;
  readonly before?: boolean;
  readonly on?: Day;
};

const askedOf = (deadline: Deadline, starts: Starts, rules: Rules | undefined, law: Law): Answer<Asked> => {
  switch (deadline) {
    case "ask-unions":
      return said(rules?.ask("jury.union-notice-days"), (days) => ({
        within: { days },
        from: "jury-day",
        before: true,
      }));
    case "declare-training":
      return said(rules?.ask("enrolment.declaration"), ({ days, before }) => ({
        within: { days },
        from: before,
        before: true,
      }));
    case "decide":
      return said(rules?.ask("jury.decides-within"), (delay) => delay);
    case "send-minutes":
      return said(
        rules?.ask("minutes.sent"),
        ({ within, from }) => within && { within, from: from ?? "not-stated" },
      );
    case "appeal":
      return said(rules?.ask("appeal.path"), (path) => (path === "none" ? undefined : path.within));
    case "answer-appeal":
      return said(rules?.ask("appeal.path"), (path) => (path === "none" ? undefined : path.answer));
    case "answer-vae-request":
      return lawful("vae.admissibility-months", "file-complete", starts, law, (months) => ({ months }));
    case "tell-vae-result":
      return lawful("vae.result-days", "jury-day", starts, law, (days) => ({ days }));
    case "send-holders":
      return lawful("cpf-export.deadline-months", "issue", starts, law, (months) => ({ months }));
    case "hold-vae-jury":
      return beforeMonthsEnd(starts, law);
  }
};

const silent = (rule: string): Answer<Asked> => ({ stated: false, rule });

const said = <Value>(
  answer: Answer<Value> | undefined,
  delay: (value: Value) => Asked | undefined,
): Answer<Asked> => {
  if (!answer) return silent("rulebook");
  if (!answer.stated) return silent(answer.rule);
  const value = delay(answer.value);
  return value ? { stated: true, value, citation: answer.citation } : silent(answer.citation.rule);
};

type Lawful = "vae.admissibility-months" | "vae.result-days" | "cpf-export.deadline-months";

/** The law that counts is that of the day the delay starts; on a start not known, the answer says so. */
const lawful = (
  rule: Lawful,
  from: StartName,
  starts: Starts,
  law: Law,
  length: (value: number) => Lasting,
): Answer<Asked> => {
  const start = starts[from];
  const held = start && law.inForce(rule, start);
  if (start && !held) return silent(rule);
  const citation = held?.citation ?? unknownCitation(rule, law);
  if (!citation) return silent(rule);
  return { stated: true, value: { within: length(held?.value ?? 1), from }, citation };
};

const unknownCitation = (rule: Lawful | "vae.jury-within-months", law: Law): Citation | undefined => {
  const version = law.rules.find(({ name }) => name === rule)?.versions.at(-1);
  return version && { rule, from: version.from, dayKind: version.dayKind, source: version.source };
};

/** "Before the end of the third month after the file": read as the last day of the third calendar month that follows. */
const beforeMonthsEnd = (starts: Starts, law: Law): Answer<Asked> => {
  const rule = "vae.jury-within-months";
  const start = starts["file-received"];
  const held = start && law.inForce(rule, start);
  if (start && !held) return silent(rule);
  const citation = held?.citation ?? unknownCitation(rule, law);
  if (!citation) return silent(rule);
  const within = { months: held?.value ?? 1 };
  const on = start && held && addDays(addMonths(firstOfMonth(start), held.value + 1), -1);
  return {
    stated: true,
    value: { within, from: "file-received", ...(on && { on }) },
    citation: { ...citation, inferred: true },
  };
};

const firstOfMonth = (on: Day): Day => addDays(on, 1 - Number(on.slice(8, 10)));
