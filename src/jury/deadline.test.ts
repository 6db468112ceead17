import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { type Day, day } from "../kernel/index.ts";
import type { Law, StatedRule } from "../law/index.ts";
import type { BranchRule, Rules } from "../rulebook/index.ts";
import { type Deadline, type DeadlineFacts, inTime } from "./deadline.ts";

const on = day("2026-05-15");
const source = { text: "Code du travail", article: "art. 1" };
const since = day("2023-12-29");
const stated = (name: string): StatedRule => ({
  name,
  unit: "months",
  countsOn: "the day",
  versions: [
    { from: day("2002-01-01"), dayKind: "effect", source, repealed: true },
    { from: since, dayKind: "force", source, value: 2 },
  ],
});
const lawful = (rule: string, inferred?: boolean) => ({
  rule,
  from: since,
  dayKind: "force",
  source,
  ...(inferred && { inferred }),
});
/** A law under which every delay is of two since 29 December 2023. */
const law: Law = {
  rules: [
    stated("another"),
    ...[
      "vae.admissibility-months",
      "vae.result-days",
      "cpf-export.deadline-months",
      "vae.jury-within-months",
    ].map(stated),
  ],
  inForce: (rule, day) =>
    day >= since ? { value: 2 as never, citation: lawful(rule) as ReturnType<typeof cited> } : undefined,
};
const noLaw: Law = { rules: [], inForce: () => undefined };
const asks = (deadline: Deadline, facts: Partial<DeadlineFacts>, rules: Rules | undefined, by = law) =>
  inTime({ deadline, on, starts: {}, ...facts }, rules, by);
const missing = (code: string, facts: object, rule?: object) => ({
  outcome: "undetermined",
  findings: [{ outcome: "missing", code, facts, rule }],
});
type Said = { day?: Day; dueOn: string; since: string };
const kept = (code: string, deadline: Deadline, { day = on, dueOn, since }: Said, rule: object) => ({
  outcome: "granted",
  value: { dueOn, since },
  findings: [{ outcome: "met", code, facts: { deadline, day, dueOn, since }, rule }],
});
const missed = (deadline: Deadline, { day = on, dueOn, since }: Said, rule: object) => ({
  outcome: "refused",
  findings: [{ outcome: "unmet", code: "deadline-missed", facts: { deadline, day, dueOn, since }, rule }],
});

const month = { months: 1 } as const;
const text = textSaying(
  {
    "jury.union-notice-days": 15,
    "enrolment.declaration": { to: "la CPNE", days: 30, before: "entry" },
    "jury.decides-within": { within: month, from: "file-received" },
    "minutes.sent": { to: "la CPNE", within: month, from: "meeting" },
    "appeal.path": {
      to: "la CPNE",
      within: { within: month, from: "results-told" },
      answer: { within: month, from: "referral-received" },
    },
  },
  on,
);

describe("What is due by the branch's text", () => {
  it.each([
    ["decide", "jury.decides-within", { "file-received": day("2026-04-15") }],
    ["send-minutes", "minutes.sent", { meeting: day("2026-04-15") }],
    ["appeal", "appeal.path", { "results-told": day("2026-04-15") }],
    ["answer-appeal", "appeal.path", { "referral-received": day("2026-04-15") }],
  ] as const)("%s, is in time on its last day and late the next", (deadline, rule, starts) => {
    const said = { dueOn: "2026-05-15", since: "2026-04-15" };
    const late = day("2026-05-16");
    const asked = (facts: Partial<DeadlineFacts>) => asks(deadline, { starts, ...facts }, text);

    expect(asked({})).toEqual(kept("deadline-running", deadline, said, cited(rule)));
    expect(asked({ on: late })).toEqual(missed(deadline, { ...said, day: late }, cited(rule)));
    expect(asked({ on: late, doneOn: on })).toEqual(kept("deadline-kept", deadline, said, cited(rule)));
    expect(asked({ on, doneOn: late })).toEqual(missed(deadline, { ...said, day: late }, cited(rule)));
  });

  it.each([
    ["ask-unions", "jury.union-notice-days", { "jury-day": day("2026-05-30") }, "2026-05-30"],
    ["declare-training", "enrolment.declaration", { entry: day("2026-06-14") }, "2026-06-14"],
  ] as const)("%s, is counted back", (deadline, rule, starts, from) => {
    const said = { dueOn: "2026-05-15", since: from };
    const late = day("2026-05-16");

    expect(asks(deadline, { starts }, text)).toEqual(kept("deadline-running", deadline, said, cited(rule)));
    expect(asks(deadline, { starts, on: late }, text)).toEqual(
      missed(deadline, { ...said, day: late }, cited(rule)),
    );
  });

  it.each([
    ["ask-unions", "jury.union-notice-days", "jury-day"],
    ["declare-training", "enrolment.declaration", "entry"],
    ["decide", "jury.decides-within", "file-received"],
    ["send-minutes", "minutes.sent", "meeting"],
    ["appeal", "appeal.path", "results-told"],
    ["answer-appeal", "appeal.path", "referral-received"],
  ] as const)("%s, is undetermined without a text, a rule or the day it starts", (deadline, rule, start) => {
    const silent = (rule: string) => missing("deadline-not-stated", { deadline, rule });

    expect(asks(deadline, {}, undefined)).toEqual(silent("rulebook"));
    expect(asks(deadline, {}, textSaying({}, on))).toEqual(silent(named(rule)));
    expect(asks(deadline, {}, text)).toEqual(
      missing("deadline-start-unknown", { deadline, start }, cited(rule)),
    );
  });

  it("may have no delay, no start, or no end", () => {
    const silent = (deadline: Deadline, rule: BranchRule) =>
      missing("deadline-not-stated", { deadline, rule: named(rule) });
    const none = textSaying({ "appeal.path": "none", "minutes.sent": { to: "la CPNE" } }, on);
    const bare = textSaying({ "appeal.path": { to: "la CPNE" } }, on);
    const startless = textSaying({ "minutes.sent": { to: "la CPNE", within: month } }, on);
    const life = textSaying({ "jury.decides-within": { within: "life", from: "meeting" } }, on);

    for (const rules of [none, bare])
      for (const deadline of ["appeal", "answer-appeal"] as const)
        expect(asks(deadline, {}, rules)).toEqual(silent(deadline, "appeal.path"));
    expect(asks("send-minutes", {}, none)).toEqual(silent("send-minutes", "minutes.sent"));
    expect(asks("send-minutes", {}, startless)).toEqual(
      missing("deadline-start-not-stated", { deadline: "send-minutes" }, cited("minutes.sent")),
    );
    expect(asks("decide", { starts: { meeting: on } }, life)).toEqual(
      kept("deadline-running", "decide", { dueOn: "life", since: on }, cited("jury.decides-within")),
    );
  });
});

describe("What is due by the law", () => {
  it.each([
    ["answer-vae-request", "vae.admissibility-months", "file-complete", "2026-03-15"],
    ["tell-vae-result", "vae.result-days", "jury-day", "2026-05-13"],
    ["send-holders", "cpf-export.deadline-months", "issue", "2026-03-15"],
  ] as const)("%s, needs no text of a branch", (deadline, rule, start, from) => {
    const starts = { [start]: day(from) };
    const said = { dueOn: "2026-05-15", since: from };
    const late = day("2026-05-16");

    expect(asks(deadline, { starts }, undefined)).toEqual(
      kept("deadline-running", deadline, said, lawful(rule)),
    );
    expect(asks(deadline, { starts, on: late }, undefined)).toEqual(
      missed(deadline, { ...said, day: late }, lawful(rule)),
    );
    expect(asks(deadline, {}, undefined)).toEqual(
      missing("deadline-start-unknown", { deadline, start }, lawful(rule)),
    );
    expect(asks(deadline, { starts: { [start]: day("2023-12-28") } }, undefined)).toEqual(
      missing("deadline-not-stated", { deadline, rule }),
    );
    expect(asks(deadline, {}, undefined, noLaw)).toEqual(missing("deadline-not-stated", { deadline, rule }));
  });

  it("a jury of VAE, is on the last day of the second month that follows the file, as we read it", () => {
    const deadline = "hold-vae-jury";
    const rule = "vae.jury-within-months";
    const asked = (received: string | undefined, facts: Partial<DeadlineFacts> = {}, by = law) =>
      asks(deadline, { starts: received ? { "file-received": day(received) } : {}, ...facts }, undefined, by);
    const said = { dueOn: "2026-05-31", since: "2026-03-31" };
    const [last, late] = [day("2026-05-31"), day("2026-06-01")];

    expect(asked("2026-03-31", { on: last })).toEqual(
      kept("deadline-running", deadline, { ...said, day: last }, lawful(rule, true)),
    );
    expect(asked("2026-03-31", { on: late })).toEqual(
      missed(deadline, { ...said, day: late }, lawful(rule, true)),
    );
    expect(asked("2026-03-01", { on: last })).toMatchObject({ value: { dueOn: "2026-05-31" } });
    expect(asked(undefined)).toEqual(
      missing("deadline-start-unknown", { deadline, start: "file-received" }, lawful(rule, true)),
    );
    expect(asked("2023-12-28")).toEqual(missing("deadline-not-stated", { deadline, rule }));
    expect(asked(undefined, {}, noLaw)).toEqual(missing("deadline-not-stated", { deadline, rule }));
  });
});
