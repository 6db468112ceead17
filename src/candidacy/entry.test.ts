import { describe, expect, it } from "vitest";
import { addDays, day } from "../kernel/index.ts";
import { readTexts, rulesOn } from "../rulebook/index.ts";
import { mayEnter } from "./prerequisites.ts";
import { mayTutor, type TutorFacts } from "./tutor.ts";
import { mayFileVae, vaeAdmissible } from "./vae-file.ts";

const { law, shelf } = readTexts(new URL("../../", import.meta.url).pathname);
const on = day("2026-03-10");
const rulesOf = (id: string) => {
  const rulebook = shelf.byId(id);
  if (!rulebook) throw new Error(id);
  return rulesOn(rulebook, on);
};
const telecoms = rulesOf("2148-telecommunications/cqp/2005-09-23");
const reception = rulesOf("2098-services-tertiaires/accueil/2011-11-23");
const retail = rulesOf("1505-detail-alimentaire/cqp/2022-01-01");
const metallurgy = rulesOf("3248-metallurgie/cqpm/2019-11-08");
const codes = (decision: { findings: readonly { outcome: string; code: string }[] }) =>
  decision.findings.map(({ outcome, code }) => `${outcome} ${code}`);

describe("What is asked before entry", () => {
  it("looks back from the day of entry: only the part of a job inside the three years counts", () => {
    const worked = (from: string, until: string) =>
      mayEnter({ on, experience: [{ from: day(from), until: day(until), hours: 1700 }] }, telecoms).outcome;

    expect(worked("2022-03-10", "2024-03-09")).toBe("granted");
    expect(worked("2022-03-10", "2024-03-08")).toBe("refused");
    expect(worked("2020-01-01", "2023-03-09")).toBe("refused");
  });

  it("adds up stretches of the same activity", () => {
    const stretches = [
      { from: day("2024-01-01"), until: day("2024-06-30"), hours: 800 },
      { from: day("2025-01-01"), until: day("2025-06-30"), hours: 807 },
    ];

    expect(mayEnter({ on, experience: stretches }, telecoms).outcome).toBe("granted");
  });

  it("is unknown, not refused, while days are not given", () => {
    expect(mayEnter({ on, experience: [{ months: 14, hours: 1700 }] }, telecoms)).toMatchObject({
      outcome: "undetermined",
      findings: [{ code: "prerequisite-unknown" }],
    });
  });

  it("is nothing where the text asks nothing, or is silent", () => {
    expect(codes(mayEnter({ on, experience: [] }, metallurgy))).toEqual(["met prerequisites-not-asked"]);
  });

  it.each([
    [18, undefined, "granted"],
    [17, undefined, "refused"],
    [17, true, "granted"],
    [15, true, "refused"],
  ] as const)(
    "at %i with parents' leave %s is %s where adults are asked, or sixteen with leave",
    (age, agreed, outcome) => {
      expect(mayEnter({ on, age, agreed, experience: [] }, reception).outcome).toBe(outcome);
    },
  );
});

describe("A tutor", () => {
  const aTutor = (facts: Partial<TutorFacts> = {}): TutorFacts => ({
    named: true,
    years: 4,
    trainees: 1,
    trained: true,
    ...facts,
  });

  it("is compulsory, trained, experienced and free in food retail, each thing missing told at once", () => {
    expect(mayTutor(aTutor(), retail).outcome).toBe("granted");
    expect(mayTutor(aTutor({ named: false }), retail)).toMatchObject({
      findings: [{ code: "tutor-missing" }],
    });
    expect(
      codes(mayTutor(aTutor({ years: 1, trainees: 3, trained: false }), retail)).filter((one) =>
        one.startsWith("unmet"),
      ),
    ).toEqual(["unmet tutor-too-new", "unmet tutor-follows-too-many", "unmet tutor-not-trained"]);
  });
});

describe("A VAE file", () => {
  it("is admissible by silence from the day after two months, on every day of the year", () => {
    for (let i = 0; i < 366; i++) {
      const completeOn = addDays(day("2026-01-01"), i);
      const asked = (at: typeof on) => vaeAdmissible({ on: at, completeOn, registered: true }, law);
      const waiting = asked(completeOn);
      const due = day(String(waiting.findings.find(({ code }) => code === "answer-awaited")?.facts["due"]));

      expect(asked(due).outcome).toBe("undetermined");
      expect(asked(addDays(due, 1))).toMatchObject({
        outcome: "granted",
        value: { since: addDays(due, 1), tacit: true },
      });
    }
  });

  it("is asked again of the branch and of the law at once, with both reasons", () => {
    const facts = {
      filedOn: on,
      sameCertification: [day("2026-01-15")],
      otherCertifications: [],
      refusedOn: day("2026-02-20"),
    };

    expect(
      codes(mayFileVae(facts, rulesOf("1090-services-automobile/vae/2016-12-01"), law)).filter((one) =>
        one.startsWith("unmet"),
      ),
    ).toEqual(["unmet second-file-of-the-year", "unmet wait-after-refusal-running"]);
  });
});
