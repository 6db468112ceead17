import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { heldByCredit, positionedIn } from "./competences.ts";
import { type IndividualPlan, type Positioning, stageOf } from "./preparation.ts";

const positioning: Positioning = {
  on: day("2026-01-12"),
  ledBy: "Denis Kerivel",
  means: ["grid"],
  missing: ["C1"],
};
const plan: IndividualPlan = {
  from: day("2026-02-02"),
  until: day("2026-05-29"),
  competences: [{ code: "C1", centreHours: 35, companyHours: 0 }],
};

describe("What a candidate waits for before assessment", () => {
  it("is the positioning, then the plan, then the start", () => {
    expect(stageOf({})).toBe("to-position");
    expect(stageOf({ positioning })).toBe("to-plan");
    expect(stageOf({ positioning, plan })).toBe("to-start");
    expect(stageOf({ positioning, plan, startedOn: day("2026-02-02") })).toBe("in-training");
  });

  it("is the assessment itself where nothing is missing", () => {
    expect(stageOf({ positioning: { ...positioning, missing: [], note: "Tout est tenu." } })).toBe(
      "without-training",
    );
  });

  it("is a new plan once the positioning says otherwise than the plan, even in training", () => {
    const startedOn = day("2026-02-02");
    const overtaken = [
      { ...positioning, missing: ["C1", "C2"] },
      { ...positioning, missing: ["C2"] },
      { ...positioning, on: day("2026-02-03") },
    ];

    for (const positioning of overtaken) expect(stageOf({ positioning, plan, startedOn })).toBe("to-plan");
  });
});

describe("What a positioning looks at", () => {
  const framework = {
    blocks: [
      {
        code: "B1",
        title: "Préparer",
        competences: [
          { code: "C1", title: "Lire un plan", criteria: [] },
          { code: "C2", title: "Régler", criteria: [] },
        ],
      },
      { code: "B2", title: "Contrôler", competences: [] },
    ],
  };
  const competences = positionedIn(framework);
  const credit = (code: string, until: string) => ({
    code,
    wonOn: day("2025-01-15"),
    until: day(until),
  });

  it("is each competence, and a block whose framework names none in it", () => {
    expect(competences.map(({ code }) => code)).toEqual(["C1", "C2", "B2"]);
  });

  it("is held by a credit of its own or of its block, to the credit's last day", () => {
    const credits = [credit("C2", "2027-01-15"), credit("B2", "2026-12-31")];

    expect(heldByCredit(competences, credits, day("2026-12-31"))).toEqual(["C2", "B2"]);
    expect(heldByCredit(competences, credits, day("2027-01-01"))).toEqual(["C2"]);
    expect(heldByCredit(competences, [credit("B1", "2027-01-15")], day("2027-01-01"))).toEqual(["C1", "C2"]);
    expect(heldByCredit(competences, credits, day("2025-01-14"))).toEqual([]);
  });
});
