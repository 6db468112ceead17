import { existsSync, readFileSync } from "node:fs";
import { dayText, outcomeWords, ruleWords, wordValue } from "../language/index.ts";
import { wordCitation, wordFinding } from "../notices/index.ts";
import { type BranchRule, type Rulebook, readRulebook, rulesOn } from "../rulebook/index.ts";
import { heldBefore, tryDraft, type WhatIf } from "../simulation/index.ts";
import type { Command, CommandContext } from "./context.ts";

const usage = "Les commandes sont : rulebook check FICHIER… [--read], rulebook what-if PROJET.yaml [--json]";

/**
 * `rulebook check`: reads rulebook files and says each fault with its line, its column and what to write; with
 * `--read`, says each file aloud as a règlement. `rulebook what-if`: tries a draft on the juries held under the text
 * it would follow. Exit 0 all good, 1 a fault, 2 arguments that cannot be used.
 */
export const run: Command = async ([action, ...args], context) => {
  const flags = args.filter((one) => one.startsWith("--"));
  const files = args.filter((one) => !one.startsWith("--"));
  const lost = files.find((file) => !existsSync(file));
  const [first] = files;
  if ((action !== "check" && action !== "what-if") || first === undefined || lost !== undefined) {
    context.err(lost === undefined ? usage : `${lost} : ce fichier n'existe pas.`);
    return 2;
  }
  if (action === "what-if") return whatIf(first, flags.includes("--json"), context);
  const good = files.map((file) => check(file, flags.includes("--read"), context));
  return good.every(Boolean) ? 0 : 1;
};

const whatIf = async (file: string, json: boolean, context: CommandContext): Promise<number> => {
  const reading = readRulebook(file, readFileSync(file, "utf8"));
  if (!reading.ok) {
    for (const { line, column, message } of reading.faults)
      context.err(`${file}:${line}:${column}: ${message}`);
    return 1;
  }
  const held = heldBefore(context.texts().shelf, reading.rulebook);
  if (!held) {
    context.err(
      `${file} : aucun règlement de ce champ (${reading.rulebook.id}) n'est tenu ici ; il n'y a rien à comparer.`,
    );
    return 1;
  }
  const opened = await context.database();
  try {
    const found = await tryDraft(opened.db, held, reading.rulebook);
    if (json) context.out(JSON.stringify({ held: held.id, draft: reading.rulebook.id, ...found }, null, 2));
    else say(found, held, context.out);
    return 0;
  } finally {
    await opened.close();
  }
};

const outcomes = { ...outcomeWords, refused: { fr: "Refusé" }, undetermined: { fr: "Indéterminé" } } as const;

const say = ({ looked, changes }: WhatIf, held: Rulebook, out: (line: string) => void): void => {
  out(`${looked} dossier(s) délibérés sous ${held.id} ; ${changes.length} aurai(en)t une autre issue.`);
  for (const { candidacyId, heldOn, before, after, because } of changes) {
    out(
      `- dossier ${candidacyId}, jury du ${dayText(heldOn)} : ${outcomes[before].fr} → ${outcomes[after].fr}`,
    );
    for (const finding of because) {
      const article = finding.rule ? ` (${wordCitation(finding.rule, "fr")})` : "";
      out(`    ${wordFinding(finding, "fr")}${article}`);
    }
  }
};

const check = (file: string, aloud: boolean, { out, err }: CommandContext): boolean => {
  const reading = readRulebook(file, readFileSync(file, "utf8"));
  if (!reading.ok) {
    for (const { line, column, message } of reading.faults) err(`${file}:${line}:${column}: ${message}`);
    return false;
  }
  const { id, title, rules } = reading.rulebook;
  const entries = Object.values(rules);
  const stated = entries.filter((entry) => entry.stated).length;
  out(
    `${file} : bien. ${title} (${id}) : ${stated} règles écrites, ${entries.length - stated} sur lesquelles le texte ne dit rien.`,
  );
  if (aloud) readAloud(reading.rulebook, out);
  return true;
};

const readAloud = (rulebook: Rulebook, out: (line: string) => void): void => {
  const latest = Object.values(rulebook.rules).flatMap((entry) =>
    entry.stated ? entry.versions.map(({ from }) => from) : [],
  );
  const on = latest.sort().at(-1) ?? rulebook.from;
  const { ask } = rulesOn(rulebook, on);
  for (const rule of Object.keys(rulebook.rules) as BranchRule[]) {
    const answer = ask(rule);
    if (answer.stated)
      out(
        `- ${ruleWords[rule].fr} : ${wordValue(rule, answer.value, "fr")}\n  ${wordCitation(answer.citation, "fr")}`,
      );
  }
};
