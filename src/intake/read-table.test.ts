import ExcelJS from "@protobi/exceljs";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { wordFault } from "../notices/index.ts";
import { type FaultCode, plainCell, readTable, safeCell, type TableReading, writeCsv } from "./index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const csv = (text: string): Promise<TableReading> => readTable("liste.csv", utf8(text));
const codes = (reading: TableReading): FaultCode[] =>
  reading.ok ? [] : reading.faults.map(({ code }) => code);
const rows = (reading: TableReading) =>
  reading.ok ? reading.rows.map(({ line, cells }) => ({ line, ...cells })) : reading.faults;

const workbook = async (fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Candidats"));
  return new Uint8Array(await book.xlsx.writeBuffer());
};
const xlsx = async (fill: (sheet: ExcelJS.Worksheet) => void): Promise<TableReading> =>
  readTable("liste.xlsx", await workbook(fill));

describe("A table in CSV", () => {
  it.each([
    ["points-virgules", "nom;ville;code\nDupont;Lyon;1"],
    ["tabulations", "nom\tville\tcode\nDupont\tLyon\t1"],
    ["virgules", "nom,ville,code\nDupont,Lyon,1"],
    ["fins de ligne de Windows", "nom;ville;code\r\nDupont;Lyon;1\r\n"],
    ["une marque d'ordre des octets", "\ufeffnom;ville;code\nDupont;Lyon;1"],
    ["des noms de colonnes en capitales", "NOM; Ville ;Code\nDupont;Lyon;1"],
    ["une première ligne vide", "\n\nnom;ville;code\nDupont;Lyon;1"],
  ])("is read with %s", async (_, text) => {
    expect(rows(await csv(text))).toEqual([
      { line: text.startsWith("\n") ? 4 : 2, nom: "Dupont", ville: "Lyon", code: "1" },
    ]);
  });

  it("is refused when the cells are parted by anything else, showing the first line", async () => {
    expect(await csv("nom|ville|code\nDupont|Lyon|1")).toMatchObject({
      faults: [{ line: 1, code: "delimiter-wrong", facts: { found: "nom|ville|code" } }],
    });
  });

  it("is read in Windows-1252, as an old spreadsheet saves it, with its œ, its € and its ’", async () => {
    const bytes = Uint8Array.from([
      ...utf8("nom;ville;code\nB"),
      0x9c,
      ...utf8("uf;L"),
      0x92,
      ...utf8("Ha"),
      0xff,
      ...utf8(";"),
      0x80,
    ]);

    expect(rows(await readTable("liste.csv", bytes))).toEqual([
      { line: 2, nom: "Bœuf", ville: "L’Haÿ", code: "€" },
    ]);
  });

  it("is refused when two encodings are mixed in it: no name may be printed garbled", async () => {
    const bytes = Uint8Array.from([...utf8("nom;ville;code\nMaëlle;Orl"), 0xe9, ...utf8("ans;1")]);

    expect(codes(await readTable("liste.csv", bytes))).toEqual(["encoding-unreadable"]);
  });

  it.each<[string, Uint8Array, FaultCode]>([
    ["empty", new Uint8Array(), "file-empty"],
    ["only white", utf8("\n \n"), "file-empty"],
    ["made of zeros", new Uint8Array(50), "encoding-unreadable"],
    ["a PDF", utf8("%PDF-1.7 ..."), "file-not-a-table"],
    ["a program", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 1, 1, 1), "file-not-a-table"],
    [
      "a workbook of the old format",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      "file-old-excel",
    ],
  ])("is refused when it is %s", async (_, bytes, code) => {
    expect(codes(await readTable("liste.csv", bytes))).toEqual([code]);
  });

  it("is refused above ten megabytes, before it is read", async () => {
    expect(await readTable("liste.csv", new Uint8Array(50 * 1024 * 1024).fill(65))).toMatchObject({
      faults: [{ code: "file-too-large", facts: { megabytes: 50, limit: 10 } }],
    });
  });

  it("is refused above twenty thousand rows", async () => {
    expect(codes(await csv(`nom;ville;code\n${"a;b;c\n".repeat(20_001)}`))).toEqual(["file-too-large"]);
  });

  it("says on which line a quotation mark is wrong", async () => {
    expect(await csv('nom;ville;code\nDupont;Lyon;1\nLe "Grand;Lyon;2\n')).toMatchObject({
      faults: [{ line: 3, code: "quote-unbalanced" }],
    });
    expect(codes(await csv('nom;ville;code\n"Dupont;Lyon;1\n'))).toEqual(["quote-unbalanced"]);
  });

  it("refuses a line far too long without keeping it", async () => {
    expect(codes(await csv(`nom;ville;code\n${"a".repeat(200_000)};b;c`))).toEqual(["row-too-long"]);
  });

  it("names the line that has more cells than columns", async () => {
    expect(await csv("nom;ville;code\nDupont;Lyon;1\nDurand;Lyon;2;trop")).toMatchObject({
      faults: [{ line: 3, code: "row-too-long", facts: { cells: 4, columns: 3 } }],
    });
  });

  it("names a column written twice", async () => {
    expect(await csv("nom;ville;nom\nDupont;Lyon;1")).toMatchObject({
      faults: [{ line: 1, column: "nom", code: "column-twice" }],
    });
  });

  it("counts lines as an editor does, past empty lines and texts of several lines", async () => {
    const lines = rows(await csv('nom;ville;code\n\n"Du\npont";Lyon;1\n\nDurand;Lyon;2\n'));

    expect(lines).toMatchObject([{ line: 3 }, { line: 6, nom: "Durand" }]);
  });
});

describe("A table in XLSX", () => {
  it("is read cell by cell: numbers without loss, days as days, rich texts and links as text", async () => {
    const reading = await xlsx((sheet) => {
      sheet.addRow(["nom", "jour", "siret", "lien"]);
      sheet.addRow([
        { richText: [{ text: "Du" }, { text: "pont" }] },
        new Date("1988-01-23T00:00:00Z"),
        90000000100017,
        { text: "a@b.fr", hyperlink: "mailto:a@b.fr" },
      ]);
    });

    expect(rows(reading)).toEqual([
      { line: 2, nom: "Dupont", jour: "1988-01-23", siret: "90000000100017", lien: "a@b.fr" },
    ]);
  });

  it("keeps a number that was to be a day as the number: the reader of days will say it is none", async () => {
    const reading = await xlsx((sheet) => {
      sheet.addRow(["nom", "jour", "code"]);
      sheet.addRow(["Dupont", 32165, 1]);
    });

    expect(rows(reading)).toMatchObject([{ jour: "32165" }]);
  });

  it("does not stumble on a day beyond the calendar", async () => {
    const reading = await xlsx((sheet) => {
      sheet.addRow(["nom", "jour", "code"]);
      sheet.addRow(["Dupont", 1e12, 1]).getCell(2).numFmt = "dd/mm/yyyy";
    });

    expect(reading).toMatchObject({ ok: true });
  });

  it("names the cell that holds a formula, and runs none", async () => {
    const reading = await xlsx((sheet) => {
      sheet.addRow(["nom", "ville", "code"]);
      sheet.addRow(["Dupont", { formula: "1+1", result: 2 }, { error: "#REF!" }]);
    });

    expect(reading).toMatchObject({
      faults: [
        { line: 2, column: "B2", code: "formula-in-cell" },
        { line: 2, column: "C2", code: "formula-in-cell" },
      ],
    });
  });

  it("is refused when it unfolds to far more than its size", async () => {
    const bomb = zipSync({
      "xl/workbook.xml": utf8("<workbook/>"),
      "xl/worksheets/sheet1.xml": new Uint8Array(30 * 1024 * 1024),
    });

    expect(bomb.length).toBeLessThan(100_000);
    expect(codes(await readTable("bombe.xlsx", bomb))).toEqual(["archive-too-large"]);
  });

  it("is refused when it holds thousands of files", async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`f${i}`, new Uint8Array()]));

    expect(codes(await readTable("bombe.xlsx", zipSync(many)))).toEqual(["archive-too-large"]);
  });

  it("is refused when a file in it says less than it holds", async () => {
    const lie = zipSync({ "xl/workbook.xml": utf8("<workbook/>"), "a.xml": new Uint8Array(100_000) });
    const view = new DataView(lie.buffer, lie.byteOffset);
    for (let at = 0; at < lie.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 100_000)
        view.setUint32(at + 24, 10, true);
    }

    expect(codes(await readTable("bombe.xlsx", lie))).toEqual(["archive-unreadable"]);
  });

  it("is refused when it is cut, or is another kind of archive", async () => {
    const whole = await workbook((sheet) => sheet.addRow(["a", "b", "c"]));

    expect(codes(await readTable("coupe.xlsx", whole.subarray(0, whole.length / 2)))).toEqual([
      "archive-unreadable",
    ]);
    expect(
      codes(await readTable("texte.docx", zipSync({ "word/document.xml": utf8("<document/>") }))),
    ).toEqual(["file-not-a-table"]);
  });

  it("is refused when it spans more columns than any list has", async () => {
    const reading = await xlsx((sheet) => {
      sheet.addRow(["a", "b", "c"]);
      sheet.getCell("XFD1").value = "loin";
    });

    expect(reading).toMatchObject({
      faults: [{ code: "file-too-large", facts: { columns: 16384, limit: 60 } }],
    });
  });
});

describe("Any bytes at all", () => {
  const worded = (reading: TableReading): boolean =>
    reading.ok ||
    (reading.faults.length > 0 &&
      reading.faults.every((fault) =>
        (["fr", "en"] as const).every((language) => wordFault(fault, language).length > 20),
      ));

  it("are read or refused in words, and never throw", async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: "binary", maxLength: 400 }).map(utf8),
    );
    const disguised = fc
      .tuple(fc.constantFrom("", "PK\u0003\u0004", "\ufeff", "nom;ville;code\n"), anything)
      .map(([head, rest]) => Uint8Array.from([...utf8(head), ...rest]));

    await fc.assert(
      fc.asyncProperty(disguised, async (bytes) => worded(await readTable("fichier", bytes))),
      { numRuns: 500 },
    );
  });

  it("damaged in a true workbook, are read or refused in words too", async () => {
    const whole = await workbook((sheet) => {
      sheet.addRow(["nom", "ville", "code"]);
      sheet.addRow(["Dupont", "Lyon", new Date("2020-01-01T00:00:00Z")]);
    });
    const damaged = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((strokes) => {
        const bytes = whole.slice();
        for (const [at, value] of strokes) bytes[at] = value;
        return bytes;
      });

    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => worded(await readTable("fichier.xlsx", bytes))),
      { numRuns: 60 },
    );
  });
});

describe("A table written for a spreadsheet", () => {
  it.each(["=1+1", "+33 1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"])(
    "keeps %j as text",
    (cell) => {
      expect(safeCell(cell)).toBe(`'${cell}`);
    },
  );

  it("is the same text again once its apostrophe is taken away, whatever apostrophes it began with", () => {
    const start = fc.stringMatching(/^'{0,3}[=+@-]?.{0,5}$/);
    fc.assert(
      fc.property(fc.oneof(start, fc.string()), (text) => {
        expect(plainCell(safeCell(text))).toBe(text);
      }),
    );
  });

  it("leaves every other cell as it is", () => {
    expect(safeCell("N'Guyen-Petit = 2")).toBe("N'Guyen-Petit = 2");
  });

  it("comes back the same through the reader, whatever the texts", async () => {
    const cell = fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[^\P{Cc}\t]/gu, "").trim());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }),
        async (table) => {
          const reading = await csv(writeCsv(["a", "b", "c"], table));
          const kept = table
            .filter((row) => row.some((text) => text !== ""))
            .map((row) => row.map((text) => safeCell(text).trim()));
          expect(rows(reading)).toMatchObject(kept.map(([a, b, c]) => ({ a, b, c })));
        },
      ),
      { numRuns: 200 },
    );
  });
});
