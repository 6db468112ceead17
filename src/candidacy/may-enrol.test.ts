import { describe, expect, it } from "vitest";
import { textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import { routes } from "../law/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { eligibleRoutes } from "./eligible-routes.ts";
import { type EnrolmentFacts, mayEnrol } from "./may-enrol.ts";

const { law } = readTexts(new URL("../../", import.meta.url).pathname);
const on = day("2026-03-10");
const certificationId = "cqp-9999-vente";
const text = textSaying({}, on);
const accredited = (purpose: "train" | "assess") => ({
  certificationId,
  trains: purpose === "train",
  assesses: purpose === "assess",
  from: day("2025-01-01"),
  until: day("2027-12-31"),
});
const aRequest = (facts: Partial<EnrolmentFacts> = {}): EnrolmentFacts => ({
  route: "company-plan",
  public: "employee",
  age: 30,
  on,
  register: "RNCP",
  registered: "yes",
  certificationId,
  framework: { from: day("2024-01-01"), until: day("2026-12-31") },
  accreditations: [accredited("train")],
  alreadyEnrolled: false,
  ...facts,
});
const enrolled = (facts: Partial<EnrolmentFacts> = {}) => mayEnrol(aRequest(facts), law, text);
const of = (facts: Partial<EnrolmentFacts>, code: string) =>
  enrolled(facts).findings.find((one) => one.code === code);

describe("An enrolment", () => {
  it("is granted with the day of entry: the route, then the framework, then the centre", () => {
    const decision = enrolled();

    expect(decision).toMatchObject({ outcome: "granted", value: on });
    expect(decision.findings.map(({ code }) => code)).toEqual([
      "route-open",
      "registration-not-needed",
      "branch-silent-on-route",
      "framework-in-force",
      "centre-accredited",
    ]);
  });

  it("is refused to who is already enrolled", () => {
    expect(enrolled({ alreadyEnrolled: true }).findings.at(-1)).toEqual({
      outcome: "unmet",
      code: "already-enrolled",
      facts: {},
    });
  });

  it("is refused once the places of the session are taken, and tells before how many are left", () => {
    expect(enrolled({ placesLeft: 0 })).toMatchObject({ outcome: "refused" });
    expect(of({ placesLeft: 0 }, "session-full")).toBeDefined();
    expect(of({ placesLeft: 2 }, "places-left")).toMatchObject({ outcome: "met", facts: { left: 2 } });
  });

  it("counts no places where their number is not set", () => {
    expect(of({}, "places-left")).toBeUndefined();
  });

  it("asks of the centre to train, or for a VAE to assess", () => {
    const centre = (route: "company-plan" | "vae", purpose: "train" | "assess") =>
      enrolled({ route, accreditations: [accredited(purpose)] }).outcome;

    expect(centre("company-plan", "train")).toBe("granted");
    expect(centre("company-plan", "assess")).toBe("refused");
    expect(centre("vae", "assess")).toBe("granted");
    expect(centre("vae", "train")).toBe("refused");
    expect(
      of({ route: "vae", accreditations: [accredited("train")] }, "accreditation-out-of-scope")?.facts,
    ).toEqual({ purpose: "assess", on, from: "2025-01-01", until: "2027-12-31" });
  });

  it("is judged by the clauses that name its own certification", () => {
    const own = textSaying(
      { "routes.open": [{ route: "company-plan", when: { certifications: [certificationId] } }] },
      on,
    );

    expect(mayEnrol(aRequest(), law, own).outcome).toBe("granted");
    expect(
      mayEnrol(
        aRequest({
          certificationId: "cqp-9999-achat",
          accreditations: [{ ...accredited("train"), certificationId: "cqp-9999-achat" }],
        }),
        law,
        own,
      ).outcome,
    ).toBe("refused");
  });
});

describe("The framework on the day of entry", () => {
  const said = (from: string | null, until: string | null) => ({ on, from, until });

  it.each([
    ["2026-03-10", "2026-03-10", "met", "framework-in-force"],
    ["2026-03-11", undefined, "unmet", "framework-not-in-force"],
    ["2020-01-01", "2026-03-09", "unmet", "framework-not-in-force"],
    ["2020-01-01", undefined, "met", "framework-in-force"],
    [undefined, "2026-03-09", "unmet", "framework-not-in-force"],
    [undefined, undefined, "met", "framework-days-unknown"],
    [undefined, "2026-03-10", "met", "framework-days-unknown"],
  ] as const)("in force from %s to %s is %s: %s", (from, until, outcome, code) => {
    const framework = { ...(from && { from: day(from) }), until: until && day(until) };

    expect(of({ framework }, code)).toEqual({ outcome, code, facts: said(from ?? null, until ?? null) });
  });
});

describe("The routes open to a person", () => {
  it("are answered every one, the open first, then those that hang on something, then the closed", () => {
    const facts = { public: "employee", age: 30, on, register: "RNCP", registered: "unknown" } as const;
    const answers = eligibleRoutes(facts, law, (route) => (route === "temporary-work" ? undefined : text));

    expect(answers.map(({ route, decision }) => `${decision.outcome} ${route}`)).toEqual([
      "granted company-plan",
      "granted reconversion-period",
      "undetermined transition-project",
      "undetermined cpf",
      "undetermined vae",
      "refused professionalisation-contract",
      "refused individual-leave",
      "refused work-study-requalification",
      "refused jobseeker-training",
      "refused temporary-work",
      "refused apprenticeship",
    ]);
    expect(answers.map(({ route }) => route).toSorted()).toEqual([...routes].toSorted());
  });

  it("are each granted with its own name, by the text that governs it", () => {
    const facts = { public: "employee", age: 30, on, register: "RNCP", registered: "yes" } as const;
    const planOnly = textSaying({ "routes.open": ["company-plan"] }, on);
    const open = eligibleRoutes(facts, law, (route) => (route === "cpf" ? text : planOnly)).flatMap(
      ({ decision }) => (decision.outcome === "granted" ? [decision.value] : []),
    );

    expect(open).toEqual(["company-plan", "cpf"]);
  });
});
