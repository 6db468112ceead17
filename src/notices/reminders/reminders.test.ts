import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day, daysBetween } from "../../kernel/index.ts";
import type { Clock } from "../clocks.ts";
import { type ComingSession, remindersOn } from "./reminders.ts";

const heldOn = day("2026-12-15");
const session: ComingSession = {
  id: "s1",
  reference: "MET-PROCHAIN",
  certification: "CQPM Technicien d'usinage",
  heldOn,
  place: "Nantes",
  candidates: [{ email: "maelle@example.org", name: "Maëlle" }],
  jurors: [{ email: "jure@example.org", name: "Julien" }],
  assessors: [
    { email: "claire@example.org", name: "Claire", missing: 3 },
    { email: "rachid@example.org", name: "Rachid", missing: 0 },
  ],
};
const secretariat = [{ email: "secretariat@example.org", name: "Solène" }];
const clockDue = (dueOn: Day, today: Day): Clock => ({
  kind: "send-holders",
  dueOn,
  daysLeft: daysBetween(today, dueOn),
  about: "MET-2026-03",
});

const kinds = (today: Day, clocks: readonly Clock[] = []) =>
  remindersOn({ sessions: [session], clocks, secretariat }, today).map(({ kind, to }) => [kind, to.name]);

describe("Reminders", () => {
  it("go within the week before a jury to its candidates, its jurors, and the assessors with marks to note", () => {
    const all = [
      ["reminder-jury", "Maëlle"],
      ["reminder-jury", "Julien"],
      ["reminder-grids", "Claire"],
    ];
    expect(kinds(addDays(heldOn, -8))).toEqual([]);
    expect(kinds(addDays(heldOn, -7))).toEqual(all);
    expect(kinds(addDays(heldOn, -1))).toEqual(all);
    expect(kinds(heldOn)).toEqual([]);
  });

  it.each([
    [8, []],
    [7, [["reminder-clock", "Solène"]]],
    [-3, [["reminder-clock", "Solène"]]],
  ] as const)("of a legal day %s days away go to the secretariat: %j", (left, told) => {
    const today = day("2026-06-01");
    expect(kinds(today, [clockDue(addDays(today, left), today)])).toEqual(told);
  });

  it("are written once each, however many days the job runs: a legal day twice, when it nears and once it is over", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), (dueIn) => {
        const first = day("2026-11-20");
        const due = addDays(first, dueIn);
        const written = new Set<string>();
        for (let i = 0; i < 60; i++) {
          const today = addDays(first, i);
          const clocks = [clockDue(due, today)];
          for (const { kind, about } of remindersOn({ sessions: [session], clocks, secretariat }, today))
            written.add(`${kind} ${about}`);
        }
        expect(written.size).toBe(3 + 2);
      }),
    );
  });
});
