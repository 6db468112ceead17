import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Row, TableReading } from "../intake/index.ts";
import {
  type ApplicationColumn,
  applicationColumns,
  cellsBehind,
  joinMends,
  mayMend,
  mended,
  mendField,
  readApplications,
} from "./index.ts";

const good: Readonly<Record<string, string>> = {
  nom_naissance: "Konaté",
  prenoms: "Aïssata Marie",
  date_naissance: "23/01/1988",
  sexe: "F",
  code_commune_naissance: "44109",
  commune_naissance: "Nantes",
  email: "aissata@example.org",
  statut: "salarié",
  voie: "plan de développement des compétences",
  date_entree: "12/01/2026",
  siret_centre: "90000000100017",
  mois_experience: "24",
};
const letters = ["A", "B", "C", "D", "E", "F", "G", "H"];
/** A file of eight persons who can all be read. */
const goodRows: readonly Row[] = letters.map((letter, i) => ({
  line: i + 2,
  cells: { ...good, nom_naissance: `Konaté ${letter}` },
}));
const table = (rows: readonly Row[]): TableReading => ({ ok: true, columns: Object.keys(good), rows });
const read = (reading: TableReading) => readApplications("liste.csv", reading);
const codesOf = (typed: Record<string, string>, bad: readonly number[]) =>
  mayMend(typed, new Set(bad)).findings.map(({ code }) => code);

describe("Mending a file", () => {
  it("with what the good file would have held gives the applications of the good file", () => {
    const spoiled = fc.uniqueArray(
      fc.record({
        row: fc.nat(letters.length - 1),
        column: fc.constantFrom(...(Object.keys(good) as ApplicationColumn[])),
        text: fc.oneof(fc.string({ maxLength: 70 }), fc.constantFrom("", "31/02/1990", "stage", "=1")),
      }),
      { maxLength: 10, selector: ({ row, column }) => `${row} ${column}` },
    );
    fc.assert(
      fc.property(spoiled, (spoils) => {
        const rows = goodRows.map((row, i) => ({
          ...row,
          cells: {
            ...row.cells,
            ...Object.fromEntries(
              spoils.filter((one) => one.row === i).map(({ column, text }) => [column, text]),
            ),
          },
        }));
        const mends = spoils.map(({ row, column }) => ({
          line: row + 2,
          column,
          text: goodRows[row]?.cells[column] ?? "",
        }));
        expect(mended(table(rows), mends)).toEqual(table(goodRows));
        expect(read(mended(table(rows), mends))).toEqual(read(table(goodRows)));
      }),
    );
  });

  it("offers at least one cell of every line that cannot be read, and reaches the good file by them alone", () => {
    const spoilt = fc.tuple(
      fc.constantFrom(...(Object.keys(good) as ApplicationColumn[])),
      fc.constantFrom("", "31/02/1990", "stage", "=1", "Kon\u200baté", "N".repeat(300)),
    );
    fc.assert(
      fc.property(fc.array(spoilt, { minLength: 1, maxLength: 6 }), (spoils) => {
        let cells: Readonly<Record<string, string>> = { ...good, ...Object.fromEntries(spoils) };
        for (let round = 0; round < 4; round += 1) {
          const { faults } = read(table([{ line: 2, cells }]));
          if (faults.length === 0) return;
          const columns = cellsBehind(faults, []);
          expect(columns.length).toBeGreaterThan(0);
          const anew = columns.map((column) => ({ line: 2, column, text: good[column] ?? "" }));
          const next = mended(table([{ line: 2, cells }]), anew);
          cells = next.ok ? (next.rows[0]?.cells ?? {}) : {};
        }
        expect(read(table([{ line: 2, cells }])).faults).toEqual([]);
      }),
    );
  });

  it("may add a cell of a column that the file lacks", () => {
    const typed = { [mendField(2, "pays_naissance")]: "Portugal" };
    const decision = mayMend(typed, new Set([2]));

    expect(decision).toMatchObject({
      outcome: "granted",
      value: [{ line: 2, column: "pays_naissance", text: "Portugal" }],
    });
  });

  it("takes the last of what was typed for one cell", () => {
    const mend = { line: 2, column: "sexe", text: "X" } as const;

    expect(joinMends([mend], [{ ...mend, text: "F" }])).toEqual([{ ...mend, text: "F" }]);
  });

  it.each<[string, Record<string, string>, string]>([
    ["a field of another form", { taking: "all" }, "mend-not-of-file"],
    ["a column that no file has", { "l2.role": "president" }, "mend-not-of-file"],
    ["a name that every object has", { "l2.constructor": "x" }, "mend-not-of-file"],
    ["a line that is not bad", { "l3.sexe": "F" }, "mend-line-not-bad"],
    ["a line beyond the file", { "l999999.sexe": "F" }, "mend-line-not-bad"],
    ["a text beyond any cell", { "l2.nom_naissance": "N".repeat(1001) }, "mend-too-long"],
  ])("refuses %s, and with it all that was typed", (_, typed, code) => {
    expect(codesOf({ "l2.sexe": "F", ...typed }, [2])).toEqual([code]);
    expect(mayMend({ "l2.sexe": "F", ...typed }, new Set([2])).outcome).toBe("refused");
  });

  it("says each reason of a refusal", () => {
    expect(codesOf({ "l3.sexe": "F", x: "", "l2.sexe": "F" }, [2])).toEqual([
      "mend-line-not-bad",
      "mend-not-of-file",
    ]);
  });
});

describe("The cells behind an answer", () => {
  const columnsOf = (code: string) => cellsBehind([], [{ outcome: "unmet", code, facts: {} }]);

  it("are those a fault names and those it may lie in", () => {
    const fault = { file: "f", line: 2, column: "nir", code: "nir-differs", facts: {} } as const;

    expect(cellsBehind([fault], [])).toEqual(["date_naissance", "sexe", "nir"]);
  });

  it("are those that a rule looks at, each a column of the file", () => {
    expect(columnsOf("route-never-leads-here")).toEqual(["voie"]);
    expect(columnsOf("other-organisation")).toEqual(["siret_centre"]);
    for (const column of columnsOf("already-enrolled")) expect(applicationColumns).toHaveProperty(column);
  });

  it("are none where the certifier's text is silent, and none for what is met", () => {
    expect(columnsOf("branch-without-rulebook")).toEqual([]);
    expect(cellsBehind([], [{ outcome: "met", code: "experience-enough", facts: {} }])).toEqual([]);
  });
});
