import { describe, expect, it } from "vitest";
import { decisive, finding } from "../kernel/index.ts";
import { mayNotifyRefusal } from "./notify-refusal.ts";

const refusedFor = (...codes: string[]) => ({
  outcome: "refused" as const,
  findings: [finding(true, "route-open"), ...codes.map((code) => finding(false, code))],
});
const codes = (answer: Parameters<typeof mayNotifyRefusal>[0]) => {
  const decision = mayNotifyRefusal(answer);
  return [decision.outcome, ...decisive(decision).map(({ code }) => code)];
};

describe("Notifying a refused enrolment", () => {
  it("is granted for a reason that the person should hear, whatever else is wrong", () => {
    expect(mayNotifyRefusal(refusedFor("route-closed-to-public")).outcome).toBe("granted");
    expect(mayNotifyRefusal(refusedFor("other-organisation", "session-full")).outcome).toBe("granted");
  });

  it.each(["centre-unknown", "other-organisation"])(
    "is refused when the line alone was filled wrong: %s",
    (code) => {
      expect(codes(refusedFor(code))).toEqual(["refused", "refusal-is-of-entry"]);
    },
  );

  it("is refused for someone who is enrolled already, whatever else the line says", () => {
    expect(codes(refusedFor("already-enrolled", "session-full"))).toEqual(["refused", "refusal-of-enrolled"]);
    expect(codes(refusedFor("already-enrolled", "route-closed-to-public"))).toEqual([
      "refused",
      "refusal-of-enrolled",
    ]);
  });

  it("is refused where the enrolment is granted, or where no text decides it yet", () => {
    expect(codes({ outcome: "granted", findings: [] })).toEqual(["refused", "enrolment-not-refused"]);
    expect(codes({ outcome: "undetermined", findings: [] })).toEqual(["refused", "enrolment-not-refused"]);
  });
});
