import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { readTexts, rulesOn } from "../rulebook/index.ts";
import { type ClockFacts, clocksOf } from "./clocks.ts";

const { law, shelf } = readTexts(new URL("../../", import.meta.url).pathname);
const cqpm = shelf.byId("3248-metallurgie/cqpm/2019-11-08");
if (!cqpm) throw new Error("metallurgy has a rulebook");
const heldOn = day("2026-12-10");
const none: ClockFacts = {
  sessions: [],
  registrations: [],
  vaeWaiting: [],
  appeals: [],
  accreditations: [],
  credits: [],
  minutes: [],
};
const aSession = (facts: Partial<ClockFacts["sessions"][number]> = {}): ClockFacts["sessions"][number] => ({
  reference: "MET-1",
  heldOn,
  planned: true,
  unionsAsked: false,
  awarded: false,
  vaeCandidates: 0,
  rules: rulesOn(cqpm, heldOn),
  issued: [],
  ...facts,
});
const clocks = (facts: Partial<ClockFacts>, today = "2026-11-23") =>
  clocksOf({ ...none, ...facts }, law, day(today));

describe("Legal clocks", () => {
  it("give unions fifteen calendar days before the jury, with the accord's article", () => {
    expect(clocks({ sessions: [aSession()] })).toMatchObject([
      {
        kind: "ask-unions",
        dueOn: "2026-11-25",
        daysLeft: 2,
        rule: { source: { article: "art. 55 (composition du jury)" } },
      },
    ]);
  });

  it("stop once the unions are asked", () => {
    expect(clocks({ sessions: [aSession({ unionsAsked: true })] })).toEqual([]);
  });

  it("give VAE results fifteen days after the jury, until the awards are made", () => {
    const sat = { planned: false, unionsAsked: true, vaeCandidates: 6 };

    expect(clocks({ sessions: [aSession(sat)] }, "2026-12-11")).toMatchObject([
      { kind: "tell-vae-results", dueOn: "2026-12-25", count: 6 },
    ]);
    expect(clocks({ sessions: [aSession({ ...sat, awarded: true })] }, "2026-12-11")).toEqual([]);
  });

  it("give the regulator's file three months from the issue, to the day of the same number", () => {
    const issued = [{ on: day("2026-11-30"), count: 23 }];

    expect(
      clocks({ sessions: [aSession({ planned: false, awarded: true, issued })] }, "2026-12-01"),
    ).toMatchObject([
      { kind: "send-holders", dueOn: "2027-02-28", count: 23, rule: { source: { article: "R. 6113-17-2" } } },
    ]);
  });

  it("give the answer to an appeal the last day of its text", () => {
    const rule = {
      rule: "3043:essai#appeal.path",
      from: day("2021-06-25"),
      dayKind: "effect",
      source: { text: "Accord", article: "art. N" },
    } as const;
    const appeals = [{ reference: "PRO-1", dueOn: day("2027-02-24"), rule, count: 2 }];

    expect(clocks({ appeals }, "2026-11-24")).toEqual([
      { kind: "answer-appeal", dueOn: "2027-02-24", daysLeft: 92, about: "PRO-1", rule, count: 2 },
    ]);
  });

  it("show an end within six months, the nearest first, and none that is over or far", () => {
    const registrations = [
      { code: "RNCP38622", endsOn: day("2027-02-09") },
      { code: "RNCP1", endsOn: day("2026-11-22") },
      { code: "RNCP2", endsOn: day("2029-01-01") },
      { code: "RNCP3" },
    ];
    const accreditations = [{ centre: "Estuaire", until: day("2026-12-31") }];

    expect(clocks({ registrations, accreditations }).map(({ about, daysLeft }) => [about, daysLeft])).toEqual(
      [
        ["Estuaire", 38],
        ["RNCP38622", 78],
      ],
    );
  });

  it("tell six months before which parts end, for how many persons, with the rule that ends them", () => {
    const asked = rulesOn(cqpm, heldOn).ask("jury.union-notice-days");
    const rule = asked.stated ? asked.citation : undefined;
    const ending = { certification: "Tourneur", until: day("2027-01-10"), persons: 3, rule };

    expect(clocks({ credits: [ending] })).toMatchObject([
      { kind: "credits-end", dueOn: "2027-01-10", about: "Tourneur", count: 3, rule },
    ]);
    expect(clocks({ credits: [ending] }, "2026-06-01")).toEqual([]);
    expect(clocks({ credits: [ending] }, "2027-01-11")).toEqual([]);
  });

  it("give minutes the last day of a text that names one, until they are sent", () => {
    const asked = rulesOn(cqpm, heldOn).ask("minutes.sent");
    if (!asked.stated) throw new Error("metallurgy sends its minutes");
    const signed = { reference: "MET-1", dueOn: day("2027-03-10"), rule: asked.citation };

    expect(clocks({ minutes: [signed] })).toMatchObject([
      { kind: "send-minutes", dueOn: "2027-03-10", about: "MET-1" },
    ]);
  });
});
