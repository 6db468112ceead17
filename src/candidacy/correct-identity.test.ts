import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decisive } from "../kernel/index.ts";
import { type CorrectionFacts, mayCorrectIdentity } from "./correct-identity.ts";

const facts: CorrectionFacts = {
  changes: ["birthName"],
  nirGiven: false,
  contradicted: false,
  why: "Acte de naissance présenté",
  taken: false,
  elsewhere: false,
  opensPast: false,
};
const asked = (more: Partial<CorrectionFacts>) => {
  const decision = mayCorrectIdentity({ ...facts, ...more });
  return { outcome: decision.outcome, why: decisive(decision).map(({ code }) => code) };
};

describe("Putting an identity right", () => {
  it("is granted where something changes, with a reason", () => {
    expect(asked({}).outcome).toBe("granted");
    expect(asked({ changes: [], nirGiven: true }).outcome).toBe("granted");
  });

  it("is granted to keep what was known, where an enrolment told it otherwise", () => {
    expect(asked({ changes: [], contradicted: true }).why).toContain("identity-confirmed");
  });

  it("is refused with every reason at once", () => {
    expect(asked({ changes: [], why: " ", taken: true, elsewhere: true, opensPast: true })).toEqual({
      outcome: "refused",
      why: [
        "identity-unchanged",
        "correction-without-reason",
        "identity-taken",
        "enrolled-elsewhere",
        "address-opens-past",
      ],
    });
  });

  it("is refused to a centre whose address would open an earlier file, though it alone enrolled", () => {
    expect(asked({ changes: ["email"], opensPast: true })).toEqual({
      outcome: "refused",
      why: ["address-opens-past"],
    });
  });

  it("never makes two persons one, whatever else is asked", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.string(), (nirGiven, contradicted, why) => {
        expect(asked({ nirGiven, contradicted, why, taken: true }).outcome).toBe("refused");
      }),
    );
  });
});
