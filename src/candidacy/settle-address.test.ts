import { describe, expect, it } from "vitest";
import { decisive } from "../kernel/index.ts";
import { type AddressFacts, maySettleAddress } from "./settle-address.ts";

const facts: AddressFacts = { told: "camille@example.org", theirs: true, why: "Dite au secrétariat" };
const asked = (more: Partial<AddressFacts>) => {
  const decision = maySettleAddress({ ...facts, ...more });
  return { outcome: decision.outcome, why: decisive(decision).map(({ code }) => code) };
};

describe("An address that an enrolment told of a person known without one", () => {
  it.each([true, false])("is said to be theirs or not, with a reason: %s", (theirs) => {
    expect(asked({ theirs }).outcome).toBe("granted");
  });

  it("is left waiting, with every reason, where nothing is answered", () => {
    expect(asked({ theirs: undefined, why: " " })).toEqual({
      outcome: "refused",
      why: ["address-not-answered", "address-without-reason"],
    });
  });

  it("is settled once: afterwards none waits", () => {
    expect(asked({ told: undefined }).why).toEqual(["no-address-waits"]);
  });
});
