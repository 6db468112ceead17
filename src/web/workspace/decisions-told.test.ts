import { describe, expect, it } from "vitest";
import { decisionsThatStand } from "./decisions-told.ts";

const decision = (
  kind: "enrolment" | "deliberation" | "award",
  outcome: "granted" | "refused",
  said = "",
) => ({ kind, outcome, said });

describe("What a candidate is told of the decisions on their file", () => {
  it("leaves out a deliberation that could not be recorded, for the jury has not said no", () => {
    expect(
      decisionsThatStand([
        decision("deliberation", "refused"),
        decision("deliberation", "granted", "C6 missing"),
      ]),
    ).toEqual([decision("deliberation", "granted", "C6 missing")]);
  });

  it("holds the last word of a jury that took its decision up again", () => {
    expect(
      decisionsThatStand([
        decision("enrolment", "granted"),
        decision("deliberation", "granted", "first"),
        decision("deliberation", "granted", "last"),
        decision("award", "refused"),
      ]),
    ).toEqual([
      decision("enrolment", "granted"),
      decision("deliberation", "granted", "last"),
      decision("award", "refused"),
    ]);
  });
});
