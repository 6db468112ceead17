import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  type CaseDifference,
  faultText,
  type Judged,
  judge,
  readCases,
  type WorkedCase,
  withSmallRulebooks,
} from "../casebook/index.ts";
import { dayText } from "../language/index.ts";
import { wordCitation, wordFinding } from "../notices/index.ts";
import type { Command } from "./context.ts";

/**
 * `decide`: decides worked cases with the texts held and prints each decision with its reasons.
 * Exit 0 all as expected, 1 one differs, 2 a file that cannot be read or a text that is not held.
 */
export const run: Command = async (args, { texts, root, out, err }) => {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  if (files.length === 0) {
    err("La commande est : decide CAS.yaml… [--json]");
    return 2;
  }
  const { cases, faults } = readAll(files);
  for (const fault of faults) err(fault);
  if (faults.length > 0) return 2;
  const held = withSmallRulebooks(root, texts());
  const judged = cases.map((worked) => ({ worked, judged: judge(worked, held) }));
  if (values.json) out(JSON.stringify(judged.map(record), null, 2));
  else for (const one of judged) for (const line of said(one)) out(line);
  const differ = judged.filter((one) => one.judged.judged && one.judged.differences.length > 0).length;
  const unread = judged.filter((one) => !one.judged.judged).length;
  if (!values.json)
    out(
      `${judged.length} cas : ${judged.length - differ - unread} comme attendu, ${differ} qui diffère(nt), ${unread} sans texte.`,
    );
  return unread > 0 ? 2 : differ > 0 ? 1 : 0;
};

const readAll = (files: readonly string[]): { cases: WorkedCase[]; faults: string[] } => {
  const cases: WorkedCase[] = [];
  const faults: string[] = [];
  for (const file of files) {
    if (!existsSync(file)) {
      faults.push(`${file} : ce fichier n'existe pas.`);
      continue;
    }
    const reading = readCases(file, readFileSync(file, "utf8"));
    if (reading.ok) cases.push(...reading.cases);
    else faults.push(...reading.faults.map(faultText));
  }
  return { cases, faults };
};

type One = { readonly worked: WorkedCase; readonly judged: Judged };

/** A longer value, a whole jury, is left to `--json`. */
const longest = 300;

const outcomeWords = { granted: "accordé", refused: "refusé", undetermined: "indéterminé" } as const;
const findingMarks = { met: "+", unmet: "-", missing: "?" } as const;

/** A case as lines: its title and place, the decision, each reason with its article, and what differs. */
function* said({ worked, judged }: One): Generator<string> {
  const { title, place, source, decision: name, on, inferred } = worked;
  yield `${place.file}:${place.line} ${title} [${source}${inferred ? ", lecture déduite" : ""}]`;
  if (!judged.judged) {
    yield `  NON : aucun texte n'est tenu pour ${judged.wants}`;
    return;
  }
  const { decision, rulebook, differences } = judged;
  yield `  ${name}, le ${dayText(on, "fr")} : ${outcomeWords[decision.outcome]}${rulebook ? ` (${rulebook.id})` : ""}`;
  const value = decision.outcome === "granted" ? JSON.stringify(decision.value) : undefined;
  if (value !== undefined && value !== "true" && value.length <= longest) yield `  = ${value}`;
  for (const found of decision.findings)
    yield `  ${findingMarks[found.outcome]} ${wordFinding(found, "fr")}${found.rule ? ` (${wordCitation(found.rule, "fr")})` : ""}`;
  for (const difference of differences) yield `  DIFFÈRE, ${wordDifference(difference)}`;
}

const wordDifference = ({ what, expected, given }: CaseDifference): string =>
  `${differenceWords[what]} : attendu ${JSON.stringify(expected)}, donné ${JSON.stringify(given ?? null)}`;

const differenceWords: Readonly<Record<CaseDifference["what"], string>> = {
  outcome: "l'issue",
  reasons: "les motifs",
  missing: "la règle qui manque",
  facts: "les faits d'un motif",
  value: "la valeur",
};

const record = ({ worked, judged }: One): Record<string, unknown> => {
  const { title, place, source, decision: name, on, inferred } = worked;
  const about = { case: title, ...place, source, decision: name, on, inferred: inferred === true };
  if (!judged.judged) return { ...about, asExpected: false, wants: judged.wants };
  const { decision, rulebook, differences } = judged;
  return { ...about, asExpected: differences.length === 0, rulebook: rulebook?.id, ...decision, differences };
};
