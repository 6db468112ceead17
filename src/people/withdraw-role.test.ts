import { describe, expect, it } from "vitest";
import { type HeldRole, whyNotWithdrawn } from "./withdraw-role.ts";

const claire: HeldRole = { accountId: "claire", role: "secretariat" };
const yves: HeldRole = { accountId: "yves", role: "secretariat" };

describe("Withdrawing a role", () => {
  it("leaves the certifier its last secretariat", () => {
    expect(whyNotWithdrawn([claire], claire)).toBe("last-secretariat");
    expect(whyNotWithdrawn([claire, yves], claire)).toBeUndefined();
  });

  it("may take the last of any other role", () => {
    const reader: HeldRole = { accountId: "claire", role: "reader" };

    expect(whyNotWithdrawn([reader], reader)).toBeUndefined();
  });

  it("takes none that is not held, and no candidate's, which goes with their enrolment", () => {
    const candidate: HeldRole = { accountId: "maelle", role: "candidate" };

    expect(whyNotWithdrawn([claire], yves)).toBe("role-not-held");
    expect(whyNotWithdrawn([candidate], candidate)).toBe("role-of-an-enrolment");
  });
});
