import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type PlayedStep, playDemonstration, type StepCode } from "../demonstration/index.ts";
import type { Facts } from "../kernel/index.ts";
import { dayText, frenchSpacing } from "../language/index.ts";
import type { Command } from "./context.ts";

const list = (value: Facts[string] | undefined): string =>
  Array.isArray(value) ? value.join(", ") : String(value);

/** What each step of the walk found, in a sentence. */
const stepWords: Readonly<Record<StepCode, (facts: Facts) => string>> = {
  "catalogue-held": (f) => `Catalogue public : ${f["total"]} certifications réelles, chacune avec sa source.`,
  "gap-between-registrations": (f) =>
    `CQP Tourier : ${list(f["codes"])}, une seule identité ; sans enregistrement du lendemain du ${dayText(String(f["last"]))} au ${dayText(String(f["first"]))}.`,
  "entry-outside-accreditation-refused": (f) =>
    `Une entrée avant l'habilitation du centre est refusée (${list(f["reasons"])}).`,
  "quorum-asked-to-be-settled": (f) =>
    `Le jury de métallurgie reste indéterminé tant que le quorum n'est pas réglé au procès-verbal (${list(f["missing"])}).`,
  "files-decided": (f) =>
    `${f["files"]} dossiers délibérés : ${f["full"]} validations totales, ${f["partial"]} partielles, ${f["none"]} sans validation, ${f["deferred"]} ajournement.`,
  "minutes-signed": (f) => `Procès-verbal ${f["reference"]} signé par ${f["signatures"]} membres.`,
  "award-left-to-commission": () => "Détail alimentaire : le jury propose, la commission attribue.",
  "certificates-issued": (f) =>
    `${f["certificates"]} certificats et ${f["attestations"]} attestations de bloc délivrés, inscrits au registre public.`,
  "certificate-revoked": (f) => `${f["number"]} retiré par deux personnes.`,
  "documents-verified": (f) =>
    `Contrôle de chaque fichier : ${f["valid"]} valables, ${f["revoked"]} retirés.`,
  "regulator-file-written": (f) => `Accrochage : ${f["passages"]} passages écrits dans cpf.xml.`,
  "receipt-read-back": (f) =>
    `Accusé relu : ${f["accepted"]} passages acceptés, ${f["rejected"]} à renvoyer.`,
  "recognition-answered": () =>
    "Le CQP non enregistré du détail alimentaire vaut dans sa branche, et pas en boulangerie.",
  "eligibility-follows-the-law": () =>
    "Deux ans d'expérience pour une VAE : trop peu en 2016, assez en 2018, plus de durée minimale en 2024.",
  "statistics-made": (f) =>
    `Statistiques : ${f["candidates"]} candidats, ${f["full"]} admis, par voie : ${list(f["routes"])}.`,
};

/**
 * The whole walk on real data in a scratch database, from framework to verified proof; writes every document.
 * Exit 0 when each step went as it must, 1 when one did not, 2 without --out.
 */
export const run: Command = async (
  args,
  { scratchDatabase, world, texts, settings, masterKey, root, out, err },
) => {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: "string" }, json: { type: "boolean", default: false } },
  });
  if (!values.out) {
    err("Donnez un dossier : demo --out DOSSIER");
    return 2;
  }
  const folder = values.out;
  mkdirSync(folder, { recursive: true });
  const scratch = await scratchDatabase();
  try {
    const means = { world, texts: texts(), publicUrl: settings.publicUrl, masterKey: masterKey(), root };
    const files: string[] = [];
    const write = (name: string, content: string | Uint8Array): void => {
      writeFileSync(join(folder, name), content);
      files.push(name);
    };
    const tell = (step: PlayedStep): void => {
      if (!values.json)
        out(`${step.good ? "bien" : "NON "}  ${frenchSpacing(stepWords[step.code](step.facts))}`);
    };
    const steps = await playDemonstration(scratch.db, means, write, tell);
    const good = steps.every((step) => step.good);
    if (values.json) out(JSON.stringify({ folder, good, steps, files }, null, 2));
    else out(`${files.length} fichiers écrits dans ${folder}.`);
    return good ? 0 : 1;
  } finally {
    await scratch.close();
  }
};
