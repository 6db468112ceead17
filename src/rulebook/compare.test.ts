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

  it("show a rule that the draft states no more", () => {
    const silent = read((same) =>
      same.replace(/ {2}jury\.tie:\n( {4}.*\n)+/, "  jury.tie: { not-stated: true }\n"),
    );

    expect(compareRulebooks({ rulebook: read(), on }, { rulebook: silent, on })).toEqual([
      {
        rule: "jury.tie",
        kind: "no-longer-stated",
        before: expect.objectContaining({ stated: true, value: "president-casts" }),
        after: { stated: false, rule: `3248:${id}#jury.tie` },
      },
    ]);
  });
});

describe("Two wordings of one rule", () => {
  type Wording = { value?: string; text?: string; article?: string };
  const worded = ({
    value = "{ kind: members, atLeast: 2, of: 4 }",
    text = "Accord",
    article = "art. 1",
  }: Wording) => {
    const reading = readRulebook(
      "essai.yaml",
      `{ rulebook: 9999-essai/cqp, idcc: "9999", title: Essai, from: 2020-01-01, day: text, the-rest: not-stated, scope: {},
        sources: { A: { text: ${text}, article: ${article} } }, rules: { jury.quorum: { source: A, value: ${value} } } }`,
    );
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    return { rulebook: reading.rulebook, on };
  };
  const kinds = (one: Wording, other: Wording) =>
    compareRulebooks(worded(one), worded(other)).map(({ kind }) => kind);

  it("that give its parts in another order are one, and with another part differ", () => {
    const { rulebook } = worded({});
    const ordered = (value: object) => ({
      rulebook: {
        ...rulebook,
        rules: {
          "jury.quorum": {
            stated: true as const,
            versions: [
              {
                from: rulebook.from,
                dayKind: "text" as const,
                source: { text: "Accord", article: "art. 1" },
                value,
              },
            ],
          },
        },
      },
      on,
    });
    const held = worded({});

    expect(compareRulebooks(held, ordered({ of: 4, kind: "members", atLeast: 2 }))).toEqual([]);
    expect(compareRulebooks(held, ordered({ atLeast: 2, of: 4, kind: "members" }))).toEqual([]);
    expect(compareRulebooks(held, ordered({ kind: "members", atLeast: 2 }))).toHaveLength(1);
    expect(kinds({}, { value: "{ kind: members, atLeast: 3, of: 4 }" })).toEqual(["changed"]);
  });

  it("that say the same by another text or article are told so", () => {
    expect(kinds({}, {})).toEqual([]);
    expect(kinds({}, { text: "Avenant" })).toEqual(["same-value-other-text"]);
    expect(kinds({}, { article: "art. 2" })).toEqual(["same-value-other-text"]);
    expect(kinds({}, { text: "Avenant", article: "art. 2" })).toEqual(["same-value-other-text"]);
  });
});
