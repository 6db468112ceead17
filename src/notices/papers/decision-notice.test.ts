import { describe, expect, it } from "vitest";
import { aPaperPerson, aPaperSession } from "../../../tests/support/papers.ts";
import { cited, textSaying } from "../../../tests/support/text.ts";
import { day, finding } from "../../kernel/index.ts";
import { decisionNotice, type NotifiedDecision } from "./decision-notice.ts";
import type { LetterPaper } from "./paper.ts";

const heldOn = day("2026-12-10");
const item = (code: string, block: string) => ({ code, title: `Compétence ${code}`, block, weight: 1 });
const file = (rules = textSaying({}, heldOn)) => ({
  ...aPaperSession(),
  rules,
  items: [item("C1", "B1"), item("C2", "B2"), item("C3", "B2")],
  framework: {
    blocks: [
      { code: "B1", title: "Préparer" },
      { code: "B2", title: "Produire" },
    ],
  },
});
const partial: NotifiedDecision = {
  person: aPaperPerson(),
  deliberation: {
    outcome: "partial",
    items: [
      { code: "C1", acquired: true },
      { code: "C2", acquired: true },
      { code: "C3", acquired: false },
    ],
    blocks: [
      { code: "B1", acquired: true },
      { code: "B2", acquired: false },
    ],
    because: [
      finding(true, "item-acquired", { item: "C1" }),
      finding(false, "item-not-acquired", { item: "C3" }, cited("assessment.aggregation")),
    ],
    reason: "Réglage non maîtrisé.",
  },
  credits: [
    { code: "B1", until: "life", rule: cited("credit.retention") },
    { code: "C2", until: day("2028-12-10"), rule: cited("credit.retention") },
  ],
};

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const sectionsOf = ({ sections }: LetterPaper) =>
  Object.fromEntries(sections.map(({ title, lines }) => [title, lines.map(({ text }) => plain(text))]));
const notice = (decided = partial, rules = textSaying({}, heldOn)) =>
  decisionNotice(file(rules), decided, day("2026-12-18"));

describe("The notice of a decision", () => {
  it("names whole blocks won, then the items won beside them", () => {
    expect(sectionsOf(notice())["Ce qui est acquis"]).toEqual(["Bloc B1 : Préparer", "C2 : Compétence C2"]);
  });

  it("tells marks weighed as a whole as marks, and keeps what the text keeps in its own words", () => {
    const rules = textSaying(
      {
        "assessment.scale": { kind: "points", max: 20 },
        "credit.retention": [
          { grain: "test", lasts: { years: 5 }, from: "not-stated", onlyIf: "mark-reaches-minimum" },
        ],
      },
      heldOn,
    );
    const test = (code: string, title: string, weight: number) => ({ code, title, weight });
    const decided: NotifiedDecision = {
      person: aPaperPerson(),
      deliberation: {
        outcome: "partial",
        items: [
          { code: "technologie", acquired: true, points: 12.5 },
          { code: "fabrication", acquired: true, points: 8 },
        ],
        blocks: [],
        because: [finding(false, "mean-not-reached", { mean: 9.1, minimum: 10 })],
      },
      credits: [{ code: "technologie", until: "not-stated", rule: cited("credit.retention") }],
    };
    const weighed = {
      ...file(rules),
      items: [test("technologie", "Épreuve de technologie", 2), test("fabrication", "Épreuve pratique", 6)],
    };
    const said = sectionsOf(decisionNotice(weighed, decided, day("2026-12-18")));

    expect(said["Ce qui est acquis"]).toBeUndefined();
    expect(said["Vos notes"]).toEqual([
      "Épreuve de technologie : 12,5 sur 20, coefficient 2",
      "Épreuve pratique : 8 sur 20, coefficient 6",
    ]);
    expect(said["Ce qui n'est pas acquis, et pourquoi"]).toEqual(["Moyenne 9,1 ; il faut 10."]);
    expect(said["Ce que vous gardez"]).toEqual([
      "Épreuve de technologie : gardé, sans dernier jour connu.",
      "Épreuve : 5 ans, à compter d'un jour que le texte ne dit pas, si la note atteint le minimum.",
    ]);
  });

  it("gives every reason of what is not won, with its article, and the jury's own words", () => {
    const [, lost] = notice().sections;

    expect(lost?.lines.map(({ text }) => plain(text))).toEqual([
      "Bloc B2 : Produire",
      "C3 : Compétence C3",
      "Motif donné par le jury : Réglage non maîtrisé.",
    ]);
    expect(lost?.lines[1]?.source).toContain("Accord");
  });

  it("cites the text by which a block is lost where blocks are what is assessed", () => {
    const because = [finding(false, "item-not-acquired", { item: "B2" }, cited("assessment.aggregation"))];
    const items = [
      { code: "B1", acquired: true },
      { code: "B2", acquired: false },
    ];
    const blocks = {
      ...file(),
      items: ["B1", "B2"].map((code) => ({ code, title: code, block: code, weight: 1 })),
    };
    const decided = {
      ...partial,
      deliberation: { ...partial.deliberation, items, because, reason: undefined },
    };
    const letter = decisionNotice(blocks, decided, day("2026-12-18"));
    const [, lost] = letter.sections;

    expect(lost?.lines.map(({ text }) => plain(text))).toEqual(["Bloc B2 : Produire"]);
    expect(lost?.lines[0]?.source).toContain("Accord");
  });

  it("says until which day each part won is kept", () => {
    expect(sectionsOf(notice())["Ce que vous gardez"]).toEqual([
      "B1 : gardé à vie.",
      "C2 : gardé jusqu'au 10 décembre 2028 inclus.",
    ]);
  });

  it("states the appeal as the branch's text does, and its silence as a silence", () => {
    const appeal = { to: "CPNEFP", within: { within: { months: 6 }, from: "meeting" } } as const;
    const [resit, path] =
      sectionsOf(notice(partial, textSaying({ "appeal.path": appeal }, heldOn)))[
        "Nouvelle présentation et recours"
      ] ?? [];

    expect(resit).toContain("le règlement de la branche n'en dit rien.");
    expect(path).toContain("CPNEFP");
    expect(path).toContain("6 mois à compter de la réunion");
  });

  it("of a whole award tells what is won alone: nothing is lost, kept apart or contested", () => {
    const full: NotifiedDecision = {
      ...partial,
      deliberation: {
        outcome: "full",
        items: [],
        blocks: [
          { code: "B1", acquired: true },
          { code: "B2", acquired: true },
        ],
        because: [],
      },
    };

    expect(sectionsOf(notice(full))).toEqual({
      "Ce qui est acquis": ["Bloc B1 : Préparer", "Bloc B2 : Produire"],
    });
  });

  it("announces the attestations of blocks, and none where no whole block is won", () => {
    const attested = "Une attestation de chaque bloc acquis vous est délivrée séparément.";
    const blocks = partial.deliberation.blocks.map((block) => ({ ...block, acquired: false }));
    const none = { ...partial, deliberation: { ...partial.deliberation, blocks } };

    expect(notice().opening).toContain(attested);
    expect(notice(none).opening).not.toContain(attested);
  });

  it("says who awarded, and on which day", () => {
    const by = { ...partial, awarded: { by: "CPNEFP", on: day("2026-12-17") } };
    const { facts } = decisionNotice(file(), by, day("2026-12-18"));

    expect(facts.map(({ label, text }) => [label, plain(text)])).toContainEqual([
      "Attribution",
      "CPNEFP, le 17 décembre 2026",
    ]);
  });

  it("of a proposal that the commission did not follow awards nothing, and says why", () => {
    const on = "2026-12-17";
    const refused = [finding(false, "cpne-refused", { on }, cited("award.policy"))];
    const full = { ...partial.deliberation, outcome: "full" as const, because: [], reason: undefined };
    const letter = notice({ ...partial, deliberation: full, credits: [], awarded: { refused } });

    expect(letter.opening.map(plain)).toEqual([
      "La proposition du jury n'a pas été suivie : la certification ne vous est pas attribuée.",
    ]);
    expect(sectionsOf(letter)["Pourquoi"]).toEqual([
      "La commission n'a pas suivi la proposition, le 17 décembre 2026.",
    ]);
    expect(sectionsOf(letter)).toHaveProperty("Ce que le jury proposait de reconnaître");
    expect(sectionsOf(letter)).toHaveProperty("Nouvelle présentation et recours");
  });

  it("of a deferred file gives the jury's reason", () => {
    const deferred: NotifiedDecision = {
      ...partial,
      credits: [],
      deliberation: { outcome: "deferred", items: [], blocks: [], because: [], reason: "Pièce absente." },
    };

    expect(sectionsOf(notice(deferred))["Pourquoi"]).toEqual(["Motif donné par le jury : Pièce absente."]);
  });
});
