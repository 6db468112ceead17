import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundleOf, eventsIn } from "./bundle.ts";

describe("A bundle of entries", () => {
  it("gives back the entries put in, whatever they hold", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 300 })), (events) => {
        expect(eventsIn(bundleOf(events))).toEqual(events);
      }),
    );
  });

  it("writes the length of each on two bytes, the high one first", () => {
    expect([...bundleOf(["é", ""])]).toEqual([0, 2, 0xc3, 0xa9, 0, 0]);
    expect([...bundleOf(["a".repeat(258)])].slice(0, 3)).toEqual([1, 2, 0x61]);
  });

  it("is not read when it was cut, nor when an entry is no text", () => {
    const whole = bundleOf(["première", "seconde"]);

    expect(eventsIn(whole.subarray(0, whole.length - 1))).toBeUndefined();
    expect(eventsIn(Uint8Array.of(0))).toBeUndefined();
    expect(eventsIn(Uint8Array.of(0, 1, 0xff))).toBeUndefined();
  });
});
