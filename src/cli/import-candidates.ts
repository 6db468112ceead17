import { existsSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import {
  candidaciesOf,
  type Enrolled,
  type EnrolmentSession,
  enrol,
  previewEnrolment,
  readApplications,
} from "../candidacy/index.ts";
import { readTableFile } from "../intake/index.ts";
import { enrolmentSession, findSession, lockSession } from "../jury/index.ts";
import { tellEnrolled, wordCitation, wordFinding } from "../notices/index.ts";
import { findCertifier } from "../people/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { Command, CommandContext } from "./context.ts";
import { faultLine, faultRecord } from "./faults.ts";

/**
 * Enrols the persons of a CSV or a workbook for a session: everybody or nobody, or with --only-good those who may.
 * With --preview nobody is enrolled. Persons are named by their line alone.
 */
export const importCandidates: Command = async (args, context) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      session: { type: "string" },
      "only-good": { type: "boolean", default: false },
      preview: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1 || values.session === undefined || !existsSync(path)) {
    context.err(
      "Donnez un fichier qui existe et une session : import candidates FICHIER --session ID [--only-good] [--preview] [--json]",
    );
    return 2;
  }
  const file = basename(path);
  const { applications, faults } = readApplications(file, await readTableFile(path));
  const opened = await context.database();
  try {
    const found = await enrolmentSession(opened.db, values.session);
    if (found.outcome !== "granted") {
      for (const finding of found.findings) context.err(wordFinding(finding, "fr"));
      return found.findings.some(({ code }) => code === "session-unknown") ? 2 : 1;
    }
    const withheld = values.preview || (faults.length > 0 && !values["only-good"]);
    const answers = withheld
      ? {
          enrolled: 0,
          answers: await previewEnrolment(
            opened.db,
            { world: context.world, texts: context.texts() },
            found.value,
            applications,
          ),
        }
      : await enrolAndTell(
          opened.db,
          context,
          found.value,
          applications,
          values["only-good"] ? "granted" : "all",
        );
    const refused = answers.answers.filter(({ decision }) => decision.outcome !== "granted");
    const summary = {
      lines: answers.answers.length,
      enrollable: answers.answers.length - refused.length,
      enrolled: answers.enrolled,
      faults: faults.length,
    };
    if (values.json) {
      const lines = answers.answers.map(({ application: { line }, decision }) => ({ line, ...decision }));
      context.out(JSON.stringify({ ...summary, faults: faults.map(faultRecord), lines }, null, 2));
    } else {
      for (const fault of faults) context.err(faultLine(fault));
      for (const answer of refused) for (const line of refusalLines(file, answer)) context.err(line);
      context.out(
        `${file} : ${summary.enrollable} personne(s) à inscrire, ${refused.length} refus, ${faults.length} défaut(s) ; ${summary.enrolled} inscrite(s).`,
      );
    }
    const clean = faults.length === 0 && refused.length === 0;
    return (values.preview ? clean : answers.enrolled > 0) ? 0 : 1;
  } finally {
    await opened.close();
  }
};

/** Enrols under the session's lock, and writes to those who gave an address. */
const enrolAndTell = (
  db: Db,
  { world, texts, masterKey, settings }: CommandContext,
  session: EnrolmentSession,
  applications: Parameters<typeof enrol>[3],
  taking: Parameters<typeof enrol>[4],
): Promise<{ readonly enrolled: number; readonly answers: readonly Enrolled[] }> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, session.id);
    if ((await enrolmentSession(tx, session.id)).outcome !== "granted") return { enrolled: 0, answers: [] };
    const means = {
      world,
      texts: texts(),
      masterKey: masterKey(),
      publicUrl: settings.publicUrl,
      takenBy: "ligne de commande",
    };
    const before = new Set((await candidaciesOf(tx, session.id)).map(({ id }) => id));
    const enrolment = await enrol(tx, means, session, applications, taking);
    const told = enrolment.taken ? await findSession(tx, session.id) : undefined;
    if (told)
      await tellEnrolled(tx, means, told, (await findCertifier(tx, session.certifierId))?.name ?? "", before);
    return enrolment;
  });

function* refusalLines(file: string, { application, decision }: Enrolled): Generator<string> {
  const place = application.line === undefined ? file : `${file}:${application.line}`;
  yield `${place}: ${decision.outcome === "refused" ? "refusé" : "à trancher"}`;
  for (const finding of decision.findings.filter(({ outcome }) => outcome !== "met")) {
    yield `  - ${wordFinding(finding, "fr")}${finding.rule ? ` (${wordCitation(finding.rule, "fr")})` : ""}`;
  }
}
