import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { readBack } from "../cpf/index.ts";
import { refusalRemedy, wordCpfCode } from "../notices/index.ts";
import type { Command } from "./context.ts";
import { faultLine, faultRecord } from "./faults.ts";

/** No report of the most passages that a file may hold reaches this. */
const largest = 200 * 1024 * 1024;

/** Reads the Caisse des Dépôts' report on a file: who is accepted for good, who must be sent again and why. */
export const importReceipt: Command = async (args, { database, world, out, err }) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { certifier: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1 || !existsSync(path) || statSync(path).size > largest) {
    err(
      "Donnez le rapport de traitement, un fichier XML qui existe : import receipt FICHIER [--certifier ID] [--json]",
    );
    return 2;
  }
  const opened = await database();
  try {
    const file = { name: basename(path), bytes: readFileSync(path) };
    const answer = await readBack(opened.db, { world, certifierId: values.certifier }, file);
    if (values.json)
      out(
        JSON.stringify(
          answer.outcome === "unreadable" ? { ...answer, faults: answer.faults.map(faultRecord) } : answer,
          null,
          2,
        ),
      );
    else if (answer.outcome === "unreadable") for (const fault of answer.faults) err(faultLine(fault));
    else if (answer.outcome === "refused")
      for (const finding of answer.findings) err(`${file.name}: ${wordCpfCode(finding, "fr")}`);
    else {
      for (const { technicalId, messages } of answer.refused)
        for (const line of refusalLines(technicalId, messages)) out(line);
      if (answer.strangers.length > 0)
        err(
          `${answer.strangers.length} passage(s) du rapport ne sont pas de ce fichier : ${answer.strangers.slice(0, 5).join(", ")}`,
        );
      if (answer.silent.length > 0)
        err(
          `${answer.silent.length} passage(s) du fichier, dont le rapport ne dit rien : ${answer.silent.slice(0, 5).join(", ")}`,
        );
      out(
        `${answer.accepted.length} passage(s) accepté(s), ${answer.refused.length} refusé(s), à renvoyer seuls.`,
      );
    }
    return answer.outcome === "applied" ? 0 : 1;
  } finally {
    await opened.close();
  }
};

function* refusalLines(technicalId: string, messages: readonly string[]): Generator<string> {
  if (messages.length === 0) yield `${technicalId} : refusé sans motif`;
  for (const message of messages) {
    const remedy = refusalRemedy(message, "fr");
    yield `${technicalId} : ${message}${remedy ? `. ${remedy}` : ""}`;
  }
}
