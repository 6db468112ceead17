import { describe, expect, it } from "vitest";
import { textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import { bridgesFrom } from "./bridges.ts";

const on = day("2026-11-25");
const rules = textSaying(
  {
    "certification.equivalence": [
      { all: ["B3", "B4"], gives: ["bloc 1 révisé"], onRequest: false },
      { all: ["B1"], gives: ["bloc 2 révisé"], onRequest: false },
      { all: ["B9"], gives: ["bloc 3 révisé"], onRequest: false },
    ],
  },
  on,
);

describe("Bridges from what is held", () => {
  it("are those the text gives, whole or begun, and never one that nothing held leads to", () => {
    expect(bridgesFrom(["B1", "B3"], rules).map(({ wants, decision }) => [wants, decision.outcome])).toEqual([
      ["bloc 1 révisé", "refused"],
      ["bloc 2 révisé", "granted"],
    ]);
  });

  it("do not lead to what is held already, nor from a text that states none", () => {
    expect(bridgesFrom(["B1", "bloc 2 révisé"], rules)).toEqual([]);
    expect(bridgesFrom(["B1"], textSaying({}, on))).toEqual([]);
  });
});
