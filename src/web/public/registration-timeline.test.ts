import { describe, expect, it } from "vitest";
import { day } from "../../kernel/index.ts";
import type { Registration } from "../../referential/index.ts";
import { registrationTimeline } from "./registration-timeline.ts";

const sheet = (facts: Partial<Registration>): Registration => ({
  code: "RNCP1",
  register: "RNCP",
  title: "CQP",
  nsf: [],
  rome: [],
  previousCodes: [],
  nextCodes: [],
  source: { type: "test", ref: "test" },
  ...facts,
});
const rncp19468 = sheet({ code: "RNCP19468", publishedOn: day("2018-07-21"), endsOn: day("2021-07-21") });
const rs6117 = sheet({
  code: "RS6117",
  register: "RS",
  decidedOn: day("2022-09-29"),
  endsOn: day("2025-09-29"),
});

describe("The registrations of a certification in time", () => {
  it("show the fourteen months in which no known sheet covered the CQP Tourier", () => {
    const steps = registrationTimeline([rs6117, rncp19468], day("2024-05-02"));

    expect(
      steps.map((step) => (step.kind === "gap" ? [step.from, step.until] : step.registration.code)),
    ).toEqual(["RNCP19468", ["2021-07-22", "2022-09-28"], "RS6117"]);
  });

  it("show that nothing known follows the last sheet, from the day after its end", () => {
    expect(registrationTimeline([rs6117], day("2025-09-29")).at(-1)).toMatchObject({
      kind: "sheet",
      running: "yes",
    });
    expect(registrationTimeline([rs6117], day("2025-09-30")).at(-1)).toEqual({
      kind: "gap",
      from: "2025-09-30",
    });
  });

  it("show no gap before a sheet whose first day no source gives", () => {
    const undated = sheet({ code: "RNCP38622", endsOn: day("2027-02-09") });

    expect(registrationTimeline([rncp19468, undated], day("2026-01-01")).map(({ kind }) => kind)).toEqual([
      "sheet",
      "sheet",
    ]);
  });
});
