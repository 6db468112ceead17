import { describe, expect, it } from "vitest";
import { addDays, day } from "../kernel/index.ts";
import { readTexts, rulesOn } from "../rulebook/index.ts";
import { type LifeFacts, lifeOn } from "./life.ts";
import { versionFor } from "./version-for.ts";

const { shelf } = readTexts(new URL("../../", import.meta.url).pathname);
const rulesOf = (id: string) => {
  const rulebook = shelf.byId(id);
  if (!rulebook) throw new Error(id);
  return rulesOn(rulebook, day("2026-03-10"));
};
const machinery = rulesOf("1404-sdlm/cqp/2025-05-31");
const sport = rulesOf("2511-sport/cqp/2005-07-07");
const telesecretary = rulesOf("2098-services-tertiaires/telesecretaire/2015-12-16");
const metallurgy = rulesOf("3248-metallurgie/cqpm/2019-11-08");
const cars = rulesOf("1090-services-automobile/formation/2016-12-01");
const aLife = (facts: Partial<LifeFacts> = {}): LifeFacts => ({
  on: day("2026-03-10"),
  createdOn: day("2022-09-01"),
  renewedOn: [],
  ...facts,
});

describe("A certification's life", () => {
  it.each([
    ["2024-09-01", "life-in-term", "2024-09-01"],
    ["2024-09-02", "life-tacitly-renewed", "2027-09-01"],
    ["2027-09-01", "life-tacitly-renewed", "2027-09-01"],
    ["2027-09-02", "life-tacitly-renewed", "2030-09-01"],
  ])("of two years, then tacitly three by three: on %s, %s until %s", (on, code, until) => {
    const decision = lifeOn(aLife({ on: day(on) }), machinery);

    expect(decision).toMatchObject({ outcome: "granted", value: { until }, findings: [{ code }] });
  });

  it("renewed by decision alone is over without one, and runs as many terms as there were", () => {
    const created = { createdOn: day("2023-06-15") };

    expect(lifeOn(aLife({ ...created, on: day("2026-06-16") }), sport).outcome).toBe("refused");
    expect(
      lifeOn(aLife({ ...created, on: day("2026-06-16"), renewedOn: [day("2026-05-20")] }), sport),
    ).toMatchObject({ value: { until: "2029-06-15" } });
  });

  it("on probation waits for a decision once the probation is over", () => {
    const created = { createdOn: day("2020-01-10") };

    expect(lifeOn(aLife({ ...created, on: day("2023-01-10") }), telesecretary).outcome).toBe("granted");
    expect(lifeOn(aLife({ ...created, on: day("2023-01-11") }), telesecretary).outcome).toBe("undetermined");
    expect(
      lifeOn(aLife({ ...created, on: day("2023-01-11"), renewedOn: [day("2023-01-05")] }), telesecretary)
        .outcome,
    ).toBe("granted");
  });

  it("bound to a list ends with its entry, and is unknown while nobody looked", () => {
    expect(lifeOn(aLife({ boundListed: true }), cars).outcome).toBe("granted");
    expect(lifeOn(aLife({ boundListed: false }), cars).outcome).toBe("refused");
    expect(lifeOn(aLife(), cars).outcome).toBe("undetermined");
  });
});

describe("The version of a framework", () => {
  const changed = day("2026-04-03");
  const versions = [
    { id: "old", from: day("2022-09-01"), until: addDays(changed, -1) },
    { id: "new", from: changed },
  ];
  const asked = { versions, on: day("2026-09-10") };

  it("is that of the start where the text says so, to the day", () => {
    expect(versionFor({ ...asked, startedOn: addDays(changed, -1) }, machinery)).toMatchObject({
      value: { version: "old" },
    });
    expect(versionFor({ ...asked, startedOn: changed }, machinery)).toMatchObject({
      value: { version: "new" },
    });
  });

  it("asks no rule while it has not changed since the start", () => {
    const still = { ...asked, startedOn: addDays(changed, 1) };

    expect(versionFor(still, metallurgy)).toMatchObject({ outcome: "granted", value: { version: "new" } });
  });

  it("is undetermined, naming the rule, when it changed on the way and the text is silent", () => {
    expect(versionFor({ ...asked, startedOn: addDays(changed, -1) }, metallurgy)).toMatchObject({
      outcome: "undetermined",
      findings: [{ code: "version-switch-not-stated" }, { code: "certification-active" }],
    });
  });
});
