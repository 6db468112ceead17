import { describe, expect, it } from "vitest";
import { heldOn, president, seat, sitting } from "../../tests/support/sitting.ts";
import { cited, textSaying } from "../../tests/support/text.ts";
import { atTable } from "./at-table.ts";

const rules = textSaying(
  {
    "jury.quorum": { kind: "per-college", atLeast: 1 },
    "jury.parity": true,
    "jury.president": { kind: "college", college: "employers" },
  },
  heldOn,
);
const jury = sitting([president, seat("b", "employers"), seat("1", "employees"), seat("2", "employees")]);
const told = (recused: readonly string[] = [], now = jury) =>
  atTable(now, rules, recused).map(({ outcome, code }) => `${outcome} ${code}`);

describe("The jury at the table", () => {
  it("is told by its quorum, its voices and its president, each with its article", () => {
    expect(told()).toEqual(["met quorum-reached", "met voices-even", "met president-regular"]);
    expect(atTable(jury, rules)[1]?.rule).toEqual(cited("jury.parity"));
  });

  it("loses voices on the file that a member leaves, without any text saying what follows", () => {
    expect(told(["1"])).toEqual(["met quorum-reached", "missing voices-uneven", "met president-regular"]);
    expect(told(["1", "2"])).toContain("unmet quorum-not-reached");
  });

  it("is without a president when the one who presides is away or stands aside", () => {
    expect(told(["p"])).toContain("unmet president-absent");
    const left = sitting(jury.members.map((one) => ({ ...one, present: one.id !== "p" })));
    expect(told([], left)).toContain("unmet president-absent");
  });

  it("says nothing of voices where the text asks no parity", () => {
    const plain = textSaying({ "jury.quorum": { kind: "members", atLeast: 2 } }, heldOn);

    expect(atTable(jury, plain).map(({ code }) => code)).toEqual(["quorum-reached", "president-not-stated"]);
  });
});
