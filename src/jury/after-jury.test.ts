import { describe, expect, it } from "vitest";
import { cited, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import { type AfterJuryFacts, afterJury } from "./after-jury.ts";

const on = day("2026-11-25");
const kept = cited("credit.retention");
const asked = (facts: Partial<AfterJuryFacts> = {}): AfterJuryFacts => ({
  on,
  resits: 0,
  starts: {},
  credits: [],
  ...facts,
});

describe("After a jury that did not recognise the whole", () => {
  it("the days to act by come nearest first, each from its own text", () => {
    const rules = textSaying(
      {
        "appeal.path": {
          by: "le candidat",
          to: "la CPNE",
          within: { within: { months: 6 }, from: "meeting" },
        },
        "resit.rule": { onlyMissing: true, within: { months: 12 }, from: "deliberation", after: [] },
      },
      on,
    );
    const starts = { meeting: day("2026-07-07"), deliberation: day("2026-06-23") };
    const credits = [
      { code: "C1", until: day("2028-06-23"), rule: kept },
      { code: "C2", until: day("2028-06-23"), rule: kept },
      { code: "B1", until: "life" as const, rule: kept },
    ];

    const { appeal, resit, days } = afterJury(asked({ starts, credits }), rules);

    expect(days).toEqual([
      { kind: "appeal", on: "2027-01-07", codes: [], rule: cited("appeal.path") },
      { kind: "resit", on: "2027-06-23", codes: [], rule: cited("resit.rule") },
      { kind: "credit", on: "2028-06-23", codes: ["C1", "C2"], rule: kept },
    ]);
    expect([appeal.outcome, resit.outcome]).toEqual(["granted", "granted"]);
  });

  it("a day that is over is not one to act by, and its last day still is", () => {
    const credit = (until: string) => [{ code: "C1", until: day(until), rule: kept }];

    expect(afterJury(asked({ credits: credit("2026-11-24") }), textSaying({}, on)).days).toEqual([]);
    expect(afterJury(asked({ credits: credit("2026-11-25") }), textSaying({}, on)).days).toHaveLength(1);
  });

  it("no day is made up where the text is silent, or where its start is not known", () => {
    const silent = afterJury(asked(), textSaying({}, on));
    const startUnknown = afterJury(
      asked(),
      textSaying(
        { "appeal.path": { to: "la CPNE", within: { within: { months: 3 }, from: "results-told" } } },
        on,
      ),
    );

    expect([silent.appeal.outcome, silent.resit.outcome, silent.days]).toEqual([
      "undetermined",
      "undetermined",
      [],
    ]);
    expect([startUnknown.appeal.outcome, startUnknown.days]).toEqual(["undetermined", []]);
  });
});
