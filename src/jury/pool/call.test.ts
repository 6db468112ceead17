import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, decisive } from "../../kernel/index.ts";
import { type CallFacts, mayBeCalled, type PoolMember } from "./call.ts";

const heldOn = day("2026-12-10");
const member: PoolMember = {
  id: "a",
  name: "Delphine Aubrac",
  college: "employees",
  organisation: "CFDT",
  capacity: "technicienne méthodes",
  mandate: { from: day("2025-01-01"), until: day("2028-12-31") },
};
const facts: CallFacts = { heldOn, absences: [], seated: false };
const called = (more: Partial<CallFacts>, mandate = member.mandate) => {
  const decision = mayBeCalled({ ...member, mandate }, { ...facts, ...more });
  return { outcome: decision.outcome, why: decisive(decision).map(({ code }) => code) };
};

describe("Calling someone of the pool to a jury", () => {
  it("is possible while they are mandated, available and free", () => {
    expect(called({}).outcome).toBe("granted");
  });

  it("counts the first and the last day of a mandate", () => {
    expect(called({}, { from: heldOn, until: heldOn }).outcome).toBe("granted");
    expect(called({}, { from: day("2020-01-01"), until: addDays(heldOn, -1) }).why).toEqual(["mandate-over"]);
    expect(called({}, { from: addDays(heldOn, 1) }).why).toEqual(["mandate-not-begun"]);
  });

  it("is refused with every reason at once", () => {
    const absences = [{ from: day("2026-12-01"), until: heldOn }];

    expect(called({ absences, elsewhere: "MET-2026-40", seated: true })).toEqual({
      outcome: "refused",
      why: ["absent-that-day", "sits-elsewhere-that-day", "in-this-jury"],
    });
  });

  it("is refused on each day of an absence, and on no other for it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.nat({ max: 30 }), (begins, lasts) => {
        const from = addDays(heldOn, begins);
        const until = addDays(from, lasts);

        expect(called({ absences: [{ from, until }] }).outcome).toBe(
          from <= heldOn && heldOn <= until ? "refused" : "granted",
        );
      }),
    );
  });
});
