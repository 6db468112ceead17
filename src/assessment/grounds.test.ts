import { describe, expect, it } from "vitest";
import { type Grounds, groundsFindings, groundsOf, longestObservation } from "./grounds.ts";

const item = {
  code: "C1",
  title: "Lancer un cycle",
  weight: 1,
  criteria: [{ text: "La première pièce est contrôlée." }, { text: "L'incident est signalé." }],
};
const codes = (grounds: Grounds | undefined) => groundsFindings(grounds, item).map(({ code }) => code);

describe("The grounds of a mark", () => {
  it("may be left out: no text asks for them", () => {
    expect(codes(undefined)).toEqual([]);
    expect(groundsOf({ criteria: [null, null], observation: "  " })).toBeUndefined();
  });

  it("say of each criterion whether it was met, not met or not observed", () => {
    expect(codes({ criteria: ["met", "not-observed"] })).toEqual([]);
    expect(codes({ criteria: ["met", null] })).toEqual([]);
  });

  it("need the assessor's words once a criterion is not met", () => {
    expect(codes({ criteria: ["met", "not-met"] })).toEqual(["observation-missing"]);
    expect(codes({ criteria: ["met", "not-met"], observation: "Incident tu." })).toEqual([]);
  });

  it("are not taken for another list of criteria than the item's", () => {
    expect(codes({ criteria: ["not-met"] })).toEqual(["criteria-differ", "observation-missing"]);
  });

  it("are not taken with words that cannot be read or kept, nor beyond their length", () => {
    const said = (observation: string) => codes({ criteria: [], observation });
    expect(said("Geste\nsûr.")).toEqual([]);
    expect(said("Geste\u0000sûr.")).toEqual(["observation-hostile"]);
    expect(said("Geste\ud800sûr.")).toEqual(["observation-hostile"]);
    expect(said("a".repeat(longestObservation))).toEqual([]);
    expect(said("a".repeat(longestObservation + 1))).toEqual(["observation-too-long"]);
  });

  it("may be words alone", () => {
    expect(groundsOf({ criteria: [null, null], observation: " Geste sûr. " })).toEqual({
      criteria: [],
      observation: "Geste sûr.",
    });
  });
});
