import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import type { Certification, Registration } from "./certification.ts";
import { ranOn, registrationOn, sheetsOrClaim } from "./registration.ts";

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

/** The real days of the CQP Tourier: RNCP19468, then RS6117. */
const tourier = [
  sheet({ code: "RNCP19468", publishedOn: day("2018-07-21"), endsOn: day("2021-07-21") }),
  sheet({ code: "RS6117", register: "RS", decidedOn: day("2022-09-29"), endsOn: day("2025-09-29") }),
];

describe("The registration of a certification on a day", () => {
  it.each<[string, string | undefined, string]>([
    ["2018-07-20", undefined, "before the first"],
    ["2018-07-21", "RNCP19468", "first day"],
    ["2021-07-21", "RNCP19468", "last day, included"],
    ["2021-07-22", undefined, "the gap begins"],
    ["2022-09-28", undefined, "the gap ends"],
    ["2022-09-29", "RS6117", "it moves to the répertoire spécifique"],
    ["2025-09-30", undefined, "after the last"],
  ])("on %s is %s (%s)", (on, code: string | undefined) => {
    expect(registrationOn(tourier, day(on)).registration?.code).toBe(code);
  });

  it("is unknown while the sheet gives no first day, and surely over after the last", () => {
    const rncp38622 = sheet({ code: "RNCP38622", endsOn: day("2027-02-09") });

    expect(ranOn(rncp38622, day("2026-03-10"))).toBe("unknown");
    expect(ranOn(rncp38622, day("2027-02-10"))).toBe("no");
  });

  it("is not, to the day, before the first and after the last, and is unknown without a last", () => {
    const [first] = tourier;
    const endless = sheet({ decidedOn: day("2022-09-29") });
    const on = (of: Registration | undefined, at: string) => of && ranOn(of, day(at));

    expect(on(first, "2018-07-20")).toBe("no");
    expect(on(first, "2018-07-21")).toBe("yes");
    expect(on(first, "2021-07-21")).toBe("yes");
    expect(on(first, "2021-07-22")).toBe("no");
    expect(on(endless, "2022-09-28")).toBe("no");
    expect(on(endless, "2022-09-29")).toBe("unknown");
  });

  it("is one of which it is unknown, when none surely ran", () => {
    const unsure = sheet({ code: "RNCP2", decidedOn: day("2025-09-01") });

    expect(registrationOn([...tourier, unsure], day("2026-03-10"))).toEqual({
      running: "unknown",
      registration: unsure,
    });
    expect(registrationOn(tourier, day("2026-03-10"))).toEqual({ running: "no" });
    expect(registrationOn([unsure, ...tourier], day("2025-09-10"))).toEqual({
      running: "yes",
      registration: tourier[1],
    });
  });

  it("is unknown, not absent, when the catalogue's source names the register and no sheet is held", () => {
    const claimed: Certification = {
      id: "cqp-0000-exemple",
      kind: "CQP",
      title: "Exemple",
      branches: ["0000"],
      branchName: "",
      ownerName: "",
      registerClaim: "RNCP",
      nsf: [],
      confidence: "high",
      source: { type: "test", ref: "test" },
    };

    expect(registrationOn(sheetsOrClaim(claimed, []), day("2026-03-10")).running).toBe("unknown");
    expect(sheetsOrClaim(claimed, [])).toEqual([sheet({ code: "RNCP", title: "Exemple" })]);
    expect(
      registrationOn(sheetsOrClaim({ ...claimed, registerClaim: "unknown" }, []), day("2026-03-10")).running,
    ).toBe("no");
    expect(sheetsOrClaim(claimed, tourier)).toBe(tourier);
  });
});
