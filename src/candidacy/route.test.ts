import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { Law, LawRule, LawValue, Public, RouteRule } from "../law/index.ts";
import { type BranchValue, readTexts } from "../rulebook/index.ts";
import { ageAtEntry, type RouteFacts, routeFindings } from "./route.ts";

const { law } = readTexts(new URL("../../", import.meta.url).pathname);
const on = day("2026-03-10");
const article = (rule: LawRule) => law.inForce(rule, on)?.citation;
const silent = textSaying({}, on);
const aPerson = (facts: Partial<RouteFacts> = {}): RouteFacts => ({
  route: "company-plan",
  public: "employee",
  age: 30,
  on,
  register: "RNCP",
  registered: "yes",
  ...facts,
});
const found = (facts: Partial<RouteFacts>, said: Parameters<typeof textSaying>[0] = {}) =>
  routeFindings(aPerson(facts), law, textSaying(said, on));
const told = (facts: Partial<RouteFacts>) => {
  const [first] = found(facts);
  return `${first?.outcome} ${first?.code}`;
};

describe("A route in the law", () => {
  it("is told whole: who it is open to, whether it asks a registration, what the branch says", () => {
    const route = "company-plan";
    const rule = article("route.company-plan");

    expect(routeFindings(aPerson({ age: undefined, register: undefined }), law, silent)).toEqual([
      { outcome: "met", code: "route-open", facts: { route, public: "employee", age: null }, rule },
      {
        outcome: "met",
        code: "registration-not-needed",
        facts: { route, on, register: null, asked: "any" },
        rule,
      },
      { outcome: "met", code: "branch-silent-on-route", facts: { route, rule: named("routes.open") } },
    ]);
  });

  it("is closed on a day on which it is not in force, and nothing else is asked", () => {
    expect(found({ route: "individual-leave" })).toEqual([
      { outcome: "unmet", code: "route-not-in-force", facts: { route: "individual-leave", on } },
    ]);
  });

  it("is open to the publics it names alone", () => {
    expect(found({ public: "jobseeker" })[0]).toEqual({
      outcome: "unmet",
      code: "route-closed-to-public",
      facts: { route: "company-plan", public: "jobseeker", age: 30 },
      rule: article("route.company-plan"),
    });
    expect(told({ public: "temporary-worker" })).toBe("met route-open");
  });

  it.each([
    ["youth", 15, "unmet route-closed-to-public"],
    ["youth", 16, "met route-open"],
    ["employee", 25, "met route-open"],
    ["employee", 26, "unmet route-closed-to-public"],
    ["jobseeker", 26, "met route-open"],
    ["jobseeker", 15, "unmet route-closed-to-public"],
    ["jobseeker", undefined, "missing route-closed-to-public"],
  ] as const)("opens the contrat de professionnalisation to a %s of %s: %s", (who, age, outcome) => {
    expect(told({ route: "professionalisation-contract", public: who, age })).toBe(outcome);
  });

  it("asks an age only where it could open: of a young person by CPF, not of an employee", () => {
    expect(told({ route: "cpf", public: "youth", age: undefined })).toBe("missing route-closed-to-public");
    expect(told({ route: "cpf", public: "employee", age: undefined })).toBe("met route-open");
    expect(told({ route: "company-plan", public: "youth", age: undefined })).toBe(
      "unmet route-closed-to-public",
    );
  });

  const lawOpening = (openTo: RouteRule["openTo"]): Law => ({
    rules: [],
    inForce: <Rule extends LawRule>() => ({
      value: { openTo, registration: "any" } as unknown as LawValue<Rule>,
      citation: cited("routes.open"),
    }),
  });

  it("may give a last age alone, at every age before it", () => {
    const younger = lawOpening([{ ageTo: 29 }]);
    const at = (age: number) => routeFindings(aPerson({ age }), younger, silent)[0]?.outcome;

    expect([at(0), at(29), at(30)]).toEqual(["met", "met", "unmet"]);
  });

  it("asks no age of a public that it is closed to at any", () => {
    const older = lawOpening([{ public: "jobseeker", ageFrom: 26 }]);
    const asked = (who: Public) =>
      routeFindings(aPerson({ public: who, age: undefined }), older, silent)[0]?.outcome;

    expect([asked("jobseeker"), asked("employee")]).toEqual(["missing", "unmet"]);
  });

  it("leads by apprenticeship to a title in the RNCP, never to its CQP", () => {
    const apprentice = { route: "apprenticeship", age: 20 } as const;

    expect(found(apprentice)).toEqual([
      {
        outcome: "unmet",
        code: "route-never-leads-here",
        facts: { route: "apprenticeship" },
        rule: article("route.apprenticeship"),
      },
    ]);
    expect(found({ ...apprentice, isTitle: true })[1]).toMatchObject({
      outcome: "met",
      code: "registered-that-day",
      facts: { asked: "rncp" },
    });
    expect(found({ ...apprentice, isTitle: true, register: "RS" })[1]?.outcome).toBe("unmet");
  });

  it("counts whole years on the day of entry", () => {
    expect(ageAtEntry(day("2000-03-10"), on)).toBe(26);
    expect(ageAtEntry(day("2000-03-11"), on)).toBe(25);
  });
});

describe("The registration that a route asks", () => {
  it.each([
    ["transition-project", "RNCP", "yes", "met registered-that-day"],
    ["transition-project", "RS", "yes", "met registered-that-day"],
    ["transition-project", "RS", "no", "unmet not-registered-that-day"],
    ["transition-project", "RS", "settled", "met registration-settled-that-day"],
    ["transition-project", "RS", "unknown", "missing registration-days-unknown"],
    ["vae", "RNCP", "yes", "met registered-that-day"],
    ["vae", "RNCP", "no", "unmet not-registered-that-day"],
    ["vae", "RNCP", "settled", "met registration-settled-that-day"],
    ["vae", "RNCP", "unknown", "missing registration-days-unknown"],
    ["vae", "RS", "yes", "unmet not-registered-that-day"],
    ["vae", "RS", "unknown", "unmet not-registered-that-day"],
    ["vae", undefined, "unknown", "missing registration-days-unknown"],
    ["vae", undefined, "yes", "unmet not-registered-that-day"],
  ] as const)("by %s, of the %s, running that day: %s, is %s", (route, register, registered, told) => {
    const asked = route === "vae" ? "rncp" : "registered";
    const finding = found({ route, register, registered })[1];

    expect(`${finding?.outcome} ${finding?.code}`).toBe(told);
    expect(finding?.facts).toEqual({ route, on, register: register ?? null, asked });
    expect(finding?.rule).toEqual(article(`route.${route}`));
  });
});

describe("The experience that a VAE asks", () => {
  const asked = (
    on: string,
    months: number | undefined,
    branch?: BranchValue<"vae.minimum-experience">,
    by: Law = law,
  ) =>
    routeFindings(
      aPerson({ route: "vae", on: day(on), experienceMonths: months }),
      by,
      branch === undefined ? silent : textSaying({ "vae.minimum-experience": branch }, day(on)),
    ).slice(3);
  const lawOn = (on: string) => law.inForce("vae.minimum-experience", day(on))?.citation;
  const notAsked = { outcome: "met", code: "experience-not-asked", facts: {}, rule: lawOn("2026-03-10") };

  it("is none since 23 December 2022, whatever an older text of the branch says", () => {
    const yields = (branchMonths: number) => ({
      outcome: "met",
      code: "branch-experience-yields-to-law",
      facts: { branchMonths, lawMonths: 0 },
      rule: cited("vae.minimum-experience"),
    });

    expect(asked("2026-03-10", undefined)).toEqual([notAsked]);
    expect(asked("2026-03-10", undefined, 36)).toEqual([yields(36), notAsked]);
    expect(asked("2026-03-10", undefined, { months: 12 })).toEqual([yields(12), notAsked]);
    expect(asked("2026-03-10", undefined, "per-certification")).toEqual([notAsked]);
    expect(asked("2026-03-10", undefined, 0)).toEqual([notAsked]);
  });

  it("was a year until then, to the month", () => {
    const rule = lawOn("2022-12-22");
    const said = (months: number, lacking: number) => ({ months, needed: 12, missing: lacking });

    expect(asked("2022-12-22", 11)).toEqual([
      { outcome: "unmet", code: "experience-too-short", facts: said(11, 1), rule },
    ]);
    expect(asked("2022-12-22", 12, 12)).toEqual([
      { outcome: "met", code: "experience-enough", facts: said(12, 0), rule },
    ]);
    expect(asked("2022-12-22", 20, 24)).toMatchObject([
      { code: "branch-experience-yields-to-law", facts: { branchMonths: 24, lawMonths: 12 } },
      { code: "experience-enough", facts: said(20, 0) },
    ]);
    expect(asked("2022-12-22", undefined)).toEqual([
      { outcome: "missing", code: "experience-unknown", facts: { needed: 12 }, rule },
    ]);
  });

  it("is asked of a VAE alone, with or without a rulebook of the branch", () => {
    expect(found({})).toHaveLength(3);
    expect(routeFindings(aPerson({ route: "vae" }), law, undefined)[3]).toEqual(notAsked);
  });

  it("is not looked at where the law states no minimum", () => {
    const withoutMinimum: Law = {
      rules: [],
      inForce: (rule, on) => (rule === "vae.minimum-experience" ? undefined : law.inForce(rule, on)),
    };

    expect(asked("2026-03-10", 3, 36, withoutMinimum)).toEqual([]);
  });
});
