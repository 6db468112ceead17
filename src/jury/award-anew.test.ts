import { describe, expect, it } from "vitest";
import { decisive } from "../kernel/index.ts";
import { type AnewFacts, answers, mayAwardAnew } from "./award-anew.ts";

const facts: AnewFacts = { state: "awarded", reopened: "decision-put-right", inForce: [] };
const asked = (more: Partial<AnewFacts>) => {
  const decision = mayAwardAnew({ ...facts, ...more });
  return [decision.outcome, ...decisive(decision).map(({ code }) => code)];
};

describe("Awarding a file anew", () => {
  it("is granted once its decision was put right and nothing of the former award is in force", () => {
    expect(asked({})[0]).toBe("granted");
  });

  it("is granted too once an appeal on the commission's refusal is upheld", () => {
    const { outcome, findings } = mayAwardAnew({ ...facts, reopened: "refusal-appeal-upheld" });
    expect([outcome, findings[1]?.code]).toEqual(["granted", "refusal-appeal-upheld"]);
  });

  it("is refused with every reason at once, the documents to revoke named", () => {
    expect(
      asked({ state: "minutes-signed", reopened: undefined, inForce: ["BLOC-3248-2026-000017"] }),
    ).toEqual(["refused", "session-not-awarded-yet", "award-answers-decision", "documents-in-force"]);
    const { findings } = mayAwardAnew({ ...facts, inForce: ["BLOC-3248-2026-000017"] });
    expect(findings.at(-1)?.facts["numbers"]).toEqual(["BLOC-3248-2026-000017"]);
  });
});

describe("An award", () => {
  it("answers the version of the decision it was made on, and no other", () => {
    expect(answers({ outcome: "partial", version: 1 }, { outcome: "partial", version: 1 })).toBe(true);
    expect(answers({ outcome: "partial", version: 1 }, { outcome: "partial", version: 2 })).toBe(false);
    expect(answers({ outcome: "partial", version: 2 }, { outcome: "full", version: 2 })).toBe(false);
  });

  it("of before versions were kept answers by its outcome", () => {
    expect(answers({ outcome: "full", version: undefined }, { outcome: "full", version: 3 })).toBe(true);
  });
});
