import { describe, expect, it } from "vitest";
import { readRulebook, shelve } from "./index.ts";

const good = [
  "rulebook: 9999-essai/cqp",
  'idcc: "9999"',
  "title: Essai",
  "from: 2020-01-01",
  "day: signature",
  "until: { day: 2022-01-01, with: la fin de l'essai, inferred: true }",
  "the-rest: not-stated",
  "scope: { kinds: [CQP] }",
  "sources: { A: { text: Accord, article: art. 1 } }",
  "rules:",
  "  jury.parity:",
  "    - { value: true, source: A, phrase: autant, note: lu }",
  "    - { from: 2021-01-01, day: extension, value: false, source: A, inferred: true }",
  "  jury.tie: { not-stated: true, note: rien }",
].join("\n");
const rule = (line: string) => [...good.split("\n").slice(0, 10), line].join("\n");
const faults = (text: string) => {
  const reading = readRulebook("essai.yaml", text);
  return reading.ok
    ? []
    : reading.faults.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
};
const source = { text: "Accord", article: "art. 1" };

describe("A text of rules", () => {
  it("is read with each version, its kind of day, its phrase and its note", () => {
    const reading = readRulebook("essai.yaml", good);

    expect(reading).toMatchObject({
      ok: true,
      rulebook: {
        id: "9999-essai/cqp/2020-01-01",
        idcc: "9999",
        title: "Essai",
        scope: { kinds: ["CQP"] },
        from: "2020-01-01",
        until: "2022-01-01",
        ends: { with: "la fin de l'essai", inferred: true },
      },
    });
    if (!reading.ok) return;
    const { rules } = reading.rulebook;
    expect(rules["jury.parity"]).toEqual({
      stated: true,
      versions: [
        { from: "2020-01-01", dayKind: "signature", source, value: true, phrase: "autant", note: "lu" },
        { from: "2021-01-01", dayKind: "extension", source, value: false, inferred: true },
      ],
    });
    expect(rules["jury.tie"]).toEqual({ stated: false, note: "rien" });
    expect(rules["jury.quorum"]).toEqual({ stated: false });
  });

  it("without a temporary end has none", () => {
    const reading = readRulebook("essai.yaml", good.replace(/until:.*\n/, ""));

    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && [reading.rulebook.until, reading.rulebook.ends]).toEqual([undefined, undefined]);
  });
});

describe("A text of rules is refused, line and column told,", () => {
  it.each([
    [
      "when it is no YAML",
      good.replace("title: Essai", "title: [Essai"),
      [
        "essai.yaml:4:1: Flow sequence in block collection must be sufficiently indented and end with a ] at line 4, column 1:",
      ],
    ],
    [
      "when its head lacks a line or has one of another kind",
      good.replace("title: Essai\n", "").replace("day: signature", "day: monday").replace("kinds", "sorts"),
      [
        "essai.yaml:1:1: title: Invalid input: expected string, received undefined",
        'essai.yaml:4:1: day: Invalid option: expected one of "force"|"effect"|"extension"|"text"|"signature"|"settlement"',
        'essai.yaml:7:1: scope: Unrecognized key: "sorts"',
      ],
    ],
    [
      "when one of its lists holds a stranger, or nothing",
      good.replace("{ kinds: [CQP] }", "{ kinds: [], routes: [vae, walk] }"),
      [
        "essai.yaml:8:10: scope.kinds: Too small: expected array to have >=1 items",
        expect.stringContaining("essai.yaml:8:35: scope.routes.1: Invalid option"),
      ],
    ],
    ["when it is empty", "", ["essai.yaml:1:1: : Invalid input: expected object, received null"]],
    [
      "for a day that is not in the calendar",
      good.replace("from: 2020-01-01", "from: 2020-02-30"),
      ['essai.yaml:4:1: from: "2020-02-30" is no calendar day; write YYYY-MM-DD'],
    ],
    [
      "when it ends on its first day",
      good.replace("day: 2022-01-01", "day: 2020-01-01"),
      [
        "essai.yaml:13:7: rules.jury.parity: the version of 2021-01-01 begins once the text has ended (2020-01-01)",
        "essai.yaml:12:7: rules.jury.parity: the version of 2020-01-01 begins once the text has ended (2020-01-01)",
        "essai.yaml:6:10: until.day: ends on 2020-01-01, before its first day 2020-01-01",
      ],
    ],
    [
      "when it is of another branch than it says",
      good.replace('"9999"', '"8888"'),
      ["essai.yaml:1:1: rulebook: 9999-essai/cqp is not of IDCC 8888"],
    ],
    [
      "for a rule that is no entry",
      rule("  jury.tie: fails"),
      [
        "essai.yaml:11:3: rules.jury.tie: Invalid input: expected object, received string; write a value with its source (and phrase, from, day, inferred, note where known), or not-stated: true",
      ],
    ],
    [
      "for a version without its source",
      rule("  jury.tie: [{ value: fails, source: A }, { from: 2021-01-01, value: grants, sources: A }]"),
      [
        expect.stringContaining("essai.yaml:11:43: rules.jury.tie: Invalid input: expected string"),
        expect.stringContaining('essai.yaml:11:43: rules.jury.tie: Unrecognized key: "sources"'),
      ],
    ],
    [
      "for a source that is not among its sources",
      rule("  jury.tie: { value: fails, source: B }"),
      ['essai.yaml:11:29: rules.jury.tie: "B" is not among the sources'],
    ],
    [
      "for a value of another kind",
      rule("  jury.quorum: { source: A, value: { kind: members, atLeast: 0 } }"),
      ["essai.yaml:11:53: rules.jury.quorum: Too small: expected number to be >0"],
    ],
    [
      "for two versions of one day",
      rule("  jury.tie: [{ value: fails, source: A }, { value: grants, source: A }]"),
      ["essai.yaml:11:43: rules.jury.tie: the version of 2020-01-01 does not follow the one before it"],
    ],
    [
      "for a version that begins once it has ended",
      rule("  jury.tie: { from: 2022-01-01, value: fails, source: A }"),
      [
        "essai.yaml:11:3: rules.jury.tie: the version of 2022-01-01 begins once the text has ended (2022-01-01)",
      ],
    ],
  ])("%s", (_, text, expected) => {
    const found = faults(text);

    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it("for every rule on which it is silent without saying so", () => {
    expect(faults(good.replace("the-rest: not-stated\n", ""))).toContain(
      'essai.yaml:9:1: rules.jury.quorum: neither stated nor said not-stated; write "jury.quorum: { not-stated: true }", or "the-rest: not-stated" at the head',
    );
  });

  it.each([
    ["jury.te", "; did you mean jury.tie?"],
    ["jury.quo", "; did you mean jury.quorum?"],
    ["xxxx.quorum", "; did you mean jury.quorum?"],
    ["jury.quorumabcd", "; did you mean jury.quorum?"],
    ["jury.quorumabcde", ""],
    ["completely-other", ""],
  ])("for the unknown rule %s, with the known one a few letters away", (name, meant) => {
    expect(faults(rule(`  ${name}: { value: true, source: A }`))).toEqual([
      `essai.yaml:11:3: rules.${name}: not a rule the product knows${meant}`,
    ]);
  });
});

describe("A shelf of texts", () => {
  const file = "9999-essai/cqp/2020-01-01.yaml";

  it("refuses a text in the wrong place, and tells the faults of every file together", () => {
    const reading = shelve({ "x.yaml": good, "y.yaml": "", [file]: good });

    expect(reading).toEqual({
      ok: false,
      faults: [
        {
          file: "x.yaml",
          line: 1,
          column: 1,
          message: `this file says 9999-essai/cqp/2020-01-01; move it to ${file}`,
        },
        { file: "y.yaml", line: 1, column: 1, message: ": Invalid input: expected object, received null" },
      ],
    });
  });
});
