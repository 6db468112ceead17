import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { readTexts, rulesOn } from "../rulebook/index.ts";
import { type ClassificationFacts, classificationOn } from "./classification.ts";
import { standsFor } from "./equivalence.ts";

const { shelf } = readTexts(new URL("../../", import.meta.url).pathname);
const rulesOf = (id: string) => {
  const rulebook = shelf.byId(id);
  if (!rulebook) throw new Error(id);
  return rulesOn(rulebook, day("2026-03-10"));
};
const wholesale = rulesOf("0573-commerces-de-gros/vente/2024-01-01");
const machinery = rulesOf("1404-sdlm/cqp/2025-05-31");
const cleaning = rulesOf("3043-proprete/cqp/2021-06-25");
const aHolder = (facts: Partial<ClassificationFacts> = {}): ClassificationFacts => ({
  certification: "cqp-0573-commercial-itinerant-clientele-professionnelle",
  on: day("2026-06-01"),
  awardedOn: day("2026-01-20"),
  postHeldSince: day("2026-01-20"),
  ...facts,
});

describe("The grade that a certificate gives", () => {
  it("steps up in time from the taking of the post, to the day", () => {
    const grade = (on: string) => classificationOn(aHolder({ on: day(on) }), wholesale);

    expect(grade("2026-07-19")).toMatchObject({ value: { grade: "niveau IV échelon 2" } });
    expect(grade("2026-07-20")).toMatchObject({
      value: { grade: "niveau V échelon 1", since: "2026-07-20" },
    });
  });

  it("counts no time in the post before the award", () => {
    const before = aHolder({ postHeldSince: day("2020-01-01"), on: day("2026-02-01") });

    expect(classificationOn(before, wholesale)).toMatchObject({ value: { grade: "niveau IV échelon 2" } });
  });

  it("is refused before the post is held, whatever the certificate", () => {
    expect(classificationOn(aHolder({ postHeldSince: day("2026-06-02") }), wholesale).outcome).toBe(
      "refused",
    );
  });

  it("is refused with the reasons of every clause when none grants", () => {
    const own = {
      certification: "cqp-1404-technicien-de-maintenance-des-materiels-agricoles",
      jobAsksIt: false,
      initiative: "person" as const,
    };
    const decision = classificationOn(aHolder(own), machinery);

    expect(decision.outcome).toBe("refused");
    expect(decision.findings.map(({ facts }) => facts["need"])).toEqual([
      "job-asks-it",
      "employer-initiative",
    ]);
  });
});

describe("An equivalence", () => {
  it("asks the whole set, and a request where the text gives it on request alone", () => {
    const title = { wants: "titre professionnel « agent propreté hygiène »", holds: ["CQP AMC", "CQP AERP"] };

    expect(standsFor({ ...title, requested: true }, cleaning).outcome).toBe("granted");
    expect(standsFor(title, cleaning).findings.map(({ code }) => code)).toEqual([
      "equivalence-held",
      "equivalence-to-be-asked",
    ]);
    expect(standsFor({ ...title, holds: ["CQP AMC"], requested: true }, cleaning)).toMatchObject({
      outcome: "refused",
      findings: [{ facts: { lacking: ["CQP AERP"] } }],
    });
  });
});
