import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordFault } from "../notices/index.ts";
import { readJson } from "./index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readJson("cadre.json", utf8(text));
const fault = (text: string) => {
  const reading = read(text);
  return reading.ok ? [] : reading.faults.map(({ line, code }) => [line, code]);
};

describe("JSON from a stranger", () => {
  it("is read as JSON.parse reads it, whatever it holds", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.constantFrom(undefined, 1), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(read(text)).toMatchObject({ ok: true });
        const reading = read(text);
        expect(reading.ok && JSON.stringify(reading.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it("is refused where JSON.parse refuses it, in words, and never throws", () => {
    const near = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom("", ",", "}", '"', "\\", "1", "é", "\u0000"))
      .map(([json, at, stroke]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + stroke + json.slice(cut + 1);
      });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: "binary" })), (text) => {
        const reading = read(text);
        const worded = reading.ok || reading.faults.every((one) => wordFault(one, "fr").length > 20);
        expect(worded).toBe(true);
        if (reading.ok) expect(() => JSON.parse(text)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["", [[undefined, "file-empty"]]],
    ['{\n  "a": 1,\n}', [[3, "json-not-well-formed"]]],
    ['{\n  "a": 1\n  "b": 2\n}', [[3, "json-not-well-formed"]]],
    ['{"a": "sans fin', [[1, "json-not-well-formed"]]],
    ['{"a": 01}', [[1, "json-not-well-formed"]]],
    ['{"a": "\\x"}', [[1, "json-not-well-formed"]]],
    ["[1]\n[2]", [[2, "json-not-well-formed"]]],
    ['{"a": 1,\n"a": 2}', [[2, "json-member-twice"]]],
    ["[".repeat(40), [[1, "json-too-deep"]]],
  ])("%j is refused at its line", (text, expected) => {
    expect(fault(text)).toEqual(expected);
  });

  it("is refused above two megabytes, before it is read", () => {
    expect(readJson("gros.json", new Uint8Array(3 * 1024 * 1024).fill(91))).toMatchObject({
      faults: [{ code: "file-too-large", facts: { megabytes: 3, limit: 2 } }],
    });
  });

  it("gives no object another kind, whatever its members are called", () => {
    const reading = read('{"__proto__": {"admin": true}}');

    expect(reading.ok && Object.keys(reading.value as object)).toEqual(["__proto__"]);
    expect(reading.ok && (reading.value as { admin?: unknown }).admin).toBeUndefined();
  });

  it("tells on which line each of its values stands", () => {
    const reading = read('{\r\n  "blocks": [\r\n    { "code": "A" },\r\n    { "code": "B" }\r\n  ]\r\n}');
    if (!reading.ok) throw new Error("it is well formed");

    expect(reading.lineOf([])).toBe(1);
    expect(reading.lineOf(["blocks", 1, "code"])).toBe(4);
    expect(reading.lineOf(["blocks", 1, "title"])).toBe(4);
    expect(reading.lineOf(["absent"])).toBe(1);
  });
});
