import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadReferential } from "../demonstration/index.ts";
import { importRegister, type RegisterSummary, readCatalogueCodes } from "../referential/index.ts";
import type { Command } from "./context.ts";
import { faultLine, faultRecord } from "./faults.ts";
import { progressOn } from "./progress.ts";

const steps = {
  recognise: "Reconnaissance des fichiers…",
  heads: "Lecture des intitulés…",
  sheets: "Lecture des fiches retenues…",
  save: "Enregistrement…",
} as const;

/** Imports France compétences' register: a CSV of the export, its folder or its ZIP, or the XML flow. */
export const importRncp: Command = async (args, { database, root, out, err }) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1 || !existsSync(path)) {
    err(
      path === undefined
        ? "Donnez un fichier, un dossier ou un zip : import rncp CHEMIN"
        : `${positionals.at(-1)} : donnez un seul chemin, qui existe.`,
    );
    return 2;
  }
  const opened = await database();
  const progress = progressOn(process.stderr);
  try {
    await loadReferential(opened.db, root);
    const catalogueCodes = readCatalogueCodes(
      readFileSync(join(root, "data/catalogue/certifications.csv"), "utf8"),
    );
    const answer = await importRegister(
      opened.db,
      { catalogueCodes, progress: (step) => progress.say(steps[step]) },
      path,
    );
    progress.end();
    if (values.json)
      out(
        JSON.stringify(answer.ok ? answer : { ok: false, faults: answer.faults.map(faultRecord) }, null, 2),
      );
    else if (answer.ok) for (const line of summaryLines(answer.summary)) out(line);
    else for (const fault of answer.faults) err(faultLine(fault));
    if (!answer.ok && !values.json) err(`Rien n'a été importé : ${answer.faults.length} défaut(s).`);
    return answer.ok ? 0 : 1;
  } finally {
    progress.end();
    await opened.close();
  }
};

const few = (codes: readonly string[]): string =>
  `${codes.slice(0, 8).join(", ")}${codes.length > 8 ? ", …" : ""}`;

function* summaryLines(summary: RegisterSummary): Generator<string> {
  const {
    files,
    read,
    added,
    changed,
    unchanged,
    older,
    certifications,
    unknown,
    several,
    passedOver,
    unknownColumns,
  } = summary;
  for (const { file, column } of unknownColumns) yield `${file} : colonne inconnue « ${column} », passée.`;
  if (unknown.length > 0)
    yield `${unknown.length} fiche(s) de CQP que le catalogue ne connaît pas, gardées sans rattachement : ${few(unknown)}`;
  if (several.length > 0)
    yield `${several.length} fiche(s) qui pourraient être à plusieurs certifications, gardées sans rattachement : ${few(several)}`;
  if (older > 0) yield `${older} fiche(s) connues par un export plus récent, laissées telles quelles.`;
  yield `${files} fichier(s), ${read} fiche(s) lue(s) : ${added} nouvelle(s), ${changed} modifiée(s), ${unchanged} inchangée(s), pour ${certifications} certification(s) ; ${passedOver} d'autres certifications, passée(s).`;
}
