import { parseArgs } from "node:util";
import { parseDay } from "../kernel/index.ts";
import { wordCitation, wordFinding } from "../notices/index.ts";
import { answerRecognition } from "../recognition/index.ts";
import { readSuccessions } from "../referential/index.ts";
import type { Command } from "./context.ts";

/** Does branch N recognise this certification on this day, and why? Exit 0 yes, 1 no, 3 unknown, 2 unreadable. */
export const run: Command = async (args, { database, texts, world, root, out, err }) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      certification: { type: "string" },
      idcc: { type: "string" },
      on: { type: "string" },
      awarded: { type: "string" },
      entered: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const on = values.on === undefined ? world.today() : parseDay(values.on);
  const awardedOn = values.awarded === undefined ? on : parseDay(values.awarded);
  const enteredOn = values.entered === undefined ? undefined : parseDay(values.entered);
  const badDay = [on, awardedOn].includes(undefined) || (values.entered !== undefined && !enteredOn);
  if (!values.certification || !/^\d{1,4}$/.test(values.idcc ?? "") || !on || !awardedOn || badDay) {
    err("Il faut --certification IDENTIFIANT, --idcc NUMÉRO et, si besoin, --on AAAA-MM-JJ.");
    return 2;
  }
  const opened = await database();
  try {
    const answer = await answerRecognition(opened.db, texts().law, readSuccessions(root), {
      certificationId: values.certification,
      idcc: (values.idcc ?? "").padStart(4, "0"),
      on,
      awardedOn,
      enteredOn,
    });
    if (!answer) {
      err(`Aucune certification ne porte l'identifiant ${values.certification}.`);
      return 2;
    }
    const { certification, decision } = answer;
    if (values.json) {
      out(JSON.stringify({ certification: certification.id, idcc: values.idcc, on, ...decision }, null, 2));
    } else {
      out(
        {
          granted: "Reconnue.",
          refused: "Non reconnue.",
          undetermined: "Inconnu : un texte ou une date manque.",
        }[decision.outcome],
      );
      for (const finding of decision.findings)
        out(`- ${wordFinding(finding, "fr")}${finding.rule ? ` (${wordCitation(finding.rule, "fr")})` : ""}`);
    }
    return { granted: 0, refused: 1, undetermined: 3 }[decision.outcome];
  } finally {
    await opened.close();
  }
};
