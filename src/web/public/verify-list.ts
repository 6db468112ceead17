import { type AskedLine, answerList, findListed, type ListedAnswer } from "../../certificate/index.ts";
import { type Fault, type Row, readTable } from "../../intake/index.ts";
import { type Decision, decisive } from "../../kernel/index.ts";
import { dayText, type Language, type Words } from "../../language/index.ts";
import { wordFinding } from "../../notices/index.ts";
import { answerRecognition } from "../../recognition/index.ts";
import { typeset } from "../typeset.ts";
import { readNumber } from "./checks.ts";
import { outcomeOf, listWords as say } from "./list.words.ts";
import type { PublicMeans } from "./reference.ts";

/** A list may ask about so many numbers at most. */
const mostLines = 10_000;

/** Names a number may be written under, in French files. */
const numberColumns = ["numero", "numéro", "number"];

/** Why a file of numbers is not taken: its table cannot be read, or it is not a list of numbers. */
export type ListFault = { readonly table: readonly Fault[] } | { readonly list: Words };

/** The answer to a list, as the lines of a table: one for each line asked, under the heads of `columns`. */
export type VerifiedList = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly answers: readonly ListedAnswer[];
};

/** Reads a list, asks the register once for all its numbers, and answers line by line. */
export const verifyList = async (
  means: PublicMeans,
  file: { readonly name: string; readonly bytes: Uint8Array },
  { idcc, language }: { readonly idcc: string | undefined; readonly language: Language },
): Promise<VerifiedList | ListFault> => {
  const read = await readTable(file.name, file.bytes, 1);
  if (!read.ok) return { table: read.faults };
  const column = numberColumns.find((name) => read.columns.includes(name));
  if (column === undefined) return { list: say.noNumbers };
  if (read.rows.length > mostLines) return { list: say.tooLong };
  if (read.rows.length === 0) return { list: say.noLine };
  const asked = read.rows.map((row) => askedIn(row, column));
  const numbers = [...new Set(asked.flatMap(({ number }) => number ?? []))];
  const answers = answerList(asked, await findListed(means.db, numbers));
  const recognised = idcc === undefined ? undefined : await recognitionBy(means, answers, idcc);
  const heads = say.columns;
  const columns = [
    heads.line,
    heads.reference,
    heads.number,
    heads.state,
    heads.title,
    heads.certifier,
    heads.issuedOn,
    heads.name,
    ...(recognised ? [heads.recognised, heads.why] : []),
  ].map((head) => head[language]);
  const rows = answers.map((answer, i) => [
    ...rowOf(answer, read.rows[i]?.cells["reference"] ?? "", read.rows[i]?.cells[column] ?? "", language),
    ...(recognised ? recognitionCells(recognised(answer), language) : []),
  ]);
  return { columns, rows, answers };
};

const askedIn = ({ line, cells }: Row, column: string): AskedLine => ({
  line,
  number: readNumber(cells[column] ?? ""),
  birthName: cells["nom_naissance"] || undefined,
});

const rowOf = (
  { asked, outcome, certificate, name }: ListedAnswer,
  reference: string,
  written: string,
  language: Language,
): string[] => [
  String(asked.line),
  reference,
  certificate?.number ?? written,
  outcomeOf[outcome][language],
  certificate?.title ?? "",
  certificate?.certifier ?? "",
  certificate ? dayText(certificate.issuedOn, language) : "",
  name === undefined ? "" : say[name][language],
];

type Recognition = Decision<unknown>;

/** Whether a branch recognises what was awarded: asked once for each certification and day of award. */
const recognitionBy = async (
  { db, world, texts, reference }: PublicMeans,
  answers: readonly ListedAnswer[],
  idcc: string,
): Promise<(answer: ListedAnswer) => Recognition | undefined> => {
  const known = new Map<string, Recognition | undefined>();
  const keyOf = ({ certificate }: ListedAnswer): string =>
    certificate ? `${certificate.certificationId} ${certificate.awardedOn}` : "";
  for (const answer of answers) {
    const { certificate } = answer;
    if (!certificate || known.has(keyOf(answer))) continue;
    const { certificationId, awardedOn } = certificate;
    const question = { certificationId, idcc, on: world.today(), awardedOn };
    const recognition = await answerRecognition(db, texts.law, reference.successions, question);
    known.set(keyOf(answer), recognition?.decision);
  }
  return (answer) => known.get(keyOf(answer));
};

const recognitionCells = (decision: Recognition | undefined, language: Language): string[] => {
  if (!decision) return ["", ""];
  const outcome = { granted: say.yes, refused: say.no, undetermined: say.unknown }[decision.outcome];
  const why = decisive(decision).map((finding) => typeset(wordFinding(finding, language), language));
  return [outcome[language], why.join(" ")];
};
