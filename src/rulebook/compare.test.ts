import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { compareRulebooks, type Rulebook, readRulebook } from "./index.ts";

const id = "3248-metallurgie/cqpm/2019-11-08";
const text = readFileSync(new URL(`../../rulebooks/${id}.yaml`, import.meta.url), "utf8");
const read = (change: (text: string) => string = (same) => same): Rulebook => {
  const reading = readRulebook(`${id}.yaml`, change(text));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.rulebook;
};
const on = day("2026-03-10");

describe("Two readings of a règlement", () => {
  it("that say the same have no difference", () => {
    expect(compareRulebooks({ rulebook: read(), on }, { rulebook: read(), on })).toEqual([]);
  });

  it("show what a draft changes, with both values and both articles", () => {
    const draft = read((same) => same.replace("value: president-casts", "value: fails"));

    expect(compareRulebooks({ rulebook: read(), on }, { rulebook: draft, on })).toMatchObject([
      { rule: "jury.tie", kind: "changed", before: { value: "president-casts" }, after: { value: "fails" } },
    ]);
  });

  it("of two days of one text, show the rules that change or begin between them", () => {
    const days = compareRulebooks(
      { rulebook: read(), on: day("2023-12-31") },
      { rulebook: read(), on: day("2024-01-01") },
    );

    expect(days.find(({ rule }) => rule === "jury.juror-notice")).toMatchObject({ kind: "changed" });
    expect(days.find(({ rule }) => rule === "jury-members.allowance")).toMatchObject({
      kind: "newly-stated",
    });
    expect(days.find(({ rule }) => rule === "jury.tie")).toBeUndefined();
  });

  it("show a rule that the draft states and the text did not", () => {
    const draft = read((same) =>
      same.replace(
        "rules:\n",
        "rules:\n  jury.quorum:\n    value: { kind: per-college, atLeast: 2 }\n    source: A55\n",
      ),
    );

    expect(compareRulebooks({ rulebook: read(), on }, { rulebook: draft, on })).toMatchObject([
      { rule: "jury.quorum", kind: "newly-stated" },
    ]);
  });
});
