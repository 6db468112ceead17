import { describe, expect, it } from "vitest";
import { shelve } from "./index.ts";

type Text = { scope?: string; from?: string; governs?: string; until?: string; rules?: string };

/** A small rulebook file of one branch, by its path; every part can be said otherwise. */
const file = ({ scope = "cqp", from = "2020-01-01", governs = "{ kinds: [CQP] }", until, rules }: Text) => ({
  [`9999-essai/${scope}/${from}.yaml`]: [
    `rulebook: 9999-essai/${scope}`,
    'idcc: "9999"',
    "title: Essai",
    `from: ${from}`,
    "day: signature",
    ...(until ? [`until: { day: ${until}, with: essai }`] : []),
    "the-rest: not-stated",
    `scope: ${governs}`,
    "sources: { A: { text: Accord, article: art. 1 } }",
    `rules: ${rules ?? "{ jury.parity: { value: true, source: A } }"}`,
  ].join("\n"),
});
const faults = (...texts: Text[]) => {
  const reading = shelve(Object.assign({}, ...texts.map(file)));
  return reading.ok ? [] : reading.faults.map(({ file, line, message }) => `${file}:${line}: ${message}`);
};
const tie = (from: string, value: string) => `{ jury.tie: { from: ${from}, value: ${value}, source: A } }`;

describe("Rulebooks of one branch", () => {
  it("are refused when two as narrow as each other govern the same matters, both files and lines named", () => {
    const found = faults({}, { scope: "autre", from: "2021-01-01" });

    expect(found).toHaveLength(2);
    expect(found[0]).toContain("9999-essai/cqp/2020-01-01.yaml:7: scope: from 2021-01-01");
    expect(found[0]).toContain("9999-essai/autre/2021-01-01.yaml:7");
    expect(found[1]).toContain("9999-essai/autre/2021-01-01.yaml:7: scope:");
  });

  it("stand together when one is narrower, when routes or kinds part them, or when one has ended", () => {
    expect(faults({}, { scope: "un", governs: "{ certifications: [cqp-9999-un] }" })).toEqual([]);
    expect(
      faults(
        { scope: "vae", governs: "{ kinds: [CQP], routes: [vae] }" },
        { scope: "plan", governs: "{ kinds: [CQP], routes: [company-plan] }" },
      ),
    ).toEqual([]);
    expect(faults({}, { scope: "cqpi", governs: "{ kinds: [CQPI] }" })).toEqual([]);
    expect(faults({ until: "2021-01-01" }, { scope: "autre", from: "2021-01-01" })).toEqual([]);
  });

  it("are refused on the one day that an end one day too late leaves in common", () => {
    expect(faults({ until: "2021-01-02" }, { scope: "autre", from: "2021-01-01" })).toEqual([
      "9999-essai/cqp/2020-01-01.yaml:8: scope: from 2021-01-01 it governs the same matters as 9999-essai/autre/2021-01-01.yaml:7; part them by kinds, certifications, routes or occasion, or end one with until",
      "9999-essai/autre/2021-01-01.yaml:7: scope: from 2021-01-01 it governs the same matters as 9999-essai/cqp/2020-01-01.yaml:8; part them by kinds, certifications, routes or occasion, or end one with until",
    ]);
  });

  it("are refused when one kind of several is governed by both", () => {
    expect(
      faults({ governs: "{ kinds: [CQP, CQPI] }" }, { scope: "autre", governs: "{ kinds: [CQPI, CQPM] }" }),
    ).toHaveLength(2);
  });

  it("are refused when a text says it ends after the next of its scope has begun", () => {
    expect(faults({ until: "2021-01-02" }, { from: "2021-01-01" })).toEqual([
      "9999-essai/cqp/2020-01-01.yaml:6: ends on 2021-01-02, and the next of its scope begins on 2021-01-01: see 9999-essai/cqp/2021-01-01.yaml:4",
      "9999-essai/cqp/2021-01-01.yaml:4: ends on 2021-01-02, and the next of its scope begins on 2021-01-01: see 9999-essai/cqp/2020-01-01.yaml:6",
    ]);
    expect(faults({ until: "2021-01-01" }, { from: "2021-01-01" })).toEqual([]);
  });

  it("are refused when a later text tells the past of a rule otherwise than the text it follows", () => {
    const found = faults(
      { rules: tie("2020-01-01", "grants") },
      { from: "2021-01-01", rules: tie("2020-01-01", "president-casts") },
    );

    expect(found[0]).toBe(
      "9999-essai/cqp/2020-01-01.yaml:9: rules.jury.tie: on 2020-12-31 the value differs from that of 9999-essai/cqp/2021-01-01.yaml:9; date the change, or write one value",
    );
    expect(found[1]).toContain("9999-essai/cqp/2020-01-01.yaml:9");
  });

  it("may change a rule twice: a text is held only against the one it follows", () => {
    expect(
      faults(
        { rules: tie("2020-01-01", "grants") },
        { from: "2021-01-01", rules: tie("2021-01-01", "president-casts") },
        { from: "2022-01-01", rules: tie("2021-01-01", "president-casts") },
      ),
    ).toEqual([]);
  });

  it("are held against the last day of the earlier text, when it ended before the later one began", () => {
    const found = (from: string) =>
      faults(
        { until: "2020-06-01", rules: tie("2020-01-01", "grants") },
        { from: "2021-01-01", rules: tie(from, "fails") },
      );

    expect(found("2020-06-01")).toEqual([]);
    expect(found("2020-05-31")[0]).toContain("rules.jury.tie: on 2020-05-31 the value differs");
  });
});
