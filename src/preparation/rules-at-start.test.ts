import { describe, expect, it } from "vitest";
import { projectRoot } from "../../tests/support/demonstration.ts";
import { day } from "../kernel/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { positionedAsAsked } from "./positioning-asked.ts";
import { rulesAtStart } from "./rules-at-start.ts";

const texts = readTexts(projectRoot);
const cleaning = {
  certifier: { idcc: "3043" },
  certification: { id: "cqp-3043-essai", kind: "CQP" },
  settlements: [],
} as const;
/** What the cleaning branch asks of someone whose training began on a day, and who was not positioned. */
const asked = (on: string) => {
  const start = { route: "company-plan", startedOn: day(on) } as const;
  return positionedAsAsked({ public: "employee", ...start }, rulesAtStart(texts, cleaning, start));
};

describe("The text that asks a positioning", () => {
  it("is the one in force on the day training began, not the one of the jury", () => {
    expect(asked("2021-06-25").outcome).toBe("refused");
    expect(asked("2021-06-24").outcome).toBe("undetermined");
  });

  it("asks nothing where no text of the branch governed yet", () => {
    expect(asked("1999-01-01")).toEqual({
      outcome: "undetermined",
      findings: [{ outcome: "missing", code: "positioning-not-stated", facts: {} }],
    });
  });
});
