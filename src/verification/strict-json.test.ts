import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "./strict-json.ts";

const read = (text: string) => readJson(new TextEncoder().encode(text));
const plainText = fc.string({ unit: fc.constantFrom("a", "é", " ", ":", '"', "\\", "{", "–", "\n", "𝒳") });
const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: "small" }, plainText, fc.integer(), fc.boolean(), tie("list"), tie("node")),
  list: fc.array(tie("any"), { maxLength: 4 }),
  node: fc.dictionary(fc.oneof(plainText, fc.constantFrom("id", "type")), tie("any"), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
})).node;

describe("JSON from a stranger", () => {
  it("is read as JSON.parse reads it, with or without white space", () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, "\t"), (written, indent) => {
        expect(read(JSON.stringify(written, null, indent))).toEqual({ ok: true, value: written });
      }),
    );
  });

  it("is refused when a member is said twice, wherever, however spelled, whatever else stands there", () => {
    const gap = fc.constantFrom("", " ", "\n\t");
    fc.assert(
      fc.property(
        plainText,
        fc.constantFrom("id", "a:", "é", '"', "\\"),
        gap,
        gap,
        (other, name, before, after) => {
          const member = `${JSON.stringify(name)}${before}:${after}1`;
          const beside = `${JSON.stringify(`${other}x`)}:${JSON.stringify(other)}`;
          for (const text of [
            `{${member},${member}}`,
            `{${beside},"b":{${member},${beside},${member}}}`,
            `[{"c\\\\":1,${member},"d":[{${member},${member}}]}]`,
          ])
            expect(read(text)).toEqual({ ok: false, code: "duplicate-member" });
        },
      ),
    );
  });

  it.each([
    ["a name spelled twice in two ways", '{"id":1,"\\u0069d":2}', "duplicate-member"],
    ["a name that acts on objects", '{"a":{"__proto__":{}}}', "forbidden-member"],
    ["such a name, spelled otherwise", '{"\\u005f_proto__":1}', "forbidden-member"],
    ["a control character", '{"a":"\\u0000"}', "hostile-text"],
    ["a sign that turns the direction of a name", '{"a":"Du\u202Epont"}', "hostile-text"],
    ["half a character", '{"a":"\\ud800"}', "hostile-text"],
    ["a list thirty-three deep", `${"[".repeat(33)}${"]".repeat(33)}`, "too-deep"],
    ["objects ten thousand deep", `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`, "too-deep"],
    ["no JSON", "{'a':1}", "not-json"],
    ["more than two megabytes", `"${"a".repeat(2_100_000)}"`, "too-large"],
  ])("is refused for %s", (_, text, code) => {
    expect(read(text)).toEqual({ ok: false, code });
  });

  it("is refused when its bytes are no text", () => {
    expect(readJson(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ ok: false, code: "not-utf8" });
  });
});
