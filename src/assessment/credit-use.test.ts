import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import type { CreditRule } from "../rulebook/index.ts";
import { type CreditUse, mayUseCredit } from "./credit-use.ts";

const rule = cited("credit.retention");
const here = finding(true, "credit-for-this-certification");
const kept = (given: Partial<CreditRule> = {}): CreditRule => ({
  grain: "competence",
  lasts: { years: 5 },
  from: "deliberation",
  ...given,
});
const won = { grain: "competence", deliberatedOn: day("2020-03-10"), decidedOn: day("2020-04-20") } as const;
const use = (
  lines: CreditRule[] | undefined,
  on: string,
  facts: Partial<CreditUse> = {},
  more: Parameters<typeof textSaying>[0] = {},
) =>
  mayUseCredit(
    { ...won, on: day(on), ...facts },
    textSaying({ ...(lines && { "credit.retention": lines }), ...more }, day(on)),
  );
const refused = (...findings: unknown[]) => ({ outcome: "refused", findings });
const undetermined = (...findings: unknown[]) => ({ outcome: "undetermined", findings });

describe("A credit put forward", () => {
  it("counts to its last day included", () => {
    const said = { until: "2025-03-10", start: "2020-03-10" };

    expect(use([kept()], "2025-03-10")).toEqual({
      outcome: "granted",
      value: { until: "2025-03-10" },
      findings: [finding(true, "credit-alive", { on: "2025-03-10", ...said }, rule), here],
    });
    expect(use([kept()], "2025-03-11")).toEqual(
      refused(finding(false, "credit-expired", { on: "2025-03-11", ...said }, rule), here),
    );
  });

  it("for life counts whenever", () => {
    expect(use([kept({ lasts: "life", from: "not-stated" })], "2099-01-01")).toEqual({
      outcome: "granted",
      value: { until: "life" },
      findings: [finding(true, "credit-for-life", { on: "2099-01-01" }, rule), here],
    });
  });

  it("is nothing where the text keeps no part of its size", () => {
    expect(use([kept({ grain: "block" })], "2021-01-01")).toEqual(
      refused(finding(false, "nothing-kept", { grain: "competence" }, rule)),
    );
  });

  it("is undetermined, naming the rule, where the text is silent", () => {
    expect(use(undefined, "2021-01-01")).toEqual(
      undetermined(missing("credit-not-stated", { rule: named("credit.retention") })),
    );
  });

  it("follows the clause that serves best: one that counts, then one nobody can tell", () => {
    const over = kept({ lasts: { months: 1 } });
    const unsure = kept({ lasts: { months: 2 }, from: "issue" });
    const codeOf = (...lines: CreditRule[]) => use(lines, "2022-01-01").findings[0]?.code;

    expect(codeOf(over, unsure, kept())).toBe("credit-alive");
    expect(codeOf(over, unsure)).toBe("credit-start-to-come");
    expect(codeOf(over)).toBe("credit-expired");
  });

  it("shows the end of the registration beside its life, where the text says so", () => {
    const registrationEndsOn = day("2022-06-30");
    const shown = kept({ besideRegistrationEnd: true });

    expect(use([kept({ lasts: { years: 1 } }), shown], "2023-01-01", { registrationEndsOn })).toEqual({
      outcome: "granted",
      value: { until: "2025-03-10", registrationUntil: "2022-06-30" },
      findings: [
        finding(true, "credit-alive", { on: "2023-01-01", until: "2025-03-10", start: "2020-03-10" }, rule),
        here,
        finding(true, "registration-end-beside", { endsOn: "2022-06-30" }, rule),
      ],
    });
    expect(use([kept()], "2023-01-01", { registrationEndsOn })).toMatchObject({
      value: { until: "2025-03-10" },
    });
    expect(use([kept()], "2023-01-01", { registrationEndsOn }).findings).toHaveLength(2);
    expect(use([shown], "2023-01-01").findings).toHaveLength(2);
  });
});

describe("A credit whose start the text does not give", () => {
  const lines = [kept({ from: "not-stated" })];

  it("counts before the earliest of its ends", () => {
    expect(use(lines, "2025-03-10")).toEqual({
      outcome: "granted",
      value: { until: "2025-03-10" },
      findings: [
        finding(true, "credit-alive", { on: "2025-03-10", until: "2025-03-10", start: null }, rule),
        here,
      ],
    });
  });

  it("is not known after it, nor ever over while no document was issued", () => {
    const said = { earliest: "2025-03-10", latest: null };

    for (const on of ["2025-03-11", "2045-03-11"])
      expect(use(lines, on)).toEqual(
        undetermined(missing("credit-start-not-stated", { on, ...said }, rule), here),
      );
  });

  it("is over after the latest of its ends, once a document was issued", () => {
    const issuedOn = day("2020-06-01");

    expect(use(lines, "2025-06-01", { issuedOn })).toEqual(
      undetermined(
        missing(
          "credit-start-not-stated",
          { on: "2025-06-01", earliest: "2025-03-10", latest: "2025-06-01" },
          rule,
        ),
        here,
      ),
    );
    expect(use(lines, "2025-06-02", { issuedOn })).toEqual(
      refused(
        finding(false, "credit-expired", { on: "2025-06-02", until: "2025-06-01", start: null }, rule),
        here,
      ),
    );
  });

  it("counts its ends from whichever day comes first", () => {
    const asked = { deliberatedOn: day("2020-04-20"), decidedOn: day("2020-03-10") };

    expect(use(lines, "2025-03-11", asked).outcome).toBe("undetermined");
  });

  it("waits for the issue, where the text starts there and nothing was issued", () => {
    expect(use([kept({ from: "issue" })], "2020-05-01")).toEqual(
      undetermined(
        missing("credit-start-to-come", { on: "2020-05-01", earliest: "2025-03-10", latest: null }, rule),
        here,
      ),
    );
  });
});

describe("A condition on a credit", () => {
  const codeOf = (given: Partial<CreditRule>, facts: Partial<CreditUse>) =>
    use([kept(given)], "2021-01-01", facts);
  const unknown = (...asks: string[]) =>
    undetermined(missing("credit-condition-unknown", { grain: "competence", asks }, rule));
  const nothing = refused(finding(false, "nothing-kept", { grain: "competence" }, rule));

  it.each([
    ["registered-rncp", { registeredRncp: true }, { registeredRncp: false }],
    ["holder-of-another", { wholeHeld: true }, { wholeHeld: false }],
    ["job-practised", { jobPractised: true }, { jobPractised: false }],
    ["job-not-practised", { jobPractised: false }, { jobPractised: true }],
  ] as const)("%s: holds, fails, or is not known", (onlyIf, holds, fails) => {
    expect(codeOf({ onlyIf }, holds).outcome).toBe("granted");
    expect(codeOf({ onlyIf }, fails)).toEqual(nothing);
    expect(codeOf({ onlyIf }, {})).toEqual(unknown(onlyIf));
  });

  it("on the mark was looked at when it was won", () => {
    expect(codeOf({ onlyIf: "mark-reaches-minimum" }, {}).outcome).toBe("granted");
  });

  it("on the route holds, fails, or is not known", () => {
    expect(codeOf({ routes: ["vae", "cpf"] }, { route: "cpf" }).outcome).toBe("granted");
    expect(codeOf({ routes: ["vae", "cpf"] }, { route: "company-plan" })).toEqual(nothing);
    expect(codeOf({ routes: ["vae"] }, {})).toEqual(unknown());
  });

  it("that holds in one clause is enough, whatever is not known of another", () => {
    const lines = [kept({ onlyIf: "registered-rncp" }), kept({ onlyIf: "mark-reaches-minimum" })];

    expect(use(lines, "2021-01-01").outcome).toBe("granted");
  });
});
