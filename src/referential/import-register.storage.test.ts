import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { zipSync } from "fflate";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { aSheet, csvExport, folderOf, tourier, xmlFlow, zipOf } from "../../tests/support/register.ts";
import type { Fault } from "../intake/index.ts";
import { day } from "../kernel/index.ts";
import { wordFault } from "../notices/index.ts";
import {
  type ImportedRegister,
  importRegister,
  readCatalogue,
  readCatalogueCodes,
  registrationOn,
  registrationsOf,
  saveCertifications,
} from "./index.ts";
import { heldSheets } from "./register.postgres.ts";

const catalogue = readFileSync(new URL("../../data/catalogue/certifications.csv", import.meta.url), "utf8");
const name = (which: string): string => `export_fiches_CSV_${which}_2024_02_22.csv`;

describe("Importing the national register", () => {
  let database: TestDatabase;
  beforeEach(async () => {
    await database?.drop();
    database = await testDatabase();
    await saveCertifications(database.db, readCatalogue(catalogue));
  });
  afterAll(() => database.drop());

  const imported = (files: Readonly<Record<string, string | Uint8Array>>): Promise<ImportedRegister> =>
    importRegister(database.db, { catalogueCodes: readCatalogueCodes(catalogue) }, folderOf(files));
  const faultsOf = async (
    files: Readonly<Record<string, string | Uint8Array>>,
  ): Promise<readonly Fault[]> => {
    const answer = await imported(files);
    return answer.ok ? [] : answer.faults;
  };
  const codesHeld = async (): Promise<string[]> =>
    (await registrationsOf(database.db, "cqp-0843-tourier")).map(({ code }) => code);

  it("ties both codes of the CQP Tourier to one certification, and shows the gap between them", async () => {
    const answer = await imported(csvExport(tourier));

    expect(answer).toMatchObject({
      ok: true,
      summary: { read: 2, added: 2, certifications: 1, unknown: [], passedOver: 0 },
    });
    const registrations = await registrationsOf(database.db, "cqp-0843-tourier");
    const on = (text: string) => registrationOn(registrations, day(text)).registration?.code;
    expect([on("2021-07-21"), on("2021-07-22"), on("2022-09-28"), on("2022-09-29")]).toEqual([
      "RNCP19468",
      undefined,
      undefined,
      "RS6117",
    ]);
  });

  it("keeps everything the ten tables say", async () => {
    await imported(csvExport(tourier));

    expect((await heldSheets(database.db, ["RNCP19468"])).get("RNCP19468")?.sheet).toMatchObject({
      register: "RNCP",
      publishedOn: "2018-07-21",
      endsOn: "2021-07-21",
      active: false,
      nextCodes: ["RS6117"],
      nsf: [{ code: "221", label: "Agro-alimentaire" }],
      rome: [{ code: "D1102", label: "Boulangerie - viennoiserie" }],
      agreements: [{ code: "3117", label: "Boulangerie" }],
      certifiers: [{ name: "CERTIFICATEUR INVENTÉ", siret: "90000000100017" }],
      partners: [{ name: "CENTRE INVENTÉ", right: "HABILITATION_ORGA_FORM" }],
      blocks: [{ code: "RNCP19468BC01", label: "Préparer la production" }],
      routes: ["CQ", "VAE"],
      details: {
        levelCode: "REPRISE",
        formacodes: [{ code: "21538", label: "Boulangerie" }],
        partialValidation: "Non",
      },
      source: { type: "export", on: "2024-02-22" },
    });
  });

  it("says the same from the CSV tables and from the XML flow", async () => {
    await imported(csvExport(tourier));
    const fromCsv = await heldSheets(database.db, ["RNCP19468", "RS6117"]);
    await imported({ "export_fiches_RNCP_V4_1_2024-02-22.xml": xmlFlow(tourier) });
    const fromXml = await heldSheets(database.db, ["RNCP19468", "RS6117"]);

    for (const code of ["RNCP19468", "RS6117"]) {
      const without = (held: typeof fromCsv) => ({ ...held.get(code)?.sheet, source: undefined });
      expect(without(fromXml)).toEqual(without(fromCsv));
    }
  });

  it("changes nothing when the same files come again, from a folder, a ZIP, or a folder of ZIPs", async () => {
    await imported(csvExport(tourier));

    const again = { ok: true, summary: { added: 0, changed: 0, unchanged: 2 } };
    expect(await imported(csvExport(tourier))).toMatchObject(again);
    expect(await imported({ "export-fiches-csv-2024-02-22.zip": zipOf(csvExport(tourier)) })).toMatchObject(
      again,
    );
    expect(
      await importRegister(
        database.db,
        { catalogueCodes: new Map() },
        join(folderOf({ "a.zip": zipOf(csvExport(tourier)) }), "a.zip"),
      ),
    ).toMatchObject(again);
  });

  it("reads any of the tables alone, and leaves what the others said", async () => {
    await imported(csvExport(tourier));
    const rome =
      '"Numero_Fiche";"Codes_Rome_Code";"Codes_Rome_Libelle"\n"RNCP19468";"D1104";"Pâtisserie"\n"RNCP999";"A1101";"Autre"\n';

    expect(await imported({ [name("Rome")]: rome })).toMatchObject({
      ok: true,
      summary: { added: 0, changed: 1 },
    });
    const held = await heldSheets(database.db, ["RNCP19468", "RS6117"]);
    expect(held.get("RNCP19468")?.sheet).toMatchObject({
      title: "CQP Tourier",
      rome: [{ code: "D1104" }],
      blocks: [{ code: "RNCP19468BC01" }],
    });
    expect(held.get("RS6117")?.sheet.rome).toHaveLength(1);
  });

  it("keeps a CQP that the catalogue does not know, tied to none, and passes over the other certifications", async () => {
    const answer = await imported(
      csvExport([
        ...tourier,
        aSheet({ code: "RNCP1", title: "CQP Inventé" }),
        aSheet({ code: "RNCP2", title: "Boulanger", abbreviation: "CAP" }),
      ]),
    );

    expect(answer).toMatchObject({ summary: { read: 4, added: 3, unknown: ["RNCP1"], passedOver: 1 } });
    const held = await heldSheets(database.db, ["RNCP1", "RNCP2"]);
    expect([...held].map(([code, { certificationId }]) => [code, certificationId])).toEqual([
      ["RNCP1", undefined],
    ]);
  });

  it("never puts an older export over a newer one", async () => {
    await imported(csvExport(tourier));
    const older = Object.fromEntries(
      Object.entries(csvExport([aSheet({ endsOn: "21/07/2019" })])).map(([file, text]) => [
        file.replace("2024_02_22", "2019_01_01"),
        text,
      ]),
    );

    expect(await imported(older)).toMatchObject({ summary: { older: 1, changed: 0 } });
  });

  it("says which columns it does not know, and reads on", async () => {
    const files = csvExport(tourier);
    const nsf =
      files[name("Nsf")]
        ?.replace('"Nsf_Intitule"', '"Nsf_Intitule";"Nouvelle"')
        .replaceAll('alimentaire"', 'alimentaire";""') ?? "";

    expect(await imported({ ...files, [name("Nsf")]: nsf })).toMatchObject({
      ok: true,
      summary: { unknownColumns: [{ column: "Nouvelle" }] },
    });
  });

  it("names file, line and column of an impossible day in a sheet that is kept, and saves nothing", async () => {
    const files = csvExport([
      ...tourier,
      aSheet({ code: "RNCP3", title: "CQP Autre", endsOn: "30/02/2021" }),
    ]);

    expect(await faultsOf(files)).toEqual([
      {
        file: name("Standard"),
        line: 4,
        column: "Date_Fin_Enregistrement",
        code: "day-impossible",
        facts: { found: "30/02/2021" },
      },
    ]);
    expect(await codesHeld()).toEqual([]);
  });

  it("is not stopped by a sheet that it does not keep", async () => {
    expect(
      await imported(
        csvExport([...tourier, aSheet({ code: "RNCP3", title: "Boulanger", endsOn: "30/02/2021" })]),
      ),
    ).toMatchObject({ ok: true });
  });

  it.each<[string, (files: Record<string, string>) => Record<string, string | Uint8Array>, Partial<Fault>]>([
    [
      "commas between cells",
      (files) => ({ a: "", [name("Nsf")]: String(files[name("Nsf")]).replaceAll(";", ",") }),
      { line: 1, code: "delimiter-wrong" },
    ],
    [
      "a missing column",
      (files) => ({
        [name("Standard")]: String(files[name("Standard")]).replace('"Date_Decision"', '"Date_Decisio"'),
      }),
      { line: 1, column: "Date_Decision", code: "column-missing" },
    ],
    [
      "a table of something else",
      () => ({ "villes.csv": "nom;population\nLyon;1\n" }),
      { code: "register-file-unknown" },
    ],
    [
      "the same table twice",
      (files) => ({ ...files, "autre.csv": String(files[name("Nsf")]) }),
      { code: "register-file-twice" },
    ],
    [
      "the same sheet twice",
      () => csvExport([...tourier, aSheet()]),
      { line: 4, column: "Numero_Fiche", code: "sheet-twice" },
    ],
    [
      "a code that is none",
      () => csvExport([aSheet({ code: "RNCP 19468" })]),
      { line: 2, column: "Numero_Fiche", code: "code-wrong" },
    ],
    [
      "a quotation mark left open",
      (files) => ({ [name("Standard")]: `${files[name("Standard")]}"3;RNCP3;` }),
      { code: "quote-unbalanced" },
    ],
    [
      "a line cut short",
      (files) => ({ ...files, [name("Nsf")]: `${files[name("Nsf")]}"RS6117";"221"\r\n` }),
      { line: 4, code: "row-too-short" },
    ],
    [
      "a level that does not exist",
      () => csvExport([aSheet({ level: "NIV9" })]),
      { line: 2, column: "Nomenclature_Europe_Niveau", code: "value-unknown" },
    ],
    ["zeros for text", () => ({ "a.csv": new Uint8Array(100) }), { code: "encoding-unreadable" }],
    ["an empty file", () => ({ "a.csv": "" }), { code: "file-empty" }],
    [
      "an archive that unfolds beyond measure",
      () => ({ "a.zip": zipSync({ "a.csv": new Uint8Array(30_000_000) }) }),
      { code: "archive-too-large" },
    ],
    [
      "an archive cut",
      (files) => ({ "a.zip": zipOf(files).subarray(0, 500) }),
      { code: "archive-unreadable" },
    ],
    ["no file of the register", () => ({ "lisez-moi.txt": "rien" }), { code: "register-file-unknown" }],
    ["XML that is cut", () => ({ "a.xml": xmlFlow(tourier).slice(0, -20) }), { code: "xml-not-well-formed" }],
    [
      "XML of something else",
      () => ({ "a.xml": "<?xml version='1.0'?>\n<rapport/>" }),
      { line: 2, code: "xml-root-unknown" },
    ],
    [
      "a DOCTYPE",
      () => ({
        "a.xml":
          '<?xml version="1.0"?>\n<!DOCTYPE FICHES [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<FICHES>&x;</FICHES>',
      }),
      { line: 2, code: "xml-doctype" },
    ],
    [
      "an entity of its own",
      () => ({ "a.xml": "<FICHES>\n<FICHE>&x;</FICHE></FICHES>" }),
      { line: 2, code: "xml-not-well-formed" },
    ],
    [
      "an impossible day in XML",
      () => ({ "a.xml": xmlFlow([aSheet({ endsOn: "31/06/2021" })]) }),
      { code: "day-impossible", facts: { found: "31/06/2021" } },
    ],
  ])("refuses %s, and saves nothing", async (_, make, fault) => {
    const faults = await faultsOf(make(csvExport(tourier)));

    expect(faults[0]).toMatchObject(fault);
    for (const one of faults) expect(wordFault(one, "fr").length).toBeGreaterThan(20);
    expect(await codesHeld()).toEqual([]);
  });

  it("locates what is not well formed in XML by line and column", async () => {
    expect(await faultsOf({ "a.xml": "<FICHES>\n  <FICHE><A></B>\n</FICHES>" })).toMatchObject([
      { file: "a.xml", line: 2, column: "16", code: "xml-not-well-formed" },
    ]);
  });

  it("reads Windows-1252 as well, as some tools save it again", async () => {
    const files = csvExport(tourier);
    const latin = Object.fromEntries(
      Object.entries(files).map(([file, text]) => [file, Buffer.from(text, "latin1")]),
    );

    expect(await imported(latin)).toMatchObject({ ok: true, summary: { added: 2 } });
    expect((await heldSheets(database.db, ["RNCP19468"])).get("RNCP19468")?.sheet.certifiers).toMatchObject([
      { name: "CERTIFICATEUR INVENTÉ" },
    ]);
  });

  it("never throws, whatever bytes a file of the register is damaged by", async () => {
    const texts = [xmlFlow(tourier), csvExport(tourier)[name("Standard")] ?? ""];
    const damaged = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 6 }))
      .map(([text, at, bytes]) => {
        const whole = new TextEncoder().encode(text);
        whole.set(bytes, Math.min(at % whole.length, whole.length - bytes.length));
        return whole;
      });
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const answer = await imported({ "a.csv": bytes });
        expect(answer.ok || answer.faults.every((fault) => wordFault(fault, "fr").length > 20)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  const real = join(
    process.env["OPENCQP_STANDARDS"] ?? fileURLToPath(new URL("../../../shared/standards", import.meta.url)),
    "..",
    "data",
    "rncp",
    "csv-sample-2024-02-22",
  );
  it.skipIf(!existsSync(real))(
    `reads the real export (${existsSync(real) ? "here" : "not here: no data/rncp beside OPENCQP_STANDARDS"})`,
    async () => {
      const answer = await importRegister(
        database.db,
        { catalogueCodes: readCatalogueCodes(catalogue) },
        real,
      );

      expect(answer).toMatchObject({
        ok: true,
        summary: {
          files: 10,
          read: 9,
          added: 2,
          certifications: 1,
          unknown: [],
          passedOver: 7,
          unknownColumns: [],
        },
      });
      expect(await codesHeld()).toEqual(["RNCP19468", "RS6117"]);
    },
  );
});
