import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "../../kernel/index.ts";
import { endLetter } from "../letters/end.ts";
import { endingDays, endRemindersOn } from "./endings.ts";

const until = day("2028-06-30");
const credits = {
  candidacyId: "c1",
  to: { email: "agnes@example.org", name: "Agnès Brébion" },
  certification: "Technicien d'usinage",
  codes: ["C4", "C6"],
  until,
};
const accreditation = {
  id: "a1",
  to: [
    { email: "gaelle@example.org", name: "Gaëlle" },
    { email: "paul@example.org", name: "Paul" },
  ],
  centre: "Centre de l'Estuaire",
  certification: "Technicien d'usinage",
  until,
};
const told = (today: Day) =>
  endRemindersOn({ credits: [credits], accreditations: [accreditation] }, today).map(({ kind, to }) => [
    kind,
    to.name,
  ]);

describe("The end of what is held", () => {
  it("is told to who keeps credits, and to each manager of a centre, once it is ninety days away", () => {
    const all = [
      ["reminder-credits", "Agnès Brébion"],
      ["reminder-accreditation", "Gaëlle"],
      ["reminder-accreditation", "Paul"],
    ];
    expect(told(addDays(until, -endingDays - 1))).toEqual([]);
    expect(told(addDays(until, -endingDays))).toEqual(all);
    expect(told(until)).toEqual(all);
    expect(told(addDays(until, 1))).toEqual([]);
  });

  it("is written once, however many days the job runs", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (days) => {
        const written = new Set<string>();
        for (let i = 0; i < days; i++)
          for (const { kind, about } of endRemindersOn(
            { credits: [credits], accreditations: [accreditation] },
            addDays(until, -i),
          ))
            written.add(`${kind} ${about}`);
        expect(written.size).toBe(3);
      }),
    );
  });

  it("says in French then in English what ends, and on which last day", () => {
    const [first] = endRemindersOn({ credits: [credits], accreditations: [] }, until);
    const letter = first && endLetter(first, "https://cqp.example");

    expect(letter?.body.replaceAll("\u00a0", " ")).toContain(
      "C4, C6 de « Technicien d'usinage » jusqu'au 30 juin 2028 inclus",
    );
    expect(letter?.body).toContain("until 30 June 2028 included");
  });
});
