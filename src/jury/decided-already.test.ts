import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meet } from "./decided-already.ts";
import type { Verdict } from "./deliberate.ts";

const verdict: fc.Arbitrary<Verdict> = fc.record({
  outcome: fc.constantFrom("full", "partial", "none" as const),
  items: fc.array(fc.record({ code: fc.constantFrom("C1", "C2"), acquired: fc.boolean() }), { maxLength: 3 }),
  blocks: fc.constant([]),
  reason: fc.option(fc.constantFrom("un relevé manque", "deux relevés manquent"), { nil: undefined }),
  because: fc.constant([]),
});
const version = fc.integer({ min: 1, max: 5 });

describe("A verdict that meets what stands on its file", () => {
  it("is the first where nothing stands", () => {
    fc.assert(fc.property(verdict, (said) => meet(0, undefined, said) === "first"));
  });

  it("is one decision when the same words are said twice, whatever was seen", () => {
    fc.assert(
      fc.property(verdict, version, fc.nat(5), (said, standing, seen) => {
        expect(meet(seen, { ...said, version: standing }, said)).toBe("same");
      }),
    );
  });

  it("replaces other words only when they were the ones seen, and is shown beside them otherwise", () => {
    fc.assert(
      fc.property(verdict, verdict, version, fc.nat(5), (mine, theirs, standing, seen) => {
        const meeting = meet(seen, { ...theirs, version: standing }, mine);
        if (meeting === "anew") expect(seen).toBe(standing);
        if (meeting === "overtaken") expect(seen).not.toBe(standing);
        expect(meeting).not.toBe("first");
      }),
    );
  });
});
