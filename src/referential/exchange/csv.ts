import { type Fault, plainCell, type Row, type TableReading, writeCsv } from "../../intake/index.ts";
import type { Block, Competence } from "../certification.ts";
import { codeFault, criterionFault, type FrameworkReading, tidy, titleFault } from "./texts.ts";

const frameworkColumns = [
  "code_bloc",
  "titre_bloc",
  "code_competence",
  "titre_competence",
  "critere",
] as const;
type Column = (typeof frameworkColumns)[number];

/** A framework as a table: a line for each criterion, one for a competence or a block that has none. */
export const writeFrameworkCsv = (blocks: readonly Block[]): string =>
  writeCsv(
    frameworkColumns,
    blocks.flatMap((block) =>
      block.competences.length === 0
        ? [[block.code, block.title, "", "", ""]]
        : block.competences.flatMap(({ code, title, criteria }) =>
            (criteria.length === 0 ? [{ text: "" }] : criteria).map(({ text }) => [
              block.code,
              block.title,
              code,
              title,
              text,
            ]),
          ),
    ),
  );

type Mutable = {
  code: string;
  title: string;
  competences: (Competence & { criteria: { text: string }[] })[];
};
/** What a code stands for, the first line that says so, and the block of a competence. */
type Known = { readonly title: string; readonly line: number; readonly within: string | undefined };
type SoFar = { readonly blocks: Map<string, Mutable>; readonly known: Map<string, Known> };

/** Reads a framework from a table, or says every cell to correct. Lines of one block need not stand together. */
export const readFrameworkTable = (file: string, table: TableReading): FrameworkReading => {
  if (!table.ok) return table;
  const faults = columnFaults(file, table.columns);
  if (faults.length > 0) return { ok: false, faults };
  const soFar: SoFar = { blocks: new Map(), known: new Map() };
  for (const row of table.rows)
    for (const fault of readLine(row, soFar)) faults.push({ file, line: row.line, ...fault });
  if (table.rows.length === 0) faults.push({ file, line: 2, code: "value-missing", facts: {} });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, blocks: [...soFar.blocks.values()] };
};

const columnFaults = (file: string, columns: readonly string[]): Fault[] => [
  ...frameworkColumns.flatMap((column) =>
    columns.includes(column) ? [] : [{ file, line: 1, column, code: "column-missing" as const, facts: {} }],
  ),
  ...columns.flatMap((column) =>
    column === "" || (frameworkColumns as readonly string[]).includes(column)
      ? []
      : [
          {
            file,
            line: 1,
            column: column.slice(0, 60),
            code: "column-unknown" as const,
            facts: { known: frameworkColumns.join(", ") },
          },
        ],
  ),
];

type CellFault = Pick<Fault, "column" | "code" | "facts">;

/** Adds a line to what was read so far, or says what is wrong with its cells. */
function* readLine(row: Row, { blocks, known }: SoFar): Generator<CellFault> {
  const cell = (column: Column): string => tidy(plainCell(row.cells[column] ?? ""));
  const [blockCode, code, title, criterion] = [
    cell("code_bloc"),
    cell("code_competence"),
    cell("titre_competence"),
    cell("critere"),
  ];
  const block = { code: blockCode, title: cell("titre_bloc") };
  const faults = [...placeFaults(block, undefined, row.line, known, ["code_bloc", "titre_bloc"])];
  const holdsCompetence = [code, title, criterion].some((text) => text !== "");
  if (holdsCompetence) {
    const place = ["code_competence", "titre_competence"] as const;
    faults.push(...placeFaults({ code, title }, blockCode, row.line, known, place));
    const wrong = criterion === "" ? undefined : criterionFault(criterion);
    if (wrong) faults.push({ column: "critere", ...wrong });
  }
  yield* faults;
  if (faults.length > 0) return;
  const held = blocks.get(blockCode) ?? { ...block, competences: [] };
  blocks.set(blockCode, held);
  if (!holdsCompetence) return;
  const competence = held.competences.find((one) => one.code === code) ?? { code, title, criteria: [] };
  if (!held.competences.includes(competence)) held.competences.push(competence);
  if (criterion !== "") competence.criteria.push({ text: criterion });
}

/** What is wrong with the code and the title of a block, or of a competence within one; else they are known from now on. */
function* placeFaults(
  { code, title }: { readonly code: string; readonly title: string },
  within: string | undefined,
  line: number,
  known: Map<string, Known>,
  [codeColumn, titleColumn]: readonly [Column, Column],
): Generator<CellFault> {
  const wrong = [
    { column: codeColumn, fault: codeFault(code) },
    { column: titleColumn, fault: titleFault(title, code) },
  ].flatMap(({ column, fault }) => (fault ? [{ column, ...fault }] : []));
  yield* wrong;
  if (wrong.length > 0) return;
  const before = known.get(code);
  if (!before) known.set(code, { title, line, within });
  else if (before.within !== within)
    yield { column: codeColumn, code: "code-twice", facts: { found: code, first: before.line } };
  else if (before.title !== title)
    yield {
      column: titleColumn,
      code: "title-differs",
      facts: { found: title, first: before.line, was: before.title },
    };
}
