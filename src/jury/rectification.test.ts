import { describe, expect, it } from "vitest";
import { mayRectify, type RectificationFacts } from "./rectification.ts";

const good: RectificationFacts = {
  state: "awarded",
  member: { presides: true },
  kind: "identity",
  candidacyId: "c",
  says: "Le Bris, et non Lebris.",
  reason: "faute de frappe",
};
const codes = (facts: Partial<RectificationFacts>) =>
  mayRectify({ ...good, ...facts })
    .findings.filter(({ outcome }) => outcome !== "met")
    .map(({ code }) => code);

describe("A rectification", () => {
  it("is signed by who presided, once the minutes are signed, in words and with a reason", () => {
    expect(mayRectify(good).outcome).toBe("granted");
    expect(mayRectify({ ...good, state: "minutes-signed" }).outcome).toBe("granted");
    expect(codes({ state: "closed" })).toEqual(["minutes-not-signed"]);
    expect(codes({ member: { presides: false } })).toEqual(["president-alone-rectifies"]);
    expect(codes({ member: undefined })).toEqual(["president-alone-rectifies"]);
    expect(codes({ says: " ", reason: "" })).toEqual([
      "rectification-without-words",
      "rectification-without-reason",
    ]);
  });

  it("of an identity or an outcome names its file; of words it need not", () => {
    expect(codes({ candidacyId: undefined })).toEqual(["rectification-without-file"]);
    expect(codes({ kind: "outcome", candidacyId: undefined })).toEqual(["rectification-without-file"]);
    expect(codes({ kind: "wording", candidacyId: undefined })).toEqual([]);
  });
});
