import { describe, expect, it } from "vitest";
import { aPaperSession } from "../../../tests/support/papers.ts";
import { textSaying } from "../../../tests/support/text.ts";
import { day } from "../../kernel/index.ts";
import { unionLetter } from "./union-letter.ts";

const heldOn = day("2026-12-10");
const on = day("2026-11-20");

describe("The letter to the unions", () => {
  it("asks for members in the days that the branch's text states, with its article", () => {
    const rules = textSaying({ "jury.union-notice-days": 15 }, heldOn);
    const letter = unionLetter({ ...aPaperSession(), rules }, on);
    const [notice] = letter?.sections[0]?.lines ?? [];

    expect(letter?.facts.map(({ text }) => text.replaceAll("\u00a0", " "))).toContain("10 décembre 2026");
    expect(notice?.text.replaceAll("\u00a0", " ")).toContain("15 jours");
    expect(notice?.source).toContain("art.");
  });

  it("is not written where the text does not have unions asked", () => {
    expect(unionLetter({ ...aPaperSession(), rules: textSaying({}, heldOn) }, on)).toBeUndefined();
  });
});
