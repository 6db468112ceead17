import { parseArgs } from "node:util";
import { printWaiting } from "../certificate/index.ts";
import { findSession, issueSession } from "../jury/index.ts";
import { mentionWords } from "../language/index.ts";
import { tellIssued } from "../notices/index.ts";
import { certificateMeans } from "./certificate-means.ts";
import type { Command } from "./context.ts";
import { progressOn } from "./progress.ts";

/**
 * Issues what a session's awards give, then prints and seals every sheet. Run again after a crash, it goes on where
 * it stopped. Exit 0 when all is issued and printed, 1 when a sheet is refused, 2 without a session.
 */
export const run: Command = async (args, context) => {
  const { out, err } = context;
  const { values } = parseArgs({ args: [...args], options: { session: { type: "string" } } });
  if (values.session === undefined) {
    err("Donnez la référence d'une session : issue --session RÉFÉRENCE");
    return 2;
  }
  const means = { ...certificateMeans(context), root: context.root, texts: context.texts() };
  const { db, close } = await context.database();
  const progress = progressOn(process.stderr);
  try {
    const session = await findSession(db, values.session);
    if (!session) {
      err(`${values.session} : aucune session ne porte cette référence.`);
      return 2;
    }
    const { issued, refused } = await issueSession(db, means, session.id, (done, of) =>
      progress.say(`${done} / ${of} attributions délivrées`),
    );
    await tellIssued(db, means, issued, session.id);
    await printWaiting(db, means, session.certifierId, (printed) =>
      progress.say(`${printed} documents imprimés et scellés`),
    );
    progress.end();
    for (const { candidacyId, mentions } of refused)
      err(`Dossier ${candidacyId} : ${mentions.map((code) => mentionWords[code].fr).join(", ")}.`);
    out(
      `${issued.length} document(s) délivré(s), imprimés et scellés ; ${refused.length} dossier(s) refusé(s).`,
    );
    return refused.length > 0 ? 1 : 0;
  } finally {
    progress.end();
    await close();
  }
};
