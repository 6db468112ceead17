import { describe, expect, it } from "vitest";
import { readTexts } from "../rulebook/index.ts";
import { judge, readCases } from "./index.ts";

const texts = readTexts(new URL("../../", import.meta.url).pathname);

const aCase = (change: (lines: string[]) => string[] = (lines) => lines): string =>
  change([
    "- case: Huit présents, six pour",
    "  source: accord du 19 janvier 2004, art. 4",
    "  decision: vote",
    '  matter: { idcc: "0176", kind: CQP }',
    "  on: 2026-03-10",
    "  facts: { for: 6, against: 2 }",
    "  expect: { outcome: granted, reasons: [vote-carried] }",
  ]).join("\n");
const replaced = (line: number, text: string) => aCase((lines) => lines.with(line - 1, text));
const faultsOf = (text: string) => {
  const reading = readCases("cases.yaml", text);
  return reading.ok ? [] : reading.faults;
};
const judged = (text: string) => {
  const reading = readCases("cases.yaml", text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.cases.map((worked) => judge(worked, texts));
};

describe("A file of worked cases", () => {
  it("is read with the place of each case", () => {
    expect(readCases("cases.yaml", `${aCase()}\n\n${aCase()}`)).toMatchObject({
      ok: true,
      cases: [{ place: { line: 1 } }, { place: { line: 9 } }],
    });
  });

  it.each([
    ["a decision that does not exist", 3, "  decision: vot", 3, 3, 'none is named "vot"'],
    ["a fact that the decision does not look at", 6, "  facts: { for: 6, againts: 2 }", 6, 20, "againts"],
    ["a fact of the wrong shape", 6, "  facts: { for: six, against: 2 }", 6, 12, "facts.for"],
    ["a day that is not in the calendar", 5, "  on: 2026-02-30", 5, 3, "no calendar day"],
    ["an outcome that no decision has", 7, "  expect: { outcome: yes }", 7, 13, "expect.outcome"],
    ["a key it does not know", 4, "  mater: {}", 4, 3, "mater"],
  ])("is refused, at its line and column, for %s", (_, line, text, faultLine, column, message) => {
    expect(faultsOf(replaced(line, text))).toContainEqual({
      file: "cases.yaml",
      line: faultLine,
      column,
      message: expect.stringContaining(message),
    });
  });

  it("is refused when it is no list of cases, or no YAML", () => {
    expect(faultsOf("case: alone")).toMatchObject([{ line: 1 }]);
    expect(faultsOf("- case: [")).not.toEqual([]);
  });
});

describe("A worked case", () => {
  it("that comes out as expected differs in nothing", () => {
    expect(judged(aCase())).toMatchObject([{ judged: true, differences: [] }]);
  });

  it("says in what it differs: outcome, reasons, facts, value", () => {
    const wanted =
      "  expect: { outcome: refused, reasons: [proposal-not-adopted], facts: { base: 9 }, missing: [jury.tie], value: true }";

    expect(judged(replaced(7, wanted))).toMatchObject([
      {
        differences: [
          { what: "outcome", expected: "refused", given: "granted" },
          { what: "reasons", given: ["vote-carried"] },
          { what: "missing", given: [] },
          { what: "facts", expected: { base: 9 } },
        ],
      },
    ]);
  });

  it("expects of a refusal every reason, not some of them", () => {
    const one = aCase((lines) => [
      ...lines.slice(0, 2),
      "  decision: assessor",
      '  matter: { idcc: "0573", kind: CQP, certification: cqp-0573-vente-sur-site }',
      "  on: 2026-03-10",
      "  facts: { links: [trained-candidate], trained: false, accredited: true, yearsPractised: 2 }",
      "  expect: { outcome: refused, reasons: [assessor-linked] }",
    ]);

    expect(judged(one)).toMatchObject([
      { differences: [{ what: "reasons", given: ["assessor-linked", "assessor-not-trained"] }] },
    ]);
  });

  it("whose text is not held that day is not judged", () => {
    expect(judged(replaced(5, "  on: 1999-01-01"))).toMatchObject([
      { judged: false, wants: expect.stringContaining("0176") },
    ]);
  });
});
