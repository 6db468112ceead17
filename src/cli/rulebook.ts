import { existsSync, readFileSync } from "node:fs";
import { ruleWords, wordValue } from "../language/index.ts";
import { wordCitation } from "../notices/index.ts";
import { type BranchRule, type Rulebook, readRulebook, rulesOn } from "../rulebook/index.ts";
import type { Command, CommandContext } from "./context.ts";

const usage = "La commande est : rulebook check FICHIER… [--read]";

/**
 * `rulebook check`: reads rulebook files and says each fault with its line, its column and what to write; with
 * `--read`, says each file aloud as a règlement. Exit 0 all good, 1 a fault, 2 arguments that cannot be used.
 */
export const run: Command = async ([action, ...args], context) => {
  const aloud = args.includes("--read");
  const files = args.filter((one) => one !== "--read");
  const lost = files.find((file) => !existsSync(file));
  if (action !== "check" || files.length === 0 || lost !== undefined) {
    context.err(lost === undefined ? usage : `${lost} : ce fichier n'existe pas.`);
    return 2;
  }
  const good = files.map((file) => check(file, aloud, context));
  return good.every(Boolean) ? 0 : 1;
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
