import { parseArgs } from "node:util";
import { type Differing, replay } from "../casebook/index.ts";
import type { Finding } from "../kernel/index.ts";
import { dayText } from "../language/index.ts";
import { wordCitation, wordFinding } from "../notices/index.ts";
import type { Command } from "./context.ts";

/** `replay`: takes every recorded decision again with the texts held today. Exit 0 none differs, 1 some do. */
export const run: Command = async (args, { database, texts, out }) => {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean", default: false } } });
  const opened = await database();
  try {
    const { looked, incomplete, differing } = await replay(opened.db, texts());
    if (values.json) out(JSON.stringify({ looked, incomplete, differing: differing.map(record) }, null, 2));
    else {
      for (const one of differing) for (const line of said(one)) out(line);
      const unread =
        incomplete > 0 ? ` ${incomplete} gardée(s) sans tous leurs faits, qui ne se reprennent pas.` : "";
      out(`${looked} décisions reprises, ${differing.length} qui diffère(nt).${unread}`);
    }
    return differing.length > 0 ? 1 : 0;
  } finally {
    await opened.close();
  }
};

const outcomeWords = { granted: "accordé", refused: "refusé", undetermined: "indéterminé" } as const;

function* said({ recorded, again }: Differing): Generator<string> {
  const { id, kind, subject, onDay, rulebook, outcome } = recorded;
  yield `${id} ${kind} ${subject}, le ${dayText(onDay, "fr")}${rulebook ? ` (${rulebook})` : ""}`;
  if (again.kind === "text-gone") {
    yield `  le règlement ${again.rulebook} n'est plus tenu`;
    return;
  }
  yield `  ${outcomeWords[outcome]} alors, ${outcomeWords[again.outcome]} aujourd'hui`;
  for (const found of again.gone) yield `  alors       ${reason(found)}`;
  for (const found of again.come) yield `  aujourd'hui ${reason(found)}`;
  if (again.value)
    yield `  valeur : ${JSON.stringify(again.value.kept)} alors, ${JSON.stringify(again.value.given ?? null)} aujourd'hui`;
}

const reason = (found: Finding): string =>
  `${wordFinding(found, "fr")}${found.rule ? ` (${wordCitation(found.rule, "fr")})` : ""}`;

const record = ({ recorded, again }: Differing): Record<string, unknown> => {
  const { id, kind, subject, onDay, rulebook, outcome } = recorded;
  return { id, decision: kind, subject, on: onDay, rulebook, before: outcome, again };
};
