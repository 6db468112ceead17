import type { FC } from "hono/jsx";
import { type ApplicationColumn, mendField } from "../../../candidacy/index.ts";
import { wordFault, wordFinding, wordRemedy } from "../../../notices/index.ts";
import {
  ErrorSummary,
  Facts,
  type FieldFault,
  ReasonList,
  reasonOf,
  SelectField,
  TextField,
} from "../../components/index.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { columnChoices, columnHints, columnLabels, isMono, type NamedCentre } from "./columns.ts";
import type { BadLine } from "./file.ts";

/** More on one page would be a wall; the others follow once these are mended. */
const mostLines = 50;
/** Lines told at the head of the page, each leading to its first cell. */
const mostTold = 10;

type Props = {
  readonly desk: Desk;
  readonly action: string;
  readonly bad: readonly BadLine[];
  readonly centres: readonly NamedCentre[];
  /** What was typed and not kept; the file's own cells stand elsewhere. */
  readonly typed: Typed;
};

/** Each line to correct with its faults beside the cells to write again, and one button for all of them. */
export const BadLines: FC<Props> = ({ desk, action, bad, centres, typed }) => {
  const { t } = desk;
  const shown = bad.slice(0, mostLines);
  return (
    <form method="post" action={action} class="flow" id="corrections">
      <ErrorSummary
        title={summaryTitle(bad.length, desk)}
        faults={shown.slice(0, mostTold).map((line) => told(line, desk))}
      />
      <ol class="ruled">
        {shown.map((line) => (
          <li>
            <OneLine desk={desk} line={line} centres={centres} typed={typed} />
            <WholeLine desk={desk} line={line} />
          </li>
        ))}
      </ol>
      {bad.length > shown.length ? (
        <p>
          {t(
            `Voici les ${shown.length} premières ; les autres suivent une fois celles-ci corrigées. Si la même erreur revient partout, corrigez plutôt le fichier.`,
            `These are the first ${shown.length}; the others follow once these are corrected. If one mistake is everywhere, correct the file instead.`,
          )}
        </p>
      ) : null}
      <p class="row">
        <button type="submit">{t("Corriger et revoir", "Correct and check again")}</button>
        <span class="small">{t("Rien n'est encore inscrit.", "Nobody is enrolled yet.")}</span>
      </p>
    </form>
  );
};

const summaryTitle = (count: number, { t }: Desk): string =>
  count === 1
    ? t("Une ligne est à corriger", "One line is to correct")
    : count <= mostTold
      ? t(`${count} lignes sont à corriger`, `${count} lines are to correct`)
      : t(
          `${count} lignes sont à corriger, dont les ${mostTold} premières`,
          `${count} lines are to correct, of which the first ${mostTold}`,
        );

export const lineName = ({ line }: BadLine, { t }: Desk): string =>
  t(`Ligne\u00a0${line}`, `Line\u00a0${line}`);

/** A line as the head of the page tells it: its first reason, leading to its first cell. */
const told = (line: BadLine, desk: Desk): FieldFault => {
  const { language } = desk.at;
  const [fault] = line.faults;
  const finding = line.findings.find(({ outcome }) => outcome !== "met");
  const message = fault ? wordFault(fault, language) : finding ? wordFinding(finding, language) : "";
  const [first] = line.toMend;
  return {
    field: first ? mendField(line.line, first) : `l${line.line}`,
    label: [lineName(line, desk), columnLabels(desk.t)[fault?.column as ApplicationColumn]]
      .filter(Boolean)
      .join(", "),
    message: typeset(message, language),
  };
};

export const nameIn = ({ cells }: BadLine): string =>
  [cells["prenoms"], cells["nom_usage"] || cells["nom_naissance"]].filter(Boolean).join(" ");

type LineProps = Pick<Props, "desk" | "centres" | "typed"> & { readonly line: BadLine };

const OneLine: FC<LineProps> = ({ desk, line, centres, typed }) => {
  const { at, t } = desk;
  const unmet = line.findings.filter(({ outcome }) => outcome !== "met");
  const labels = columnLabels(t);
  const faults = line.faults.map((fault) => ({
    field: mendField(line.line, fault.column as ApplicationColumn),
    label: labels[fault.column as ApplicationColumn],
    message: typeset(wordFault(fault, at.language), at.language),
  }));
  return (
    <fieldset class="flow" id={`l${line.line}`} tabindex={-1}>
      <legend>
        {lineName(line, desk)} <span class="small">{nameIn(line)}</span>
      </legend>
      {unmet.length > 0 ? (
        <ReasonList
          reasons={unmet.map((finding) => ({
            ...reasonOf(finding, at.language),
            act: typeset(wordRemedy(finding.code, at.language) ?? "", at.language),
          }))}
        />
      ) : null}
      <div class="wide-fields">
        {line.toMend.map((column) => (
          <Cell desk={desk} line={line} column={column} centres={centres} typed={typed} faults={faults} />
        ))}
      </div>
    </fieldset>
  );
};

/** The cell as the file has it, to be written again. A value outside its choices stays in sight, first. */
const Cell: FC<LineProps & { column: ApplicationColumn; faults: readonly FieldFault[] }> = ({
  desk: { t },
  line,
  column,
  centres,
  typed,
  faults,
}) => {
  const name = mendField(line.line, column);
  const value = typed[name] ?? line.cells[column] ?? "";
  const field = { name, label: columnLabels(t)[column], faults };
  const choices = columnChoices(column, centres, t);
  if (!choices)
    return (
      <TextField
        {...field}
        value={value}
        hint={column.startsWith("date_") ? t("JJ/MM/AAAA", "DD/MM/YYYY") : columnHints(t)[column]}
        mono={isMono(column)}
        autocomplete="off"
      />
    );
  const written = {
    value,
    label: value === "" ? "–" : t(`« ${value} », dans le fichier`, `"${value}", in the file`),
  };
  return (
    <SelectField
      {...field}
      value={value}
      options={choices.some((one) => one.value === value) ? choices : [written, ...choices]}
    />
  );
};

/** What else the line says, to know whom it is about; a social security number is not shown for that. */
const WholeLine: FC<{ desk: Desk; line: BadLine }> = ({ desk: { t }, line: { cells, toMend } }) => {
  const others = (Object.entries(columnLabels(t)) as [ApplicationColumn, string][]).filter(
    ([column]) => cells[column] && column !== "nir" && !toMend.includes(column),
  );
  return (
    <details>
      <summary>{t("Le reste de la ligne", "The rest of the line")}</summary>
      <Facts facts={others.map(([column, label]) => ({ label, value: cells[column] }))} />
    </details>
  );
};
