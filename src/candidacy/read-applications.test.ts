import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fault, readTable } from "../intake/index.ts";
import { wordFault } from "../notices/index.ts";
import { keyOf } from "../people/index.ts";
import { type ApplicationsReading, type applicationColumns, readApplications } from "./index.ts";

type Cells = Partial<Record<keyof typeof applicationColumns, string>>;

const usual: Cells = {
  nom_naissance: "Konaté",
  prenoms: "Aïssata Marie",
  date_naissance: "23/01/1988",
  sexe: "F",
  code_commune_naissance: "44109",
  commune_naissance: "Nantes",
  statut: "salarié",
  voie: "plan de développement des compétences",
  date_entree: "12/01/2026",
  siret_centre: "90000000100017",
};

/** A file with one line for each change made to the usual candidate. */
const aFile = (...changes: readonly Cells[]): string => {
  const columns = Object.keys({ ...usual, ...Object.assign({}, ...changes) });
  const lines = changes.map((change) =>
    columns.map((column) => ({ ...usual, ...change })[column as keyof Cells] ?? "").join(";"),
  );
  return [columns.join(";"), ...lines].join("\n");
};
const read = async (text: string): Promise<ApplicationsReading> =>
  readApplications("liste.csv", await readTable("liste.csv", new TextEncoder().encode(text)));
const faultsOf = async (...changes: readonly Cells[]): Promise<Pick<Fault, "line" | "column" | "code">[]> =>
  (await read(aFile(...changes))).faults.map(({ line, column, code }) => ({ line, column, code }));

/** A NIR of 15 characters with its key. */
const withKey = (nir: string): string => `${nir}${String(keyOf(nir)).padStart(2, "0")}`;

describe("A file of candidates", () => {
  it("gives one request for each line, parsed", async () => {
    const { applications, faults } = await read(
      aFile({ nir: withKey("2880144109001"), initiative: "employeur" }),
    );

    expect(faults).toEqual([]);
    expect(applications).toEqual([
      {
        line: 2,
        identity: {
          birthName: "Konaté",
          firstNames: ["Aïssata", "Marie"],
          bornOn: "1988-01-23",
          sex: "F",
          birthPlace: { kind: "commune", code: "44109", name: "Nantes" },
        },
        nir: "2880144109001",
        public: "employee",
        route: "company-plan",
        enteredOn: "2026-01-12",
        centreSiret: "90000000100017",
        initiative: "employer",
      },
    ]);
  });

  it("keeps the good lines beside the faulty ones", async () => {
    const { applications, faults } = await read(aFile({ sexe: "?" }, { nom_naissance: "Morel" }));

    expect(applications.map(({ identity }) => identity.birthName)).toEqual(["Morel"]);
    expect(faults).toMatchObject([{ line: 2, column: "sexe", code: "value-unknown" }]);
  });

  it.each<[string, Cells, string, string]>([
    ["30 February", { date_naissance: "30/02/1988" }, "date_naissance", "day-impossible"],
    ["29 February of a common year", { date_naissance: "29/02/1987" }, "date_naissance", "day-impossible"],
    ["a year of two digits", { date_naissance: "23/01/88" }, "date_naissance", "day-impossible"],
    [
      "the number a spreadsheet keeps for a day",
      { date_naissance: "32165" },
      "date_naissance",
      "day-impossible",
    ],
    ["month before day", { date_naissance: "01/23/1988" }, "date_naissance", "day-and-month-swapped"],
    ["month before day in ISO order", { date_entree: "2026-13-01" }, "date_entree", "day-and-month-swapped"],
    ["a birth after the entry", { date_naissance: "23/01/2088" }, "date_naissance", "born-after-entry"],
    ["a SIRET with a wrong key", { siret_centre: "90000000100018" }, "siret_centre", "siret-wrong"],
    ["a SIRET that lost a digit", { siret_centre: "9000000010001" }, "siret_centre", "siret-wrong"],
    ["a SIRET turned into a power of ten", { siret_centre: "9,00E+13" }, "siret_centre", "siret-wrong"],
    ["a NIR with a wrong key", { nir: "288014410900100" }, "nir", "nir-wrong"],
    ["a NIR of another sex", { nir: withKey("1880144109001") }, "nir", "nir-differs"],
    ["a NIR of another year", { nir: withKey("2890144109001") }, "nir", "nir-differs"],
    ["a name left empty", { nom_naissance: "" }, "nom_naissance", "value-missing"],
    ["no given name but a comma", { prenoms: "," }, "prenoms", "value-missing"],
    [
      "a name beyond the regulator's sixty characters",
      { nom_naissance: "N".repeat(61) },
      "nom_naissance",
      "text-too-long",
    ],
    ["a given name beyond sixty characters", { prenoms: "P".repeat(61) }, "prenoms", "text-too-long"],
    ["a name read backwards", { nom_naissance: "Kon\u202eaté" }, "nom_naissance", "text-hostile"],
    ["a name with an invisible letter", { nom_naissance: "Kon\u200baté" }, "nom_naissance", "text-hostile"],
    ["a name with a letter lost", { nom_naissance: "Konat\ufffd" }, "nom_naissance", "text-hostile"],
    ["a formula for a name", { nom_naissance: "=1+1" }, "nom_naissance", "formula-in-cell"],
    ["a formula for an employer", { employeur: "@SOMME(A1)" }, "employeur", "formula-in-cell"],
    ["a route that does not exist", { voie: "stage" }, "voie", "value-unknown"],
    ["a route named as every object's own words", { voie: "constructor" }, "voie", "value-unknown"],
    ["a public named as every object's own words", { statut: "toString" }, "statut", "value-unknown"],
    [
      "a commune without its zero",
      { code_commune_naissance: "1004" },
      "code_commune_naissance",
      "code-wrong",
    ],
    ["a commune left empty", { code_commune_naissance: "" }, "code_commune_naissance", "value-missing"],
    [
      "a birth abroad without its country",
      { code_commune_naissance: "99335" },
      "pays_naissance",
      "value-missing",
    ],
    ["an address that is none", { email: "aissata(at)example.org" }, "email", "email-wrong"],
    ["months in words", { mois_experience: "douze" }, "mois_experience", "number-wrong"],
  ])("names the cell of %s, once", async (_, change, column, code) => {
    expect(await faultsOf(change)).toEqual([{ line: 2, column, code }]);
  });

  it("lists everything wrong with a line, not the first thing alone", async () => {
    const faults = await faultsOf({
      sexe: "",
      date_naissance: "30/02/1988",
      siret_centre: "1",
      code_commune_naissance: "",
      commune_naissance: "",
    });

    expect(faults.map(({ column }) => column)).toEqual([
      "date_naissance",
      "sexe",
      "code_commune_naissance",
      "commune_naissance",
      "siret_centre",
    ]);
  });

  it("accepts Corsica, births abroad and days as ISO writes them", async () => {
    const { applications, faults } = await read(
      aFile(
        { code_commune_naissance: "2a004", commune_naissance: "Ajaccio", date_naissance: "1985-02-14" },
        {
          nom_naissance: "Ferreira",
          code_commune_naissance: "99139",
          commune_naissance: "Braga",
          pays_naissance: "Portugal",
        },
      ),
    );

    expect(faults).toEqual([]);
    expect(applications.map(({ identity }) => identity.birthPlace)).toEqual([
      { kind: "commune", code: "2A004", name: "Ajaccio" },
      { kind: "abroad", countryCode: "139", countryName: "Portugal", city: "Braga" },
    ]);
  });

  it("names the second line of a person who is there twice, accents and case aside", async () => {
    expect(await read(aFile({}, { nom_naissance: "KONATE", prenoms: "aissata" }))).toMatchObject({
      applications: [{ line: 2 }],
      faults: [{ line: 3, column: "nom_naissance", code: "candidate-twice", facts: { first: 2 } }],
    });
  });

  it("names each column that is missing or unknown, and reads no line", async () => {
    const text = aFile({}).replace("sexe", "civilité").replace("voie", "constructor");

    expect(await read(text)).toMatchObject({
      applications: [],
      faults: [
        { line: 1, column: "sexe", code: "column-missing" },
        { line: 1, column: "voie", code: "column-missing" },
        { line: 1, column: "civilité", code: "column-unknown" },
        { line: 1, column: "constructor", code: "column-unknown" },
      ],
    });
  });

  it("never shows a social security number in a fault", async () => {
    const { faults } = await read(aFile({ nir: "288014410900100" }, { nir: withKey("1880144109001") }));

    for (const fault of faults)
      expect(`${JSON.stringify(fault)}${wordFault(fault, "fr")}`).not.toMatch(/\d{6}/);
  });

  it("is read or refused in words whatever its cells hold, one fault for one cell", async () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom("", "99", "constructor", "__proto__", "31/02/2020", "2", "F", "salarié", "vae"),
    );
    const line = fc.record(Object.fromEntries(Object.keys(usual).map((column) => [column, cell])), {
      requiredKeys: [],
    });
    await fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const rows = lines.map((change, i) => ({
          line: i + 2,
          cells: { ...usual, ...change } as Record<string, string>,
        }));
        const { faults, applications } = readApplications("f", {
          ok: true,
          columns: Object.keys(usual),
          rows,
        });
        const places = faults.map(({ line: at, column }) => `${at}:${column}`);
        expect(new Set(places).size).toBe(places.length);
        expect(
          new Set([...faults.map(({ line: at }) => at), ...applications.map(({ line: at }) => at)]).size,
        ).toBe(rows.length);
        for (const fault of faults) expect(wordFault(fault, "fr").length).toBeGreaterThan(20);
      }),
      { numRuns: 300 },
    );
  });
});

describe("The demonstration's candidates", () => {
  const fileOf = async (name: string): Promise<ApplicationsReading> =>
    readApplications(
      name,
      await readTable(name, readFileSync(new URL(`../../data/demonstration/${name}`, import.meta.url))),
    );

  it("are twelve persons at least over many routes, in a CSV and a workbook without a fault", async () => {
    const files = [await fileOf("candidats-3248.csv"), await fileOf("candidats-3248.xlsx")];
    const all = files.flatMap(({ applications }) => applications);

    expect(files.flatMap(({ faults }) => faults)).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(new Set(all.map(({ identity }) => identity.birthName)).size).toBe(all.length);
    expect(new Set(all.map(({ route }) => route))).toEqual(
      new Set([
        "professionalisation-contract",
        "company-plan",
        "cpf",
        "jobseeker-training",
        "temporary-work",
        "vae",
        "transition-project",
      ]),
    );
    expect(new Set(all.map(({ public: status }) => status)).size).toBe(4);
  });
});
