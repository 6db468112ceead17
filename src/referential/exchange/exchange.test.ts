import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable, writeXlsx } from "../../intake/index.ts";
import { faultPlace, wordFault } from "../../notices/index.ts";
import type { Block } from "../certification.ts";
import { readOutline, writeOutline } from "../versions/outline.ts";
import { writeFrameworkCsv } from "./csv.ts";
import { writeFrameworkJson } from "./json.ts";
import { readFrameworkFile } from "./read-file.ts";
import { codeFault, criterionFault, tidy, titleFault } from "./texts.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const asCsv = (text: string) => readFrameworkFile("cadre.csv", utf8(text));
const asJson = (value: unknown) => readFrameworkFile("cadre.json", utf8(JSON.stringify(value, null, 1)));

/** Texts that tempt a spreadsheet, a separator or an encoding. */
const tricky = fc.constantFrom(
  "=1+1",
  "+33",
  "-2",
  "@SOMME(A1)",
  "'=1",
  "''-x",
  "＝1",
  'a;"b"',
  "l'été",
  "œ’€",
  "#",
  "* x",
);
const said = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    tricky,
    fc.tuple(tricky, fc.string()).map(([a, b]) => a + b),
  )
  .map(tidy);
const title = said.filter((text) => titleFault(text, "A".repeat(20)) === undefined);
const criterion = said.filter((text) => criterionFault(text) === undefined);
const code = fc
  .oneof(fc.stringMatching(/^[A-Z]{1,3}[0-9.]{0,4}$/), tricky, fc.string({ maxLength: 20 }))
  .map((text) => tidy(text.replaceAll(/\s/g, "")))
  .filter((text) => codeFault(text) === undefined);

/** Any framework an outline can hold, blocks without competence and competences without criterion among them. */
const framework = fc
  .uniqueArray(code, { minLength: 1, maxLength: 12 })
  .chain((codes) =>
    fc.tuple(
      fc.constant(codes),
      fc.array(title, { minLength: codes.length, maxLength: codes.length }),
      fc.array(fc.array(criterion, { maxLength: 3 }), { minLength: codes.length, maxLength: codes.length }),
      fc.array(fc.boolean(), { minLength: codes.length, maxLength: codes.length }),
    ),
  )
  .map(([codes, titles, criteria, opens]) => {
    type Competence = Block["competences"][number];
    const blocks: { code: string; title: string; competences: Competence[] }[] = [];
    for (const [i, one] of codes.entries()) {
      const named = { code: one, title: titles[i] ?? "" };
      const block = blocks.at(-1);
      if (!block || opens[i]) blocks.push({ ...named, competences: [] });
      else block.competences.push({ ...named, criteria: (criteria[i] ?? []).map((text) => ({ text })) });
    }
    return blocks;
  });

describe("A framework exported, then imported", () => {
  it("is the same as CSV, whatever its texts would do to a spreadsheet", async () => {
    await fc.assert(
      fc.asyncProperty(framework, async (blocks) => {
        expect(await asCsv(writeFrameworkCsv(blocks))).toEqual({ ok: true, blocks });
      }),
      { numRuns: 300 },
    );
  });

  it("is the same as JSON, with its criteria marked as invented", async () => {
    await fc.assert(
      fc.asyncProperty(framework, fc.boolean(), async (plain, invented) => {
        const blocks = invented
          ? plain.map((block) => ({
              ...block,
              competences: block.competences.map((one) => ({
                ...one,
                criteria: one.criteria.map((it) => ({ ...it, invented: true })),
              })),
            }))
          : plain;
        const written = writeFrameworkJson({ certificationId: "cqp", version: "2027-01-01", blocks });
        expect(await readFrameworkFile("cadre.json", utf8(written))).toEqual({ ok: true, blocks });
        expect(await readFrameworkFile("sans-nom", utf8(written))).toEqual({ ok: true, blocks });
      }),
      { numRuns: 300 },
    );
  });

  it("says the same as an outline, once each of its blocks holds a competence", async () => {
    await fc.assert(
      fc.asyncProperty(framework, async (plain) => {
        const blocks = plain.filter(({ competences }) => competences.length > 0);
        if (blocks.length === 0) return;
        const read = await asCsv(writeFrameworkCsv(blocks));
        expect(read.ok && readOutline(writeOutline(read.blocks))).toEqual({ ok: true, blocks });
      }),
      { numRuns: 300 },
    );
  });

  it("holds no cell that a spreadsheet would run", async () => {
    await fc.assert(
      fc.asyncProperty(framework, async (blocks) => {
        const table = await readTable("cadre.csv", utf8(writeFrameworkCsv(blocks)));
        for (const { cells } of table.ok ? table.rows : [])
          for (const cell of Object.values(cells)) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
    );
  });
});

const head = "code_bloc;titre_bloc;code_competence;titre_competence;critere";
const places = (reading: Awaited<ReturnType<typeof asCsv>>): string[] =>
  reading.ok ? [] : reading.faults.map((fault) => `${faultPlace(fault)} ${fault.code}`);

describe("A framework read from a table", () => {
  it("gathers the lines of one block and of one competence, in the order in which they first come", async () => {
    const read = await asCsv(`${head}\nA;Un;A1;Faire;x\nB;Deux;;;\nA;Un;A1;Faire;y\nA;Un;A2;Dire;\n`);

    expect(read).toEqual({
      ok: true,
      blocks: [
        {
          code: "A",
          title: "Un",
          competences: [
            { code: "A1", title: "Faire", criteria: [{ text: "x" }, { text: "y" }] },
            { code: "A2", title: "Dire", criteria: [] },
          ],
        },
        { code: "B", title: "Deux", competences: [] },
      ],
    });
  });

  it("is read from a workbook as well", async () => {
    const bytes = await writeXlsx("cadre", head.split(";"), [["A", "Un", "A1", "Faire", "'=x"]]);

    expect(await readFrameworkFile("cadre.xlsx", bytes)).toMatchObject({
      blocks: [{ code: "A", competences: [{ code: "A1", criteria: [{ text: "=x" }] }] }],
    });
  });

  it.each<[string, string, readonly string[]]>([
    ["without a line", `${head}\n`, ["cadre.csv:2 value-missing"]],
    [
      "with other columns",
      "code_bloc;titre_bloc;code_competence;titre;critere\n",
      ["cadre.csv:1:titre_competence column-missing", "cadre.csv:1:titre column-unknown"],
    ],
    ["without the code of a block", `${head}\n;Un;A1;Faire;x`, ["cadre.csv:2:code_bloc value-missing"]],
    [
      "with a competence half said",
      `${head}\nA;;;Faire;x`,
      ["titre_bloc", "code_competence"].map((c) => `cadre.csv:2:${c} value-missing`),
    ],
    ["with a code in two words", `${head}\nA 1;Un;A1;Faire;x`, ["cadre.csv:2:code_bloc code-with-space"]],
    [
      "with two titles for one block",
      `${head}\nA;Un;A1;Faire;x\nA;Une;A1;Faire;y`,
      ["cadre.csv:3:titre_bloc title-differs"],
    ],
    [
      "with a competence in two blocks",
      `${head}\nA;Un;A1;Faire;x\nB;Deux;A1;Faire;y`,
      ["cadre.csv:3:code_competence code-twice"],
    ],
    [
      "with one code for a block and a competence",
      `${head}\nA;Un;A;Faire;x`,
      ["cadre.csv:2:code_competence code-twice"],
    ],
    [
      "with a criterion on two lines",
      `${head}\nA;Un;A1;Faire;"deux\nlignes"`,
      ["cadre.csv:2:critere text-several-lines"],
    ],
    [
      "with a sign that turns the reading order",
      `${head}\nA;Un;A1;Fa\u202eire;x`,
      ["cadre.csv:2:titre_competence text-hostile"],
    ],
    [
      "with a criterion too long",
      `${head}\nA;Un;A1;Faire;${"x".repeat(700)}`,
      ["cadre.csv:2:critere text-too-long"],
    ],
    ["that is no table", "\u0000\u0001", ["cadre.csv encoding-unreadable"]],
  ])("%s is refused, with the cell to correct", async (_, text, expected) => {
    expect(places(await asCsv(text))).toEqual(expected);
  });
});

describe("A framework read from JSON", () => {
  const competence = { code: "A1", title: "Faire", criteria: [{ text: "x" }] };
  const block = { code: "A", title: "Un", competences: [competence] };
  const file = (blocks: unknown, more = {}) => ({ format: "opencqp-framework-1", blocks, ...more });

  it.each<[string, unknown, readonly string[]]>([
    ["of another format", { ...file([block]), format: "autre" }, ["2:format value-unknown"]],
    ["without format", { blocks: [block] }, ["1:format value-missing"]],
    ["a list", [block], ["1 json-kind-wrong"]],
    ["without a block", file([]), ["3:blocks value-missing"]],
    ["with a member we do not know", file([block], { admin: true }), ["20:admin json-member-unknown"]],
    ["whose blocks are a text", file("A"), ["3:blocks json-kind-wrong"]],
    ["with a title that is a number", file([{ ...block, title: 3 }]), ["6:blocks[0].title json-kind-wrong"]],
    [
      "with an empty criterion and a code given twice",
      file([{ ...block, competences: [{ ...competence, code: "A", criteria: [{ text: " " }] }] }]),
      [
        "9:blocks[0].competences[0].code code-twice",
        "13:blocks[0].competences[0].criteria[0].text value-missing",
      ],
    ],
    ["with half a character", file([{ ...block, title: "\ud800" }]), ["6:blocks[0].title text-hostile"]],
  ])("%s is refused, each value with its line", async (_, value, expected) => {
    expect(places(await asJson(value))).toEqual(expected.map((place) => `cadre.json:${place}`));
  });

  it("is refused when it is longer than any framework", async () => {
    const competences = Array.from({ length: 2_100 }, (_, i) => ({ ...competence, code: `C${i}` }));

    expect(places(await asJson(file([{ ...block, competences }])))).toEqual([
      "cadre.json framework-too-long",
    ]);
  });
});

describe("Any file at all", () => {
  it("is read as a framework or refused in words, and never throws", async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(
          fc.constantFrom(`${head}\n`, '{"format":"opencqp-framework-1","blocks":', ""),
          fc.string({ unit: "binary" }),
        )
        .map(([start, rest]) => utf8(start + rest)),
      fc.json().map(utf8),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom("a.csv", "a.json", "a.xlsx"), async (bytes, name) => {
        const reading = await readFrameworkFile(name, bytes);
        if (!reading.ok) {
          expect(reading.faults.length).toBeGreaterThan(0);
          for (const fault of reading.faults)
            for (const language of ["fr", "en"] as const)
              expect(wordFault(fault, language).length).toBeGreaterThan(20);
        }
      }),
      { numRuns: 400 },
    );
  });
});
