import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import { finalMark } from "./final-marks.ts";
import { itemsOf } from "./items.ts";
import { type Mark, mayNote, type NotedMark, propose, standing } from "./marks.ts";

const on = day("2026-03-10");
const items = [
  { code: "C1", title: "Préparer", weight: 1 },
  { code: "C2", title: "Vendre", weight: 1 },
];
const scale = cited("assessment.scale");
const binary = textSaying({ "assessment.scale": { kind: "binary" } }, on);
const outOf20 = textSaying({ "assessment.scale": { kind: "points", max: 20 } }, on);
const steps = textSaying({ "assessment.scale": { kind: "steps", max: 3, steps: ["non", "oui"] } }, on);
const known = finding(true, "item-known", { item: "C2" });

describe("A mark may be noted", () => {
  it.each<[Mark, typeof binary, number | null]>([
    [{ acquired: true }, binary, null],
    [{ acquired: false }, binary, null],
    [{ points: 0 }, outOf20, 20],
    [{ points: 12.5 }, outOf20, 20],
    [{ points: 20 }, outOf20, 20],
    [{ points: 3 }, steps, 3],
  ])("when it is on the text's scale: %j", (mark, rules, max) => {
    expect(mayNote(mark, "C2", items, rules)).toEqual({
      outcome: "granted",
      value: mark,
      findings: [known, finding(true, "mark-on-scale", { max }, scale)],
    });
  });

  it.each<[Mark, typeof binary, number | null]>([
    [{ points: 12 }, binary, null],
    [{ acquired: true }, outOf20, 20],
    [{ points: -0.5 }, outOf20, 20],
    [{ points: 20.5 }, outOf20, 20],
    [{ points: 4 }, steps, 3],
    [{ points: 2.5 }, steps, 3],
    [{ acquired: true }, steps, 3],
  ])("never off it: %j", (mark, rules, max) => {
    expect(mayNote(mark, "C2", items, rules)).toEqual({
      outcome: "refused",
      findings: [known, finding(false, "mark-off-scale", { max }, scale)],
    });
  });

  it("up to the test's own maximum where it has one, lower or higher than the scale's", () => {
    const tests = [
      { code: "tuteur", title: "Appréciation du tuteur", weight: 1, max: 10 },
      { code: "entreprise", title: "Évaluation en entreprise", weight: 1, max: 40 },
    ];
    const outcomeOf = (item: string, points: number) => mayNote({ points }, item, tests, outOf20);

    expect(outcomeOf("tuteur", 10).outcome).toBe("granted");
    expect(outcomeOf("tuteur", 10.5)).toEqual({
      outcome: "refused",
      findings: [
        finding(true, "item-known", { item: "tuteur" }),
        finding(false, "mark-off-scale", { max: 10 }, scale),
      ],
    });
    expect(outcomeOf("entreprise", 40).outcome).toBe("granted");
    expect(outcomeOf("entreprise", 41).outcome).toBe("refused");
  });

  it("never on what is not assessed", () => {
    expect(mayNote({ acquired: true }, "C3", items, binary)).toEqual({
      outcome: "refused",
      findings: [
        finding(false, "item-unknown", { item: "C3" }),
        finding(true, "mark-on-scale", { max: null }, scale),
      ],
    });
    expect(mayNote({ points: 12 }, "C3", items, outOf20).findings).toEqual([
      finding(false, "item-unknown", { item: "C3" }),
      finding(true, "mark-on-scale", { max: 20 }, scale),
    ]);
  });

  it("is undetermined, naming the rule, where the text gives no scale", () => {
    expect(mayNote({ points: 12 }, "C2", items, textSaying({}, on))).toEqual({
      outcome: "undetermined",
      findings: [known, missing("scale-not-stated", { rule: named("assessment.scale") })],
    });
  });
});

const noted = (id: string, mark: Mark, facts: Partial<NotedMark> = {}): NotedMark => ({
  id,
  item: "C1",
  method: "observation",
  assessor: id,
  mark,
  ...facts,
});

describe("What the assessors propose", () => {
  it("is nothing while nobody marked the item", () => {
    expect(propose("C1", [])).toEqual({ kind: "unmarked" });
    expect(propose("C1", [noted("1", { acquired: true }, { item: "C2" })])).toEqual({ kind: "unmarked" });
  });

  it.each([
    [[true, true], "acquired"],
    [[false, false], "not-acquired"],
    [[true, false], "discordant"],
  ] as const)("from %j is %s", (said, kind) => {
    expect(
      propose(
        "C1",
        said.map((acquired, i) => noted(String(i), { acquired })),
      ),
    ).toEqual({ kind });
  });

  it("is the mean of the points, not rounded", () => {
    const marks = [
      noted("1", { points: 10 }),
      noted("2", { points: 13 }),
      noted("3", { points: 20 }, { item: "C2" }),
    ];

    expect(propose("C1", marks)).toEqual({ kind: "points", points: 11.5 });
  });

  it("is zero points when all are zero", () => {
    expect(propose("C1", [noted("1", { points: 0 })])).toEqual({ kind: "points", points: 0 });
  });

  it("is made of the marks that stand: those that none replaces", () => {
    const first = noted("1", { acquired: false });
    const second = noted("2", { acquired: true }, { replaces: "1" });

    expect(standing([first, second])).toEqual([second]);
    expect(propose("C1", [first, second])).toEqual({ kind: "acquired" });
  });
});

describe("The final mark on an item", () => {
  const replaces = textSaying({ "assessment.second-mark": "replaces" }, on);

  it("is refused without any mark", () => {
    expect(finalMark({ marks: [] }, replaces)).toEqual({
      outcome: "refused",
      findings: [finding(false, "no-mark")],
    });
  });

  it("rests on no rule while each assessor marked once", () => {
    const marks = [
      { assessor: "a", mark: { points: 8 } },
      { assessor: "b", mark: { points: 12 } },
    ];

    expect(finalMark({ marks }, textSaying({}, on))).toEqual({
      outcome: "granted",
      value: { proposal: { kind: "points", points: 10 }, kept: 2 },
      findings: [finding(true, "mark-final", { marks: 2 })],
    });
  });

  it("is the last of each assessor, where the text says that a second mark replaces the first; all are kept", () => {
    const marks = [
      { assessor: "a", mark: { points: 2 } },
      { assessor: "b", mark: { points: 12 } },
      { assessor: "a", mark: { points: 4 } },
      { assessor: "a", mark: { points: 8 } },
    ];

    expect(finalMark({ marks }, replaces)).toEqual({
      outcome: "granted",
      value: { proposal: { kind: "points", points: 10 }, kept: 4 },
      findings: [
        finding(true, "second-mark-replaces", { marks: 4, again: 2 }, cited("assessment.second-mark")),
      ],
    });
  });

  it("is undetermined, naming the rule, when one marked twice and the text is silent", () => {
    const marks = [
      { assessor: "a", mark: { acquired: false } },
      { assessor: "a", mark: { acquired: true } },
    ];

    expect(finalMark({ marks }, textSaying({}, on))).toEqual({
      outcome: "undetermined",
      findings: [missing("second-mark-not-stated", { rule: named("assessment.second-mark") })],
    });
  });
});

describe("What is assessed", () => {
  const criteria = [{ text: "Le geste est sûr." }];
  const competence = (code: string) => ({ code, title: `Savoir ${code}`, criteria });
  const blocks = [
    { code: "B1", title: "Accueil", competences: [competence("C1"), competence("C2")] },
    { code: "B2", title: "Vente", competences: [competence("C3")] },
  ];
  const asks = (text: Parameters<typeof textSaying>[0]) => itemsOf({ blocks }, textSaying(text, on));

  it("is not known where the text does not say", () => {
    expect(asks({})).toBeUndefined();
  });

  it("is each competence of each block, with its criteria", () => {
    expect(asks({ "assessment.items": { kind: "competences" } })).toEqual([
      { code: "C1", title: "Savoir C1", block: "B1", weight: 1, criteria },
      { code: "C2", title: "Savoir C2", block: "B1", weight: 1, criteria },
      { code: "C3", title: "Savoir C3", block: "B2", weight: 1, criteria },
    ]);
  });

  it("is each block as a whole", () => {
    expect(asks({ "assessment.items": { kind: "blocks" } })).toEqual([
      { code: "B1", title: "Accueil", block: "B1", weight: 1 },
      { code: "B2", title: "Vente", block: "B2", weight: 1 },
    ]);
  });

  it("is the tests that the text names, with their weights", () => {
    const tests = [{ code: "E1", title: "Épreuve", weight: 3 }];

    expect(asks({ "assessment.items": { kind: "tests", tests } })).toEqual(tests);
  });

  it("is the opinions that the text asks, each of one weight", () => {
    const opinions = [
      { code: "tuteur", title: "Avis du tuteur" },
      { code: "centre", title: "Avis du centre" },
    ];

    expect(asks({ "assessment.items": { kind: "opinions", opinions } })).toEqual([
      { code: "tuteur", title: "Avis du tuteur", weight: 1 },
      { code: "centre", title: "Avis du centre", weight: 1 },
    ]);
  });
});
