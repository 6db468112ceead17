import { describe, expect, it } from "vitest";
import { cited, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import { mayPlan, mayPosition, mayStart, type PreparationFacts } from "./may-prepare.ts";
import type { IndividualPlan, Positioning } from "./preparation.ts";

const heldOn = day("2026-06-30");
const silent = textSaying({}, heldOn);

const positioning: Positioning = {
  on: day("2026-01-12"),
  ledBy: "Denis Kerivel",
  means: ["interview"],
  missing: ["C1", "C3"],
};
const plan: IndividualPlan = {
  from: day("2026-02-02"),
  until: day("2026-05-29"),
  competences: [
    { code: "C1", centreHours: 35, companyHours: 0 },
    { code: "C3", centreHours: 0, companyHours: 14 },
  ],
};
const file = (facts: Partial<PreparationFacts> = {}): PreparationFacts => ({
  route: "company-plan",
  open: true,
  heldOn,
  today: day("2026-03-02"),
  held: {},
  ...facts,
});
const positioned = (facts: Partial<PreparationFacts> = {}) => file({ held: { positioning }, ...facts });
const planned = (facts: Partial<PreparationFacts> = {}) => file({ held: { positioning, plan }, ...facts });

/** Why something is not recorded: each code with its facts. */
const refusals = (decision: ReturnType<typeof mayPosition>) =>
  decision.findings.flatMap(({ outcome, code, facts }) => (outcome === "met" ? [] : [[code, facts]]));

describe("A positioning", () => {
  it("is recorded on a day that has come, up to today and to the day of the jury", () => {
    expect(mayPosition(file(), { ...positioning, on: day("2026-03-02") }).outcome).toBe("granted");
    expect(mayPosition(file({ today: heldOn }), { ...positioning, on: heldOn }).outcome).toBe("granted");
    expect(refusals(mayPosition(file(), { ...positioning, on: day("2026-03-03") }))).toEqual([
      ["positioning-day-to-come", { on: "2026-03-03" }],
    ]);
    const late = mayPosition(file({ today: day("2026-07-02") }), { ...positioning, on: day("2026-07-01") });
    expect(refusals(late)).toEqual([["positioning-after-jury", { on: "2026-07-01", heldOn }]]);
  });

  it("is put right once the cycle has started, on a day no later than the start", () => {
    const started = planned({ held: { positioning, plan, startedOn: day("2026-02-03") } });

    expect(mayPosition(started, { ...positioning, on: day("2026-02-03") }).outcome).toBe("granted");
    expect(refusals(mayPosition(started, { ...positioning, on: day("2026-02-04") }))).toEqual([
      ["positioning-after-start", { on: "2026-02-04", startedOn: "2026-02-03" }],
    ]);
  });

  it("says why when it leaves nothing to be acquired", () => {
    const whole = { ...positioning, missing: [] };

    expect(refusals(mayPosition(file(), { ...whole, note: " " }))).toEqual([["straight-without-note", {}]]);
    expect(mayPosition(file(), { ...whole, note: "Dix ans dans le métier." }).outcome).toBe("granted");
  });

  it("is not recorded for a VAE nor once the session is closed, and every reason is said", () => {
    const asked = { ...positioning, on: day("2026-03-03"), missing: [] };

    expect(refusals(mayPosition(file({ route: "vae", open: false }), asked)).map(([code]) => code)).toEqual([
      "vae-has-own-steps",
      "session-over-for-path",
      "positioning-day-to-come",
      "straight-without-note",
    ]);
  });
});

describe("An individual plan", () => {
  const plans = (changes: Partial<IndividualPlan>, facts = positioned()) =>
    refusals(mayPlan(facts, { ...plan, ...changes }, silent));

  it("bears on all that is missing, in the centre or at the company", () => {
    expect(mayPlan(positioned(), plan, silent).outcome).toBe("granted");
  });

  it("bears on nothing that is held, and leaves nothing missing without an hour", () => {
    const competences = [
      { code: "C1", centreHours: 0, companyHours: 0 },
      { code: "C2", centreHours: 7, companyHours: 0 },
    ];

    expect(plans({ competences })).toEqual([
      ["planned-not-missing", { competences: ["C2"] }],
      ["missing-not-planned", { competences: ["C1", "C3"] }],
    ]);
  });

  it("comes after the positioning", () => {
    expect(plans({}, file())).toEqual([["not-positioned", { on: null }]]);
    expect(plans({ from: day("2026-01-11") })).toEqual([
      ["plan-before-positioning", { from: "2026-01-11", on: "2026-01-12" }],
    ]);
    expect(plans({ from: day("2026-01-12") })).toEqual([]);
  });

  it("has nothing to bear on when nothing is missing", () => {
    const held = { positioning: { ...positioning, missing: [], note: "Tout est tenu." } };

    expect(plans({ competences: [] }, file({ held }))).toEqual([["nothing-missing", {}]]);
  });

  it("has its days in order, the last no later than the day of the jury", () => {
    expect(plans({ until: heldOn })).toEqual([]);
    expect(plans({ until: day("2026-07-01") })).toEqual([
      ["plan-ends-after-jury", { until: "2026-07-01", heldOn }],
    ]);
    expect(plans({ from: day("2026-02-02"), until: day("2026-02-02") })).toEqual([]);
    expect(plans({ from: day("2026-02-03"), until: day("2026-02-02") })).toEqual([
      ["plan-days-reversed", { from: "2026-02-03", until: "2026-02-02" }],
    ]);
  });

  it("still covers a start already declared when it is revised", () => {
    const started = planned({ held: { positioning, plan, startedOn: day("2026-02-10") } });

    expect(plans({ from: day("2026-02-10") }, started)).toEqual([]);
    expect(plans({ from: day("2026-02-11") }, started).map(([code]) => code)).toEqual(["plan-without-start"]);
  });

  it("names the tutor that the branch asks, as it asks them", () => {
    const asking = textSaying(
      { "tutor.rules": { compulsory: true, yearsOfExperience: 2, trained: true, says: [] } },
      heldOn,
    );
    const tutored = (tutor?: IndividualPlan["tutor"]) => mayPlan(positioned(), { ...plan, tutor }, asking);

    expect(refusals(tutored())).toEqual([["tutor-missing", {}]]);
    expect(
      refusals(tutored({ name: "Anne Lestic", years: 1, trained: false })).map(([code]) => code),
    ).toEqual(["tutor-too-new", "tutor-not-trained"]);
    expect(tutored({ name: "Anne Lestic", trained: true }).outcome).toBe("undetermined");
    const granted = tutored({ name: "Anne Lestic", years: 2, trained: true });
    expect(granted.outcome).toBe("granted");
    expect(granted.findings.find(({ code }) => code === "tutor-experienced")?.rule).toEqual(
      cited("tutor.rules"),
    );
  });
});

describe("The start of a cycle", () => {
  const starts = (on: string, facts: PreparationFacts) => refusals(mayStart(facts, day(on)));

  it("is declared once it has come, from the first day of the plan to its last", () => {
    expect(starts("2026-02-02", planned())).toEqual([]);
    expect(starts("2026-05-29", planned({ today: day("2026-05-29") }))).toEqual([]);
    const days = { from: "2026-02-02", until: "2026-05-29" };
    expect(starts("2026-02-01", planned())).toEqual([["start-outside-plan", { on: "2026-02-01", ...days }]]);
    expect(starts("2026-03-03", planned())).toEqual([["start-to-come", { on: "2026-03-03" }]]);
  });

  it("waits for the positioning, then for the plan", () => {
    expect(starts("2026-02-02", file())).toEqual([["not-positioned", { on: null }]]);
    expect(starts("2026-02-02", positioned())).toEqual([["plan-not-written", {}]]);
  });

  it("waits for a new plan when the positioning has overtaken it", () => {
    const held = { positioning: { ...positioning, missing: ["C1", "C2", "C3"] }, plan };

    expect(starts("2026-02-02", file({ held }))).toEqual([["plan-overtaken", {}]]);
  });

  it("is not declared where nothing is missing", () => {
    const held = { positioning: { ...positioning, missing: [], note: "Tout est tenu." } };

    expect(starts("2026-02-02", file({ held }))).toEqual([["nothing-missing", {}]]);
  });
});
