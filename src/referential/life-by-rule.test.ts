import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { type LifeFacts, lifeOn } from "./life.ts";

const rule = cited("certification.life");
const createdOn = day("2020-01-10");
const lives = (life: BranchValue<"certification.life">, on: string, facts: Partial<LifeFacts> = {}) =>
  lifeOn(
    { on: day(on), createdOn, renewedOn: [], ...facts },
    textSaying({ "certification.life": life }, day(on)),
  );
const alive = (until: string, found: unknown) => ({
  outcome: "granted",
  value: { until },
  findings: [found],
});
const refused = (found: unknown) => ({ outcome: "refused", findings: [found] });
const undetermined = (found: unknown) => ({ outcome: "undetermined", findings: [found] });

describe("A certification that lives for as long as nobody ends it", () => {
  it("begins on the day of its creation", () => {
    expect(lives({ kind: "indefinite" }, "2020-01-09")).toEqual(
      refused(finding(false, "life-not-begun", { createdOn })),
    );
    expect(lives({ kind: "indefinite" }, "2020-01-10")).toEqual(
      alive("life", finding(true, "life-indefinite", {}, rule)),
    );
  });

  it("is over from the day of its suppression", () => {
    const suppressedOn = day("2026-06-30");

    expect(lives({ kind: "indefinite" }, "2026-06-29", { suppressedOn }).outcome).toBe("granted");
    expect(lives({ kind: "indefinite" }, "2026-06-30", { suppressedOn })).toEqual(
      refused(finding(false, "life-suppressed", { suppressedOn })),
    );
  });

  it("is suppressed whatever its life, even one the text does not give", () => {
    const suppressedOn = day("2026-06-30");
    const on = day("2026-07-01");

    expect(lifeOn({ on, createdOn, renewedOn: [], suppressedOn }, textSaying({}, on)).outcome).toBe(
      "refused",
    );
  });

  it("is undetermined, naming the rule, where the text gives no life", () => {
    const on = day("2026-03-10");

    expect(lifeOn({ on, createdOn, renewedOn: [] }, textSaying({}, on))).toEqual(
      undetermined(missing("life-not-stated", { rule: named("certification.life") })),
    );
  });
});

describe("A probation", () => {
  const probation = { kind: "indefinite", probation: { years: 3 } } as const;
  const end = "2023-01-10";

  it("includes its last day; from the next, someone must have decided", () => {
    expect(lives(probation, "2023-01-10")).toEqual(
      alive("life", finding(true, "life-in-probation", { end }, rule)),
    );
    expect(lives(probation, "2023-01-11")).toEqual(
      undetermined(missing("life-probation-to-decide", { end }, rule)),
    );
  });

  it("is confirmed from the day of the decision, not before", () => {
    const renewedOn = [day("2023-02-01")];

    expect(lives(probation, "2023-01-31", { renewedOn }).outcome).toBe("undetermined");
    expect(lives(probation, "2023-02-01", { renewedOn })).toEqual(
      alive("life", finding(true, "life-after-probation", { end }, rule)),
    );
  });

  it("is confirmed by one decision among others still to come", () => {
    const renewedOn = [day("2023-01-05"), day("2030-01-05")];

    expect(lives(probation, "2023-01-11", { renewedOn }).outcome).toBe("granted");
  });
});

describe("A certification bound to a list", () => {
  const bound = { kind: "bound", to: "la liste des qualifications" } as const;
  const to = { to: "la liste des qualifications" };

  it("lives while it is listed, and nobody can tell while nobody looked", () => {
    expect(lives(bound, "2026-03-10", { boundListed: true })).toEqual(
      alive("life", finding(true, "life-bound", to, rule)),
    );
    expect(lives(bound, "2026-03-10", { boundListed: false })).toEqual(
      refused(finding(false, "life-bound-over", to, rule)),
    );
    expect(lives(bound, "2026-03-10")).toEqual(undetermined(missing("life-bound-unknown", to, rule)));
  });
});

describe("A certification that lives by terms", () => {
  const tacit = { kind: "terms", first: { years: 2 }, next: { years: 3 }, renewal: "tacit" } as const;
  const decided = { ...tacit, renewal: "by-decision" } as const;

  it.each([
    ["2022-01-10", "2022-01-10", 0, "life-in-term"],
    ["2022-01-11", "2025-01-10", 1, "life-tacitly-renewed"],
    ["2025-01-10", "2025-01-10", 1, "life-tacitly-renewed"],
    ["2025-01-11", "2028-01-10", 2, "life-tacitly-renewed"],
  ] as const)("renewed by silence: on %s, until %s, renewed %i times", (on, until, renewed, code) => {
    expect(lives(tacit, on)).toEqual(alive(until, finding(true, code, { until, renewed }, rule)));
  });

  it("renewed by decision alone is over the day after its term without one", () => {
    const until = "2022-01-10";

    expect(lives(decided, "2022-01-10")).toEqual(
      alive(until, finding(true, "life-in-term", { until, renewed: 0 }, rule)),
    );
    expect(lives(decided, "2022-01-11")).toEqual(
      refused(finding(false, "life-over", { until, renewed: 0 }, rule)),
    );
  });

  it("runs as many terms more as there were decisions, those of that day included", () => {
    const renewedOn = [day("2021-12-01"), day("2025-01-11")];

    expect(lives(decided, "2022-01-11", { renewedOn })).toEqual(
      alive("2025-01-10", finding(true, "life-renewed", { until: "2025-01-10", renewed: 1 }, rule)),
    );
    expect(lives(decided, "2025-01-11", { renewedOn })).toEqual(
      alive("2028-01-10", finding(true, "life-renewed", { until: "2028-01-10", renewed: 2 }, rule)),
    );
    expect(lives(decided, "2028-01-11", { renewedOn })).toEqual(
      refused(finding(false, "life-over", { until: "2028-01-10", renewed: 2 }, rule)),
    );
  });

  it("does not count a decision still to come", () => {
    expect(lives(decided, "2022-01-11", { renewedOn: [day("2022-01-12")] }).outcome).toBe("refused");
  });

  it("runs the same term again where the text gives no other", () => {
    const same = { kind: "terms", first: { years: 2 }, renewal: "tacit" } as const;

    expect(lives(same, "2022-01-11")).toMatchObject({ value: { until: "2024-01-10" } });
  });

  it("may have a first term for life", () => {
    const forLife = { kind: "terms", first: "life", renewal: "by-decision" } as const;

    expect(lives(forLife, "2099-01-01")).toEqual(
      alive("life", finding(true, "life-in-term", { until: "life", renewed: 0 }, rule)),
    );
  });
});
