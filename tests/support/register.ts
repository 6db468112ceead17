import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { onTestFinished } from "vitest";

/** A sheet of the national register, as its producer writes it. */
export type WrittenSheet = {
  readonly code: string;
  readonly title: string;
  readonly abbreviation: string;
  readonly level: string;
  readonly publishedOn: string;
  readonly decidedOn: string;
  readonly effectiveOn: string;
  readonly endsOn: string;
  readonly active: boolean;
  readonly previous: readonly string[];
  readonly next: readonly string[];
  readonly routes: readonly string[];
};

/** The CQP Tourier's two real registrations: their codes, titles and days. */
export const aSheet = (change: Partial<WrittenSheet> = {}): WrittenSheet => ({
  code: "RNCP19468",
  title: "CQP Tourier",
  abbreviation: "",
  level: "REPRISE",
  publishedOn: "21/07/2018",
  decidedOn: "",
  effectiveOn: "",
  endsOn: "21/07/2021",
  active: false,
  previous: [],
  next: [],
  routes: ["CQ", "VAE"],
  ...change,
});
export const tourier: readonly WrittenSheet[] = [
  aSheet({ next: ["RS6117"] }),
  aSheet({
    code: "RS6117",
    level: "",
    publishedOn: "",
    decidedOn: "29/09/2022",
    endsOn: "29/09/2025",
    active: true,
    previous: ["RNCP19468"],
  }),
];

const routeLabels: Readonly<Record<string, string>> = {
  CQ: "En contrat de professionnalisation",
  VAE: "Par expérience",
  FC: "Après un parcours de formation continue",
};

/** The ten tables of the CSV export, every field quoted, a tabulation before each SIRET. */
export const csvExport = (sheets: readonly WrittenSheet[]): Record<string, string> => {
  const table = (columns: string, rows: readonly (readonly string[])[]): string =>
    [columns.split(";"), ...rows]
      .map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")}\r\n`)
      .join("");
  const each = (rows: (sheet: WrittenSheet) => readonly (readonly string[])[]) =>
    sheets.flatMap((sheet) => rows(sheet).map((row) => [sheet.code, ...row]));
  const name = (which: string): string => `export_fiches_CSV_${which}_2024_02_22.csv`;
  return {
    [name("Standard")]: table(
      "Id_Fiche;Numero_Fiche;Intitule;Abrege_Libelle;Abrege_Intitule;Nomenclature_Europe_Niveau;Nomenclature_Europe_Intitule;Accessible_Nouvelle_Caledonie;Accessible_Polynesie_Francaise;Date_dernier_jo;Date_Decision;Date_Fin_Enregistrement;Date_Effet;Type_Enregistrement;Validation_Partielle;Actif",
      sheets.map((one, i) => [
        String(i + 1),
        one.code,
        one.title,
        one.abbreviation,
        "",
        one.level,
        "",
        "Non",
        "Non",
        one.publishedOn,
        one.decidedOn,
        one.endsOn,
        one.effectiveOn,
        "Enregistrement sur demande",
        "Non",
        one.active ? "ACTIVE" : "INACTIVE",
      ]),
    ),
    [name("Ancienne_Nouvelle_Certification")]: table(
      "Numero_Fiche;Ancienne_Certification;Nouvelle_Certification",
      each(({ previous, next }) => [
        ...previous.map((code) => [code, ""]),
        ...next.map((code) => ["", code]),
      ]),
    ),
    [name("Blocs_De_Compétences")]: table(
      "Numero_Fiche;Bloc_Competences_Code;Bloc_Competences_Libelle",
      each(({ code }) => (code.startsWith("RS") ? [] : [[`${code}BC01`, "Préparer la production"]])),
    ),
    [name("CCN")]: table(
      "Numero_Fiche;Ccn_1_Numero;Ccn_1_Libelle;Ccn_2_Numero;Ccn_2_Libelle;Ccn_3_Numero;Ccn_3_Libelle",
      each(() => [["3117", "Boulangerie", "", "", "", ""]]),
    ),
    [name("Certificateurs")]: table(
      "Numero_Fiche;Siret_Certificateur;Nom_Certificateur",
      each(() => [["\t90000000100017", "CERTIFICATEUR INVENTÉ"]]),
    ),
    [name("Formacode")]: table(
      "Numero_Fiche;Formacode_Code;Formacode_Libelle",
      each(() => [["21538", "21538 : Boulangerie"]]),
    ),
    [name("Nsf")]: table(
      "Numero_Fiche;Nsf_Code;Nsf_Intitule",
      each(() => [["221", "221 : Agro-alimentaire"]]),
    ),
    [name("Partenaires")]: table(
      "Numero_Fiche;Nom_Partenaire;Siret_Partenaire;Habilitation_Partenaire",
      each(() => [["CENTRE INVENTÉ", "\t90000000100017", "HABILITATION_ORGA_FORM"]]),
    ),
    [name("Rome")]: table(
      "Numero_Fiche;Codes_Rome_Code;Codes_Rome_Libelle",
      each(() => [["D1102", "Boulangerie - viennoiserie"]]),
    ),
    [name("VoixdAccès")]: table(
      "Numero_Fiche;Si_Jury",
      each(({ routes }) => routes.map((route) => [routeLabels[route] ?? route])),
    ),
  };
};

/** The same sheets in the XML layout V4.1. */
export const xmlFlow = (sheets: readonly WrittenSheet[]): string => {
  const element = (name: string, content: string): string =>
    content === "" ? "" : `<${name}>${content}</${name}>`;
  const links = (list: string, one: string, codes: readonly string[]): string =>
    element(list, codes.map((code) => element(one, element(`ID_FICHE_${one}`, code))).join(""));
  const fiche = (one: WrittenSheet): string =>
    element(
      "FICHE",
      [
        element("ID_FICHE", "1"),
        element("NUMERO_FICHE", one.code),
        links("ANCIENNES_CERTIFICATIONS", "ANCIENNE_CERTIFICATION", one.previous),
        links("NOUVELLES_CERTIFICATIONS", "NOUVELLE_CERTIFICATION", one.next),
        element("INTITULE", one.title),
        element("ABREGE", element("CODE", one.abbreviation)),
        element("NOMENCLATURE_EUROPE", element("NIVEAU", one.level)),
        "<CODES_NSF><NSF><CODE>221</CODE><LIBELLE>221 : Agro-alimentaire</LIBELLE></NSF></CODES_NSF>",
        "<CODES_ROME><ROME><CODE>D1102</CODE><LIBELLE>Boulangerie - viennoiserie</LIBELLE></ROME></CODES_ROME>",
        "<FORMACODES><FORMACODE><CODE>21538</CODE><LIBELLE>Boulangerie</LIBELLE></FORMACODE></FORMACODES>",
        "<CCN_1><NUMERO>3117</NUMERO><LIBELLE>Boulangerie</LIBELLE></CCN_1>",
        "<TYPE_ENREGISTREMENT>Enregistrement sur demande</TYPE_ENREGISTREMENT><VALIDATION_PARTIELLE>Non</VALIDATION_PARTIELLE>",
        `<ACTIVITES_VISEES>${"Tout un texte &amp; ses détails. ".repeat(20)}</ACTIVITES_VISEES>`,
        ...["FI", "CA", "FC", "CQ", "CL", "VAE"].map(
          (route) =>
            `<SI_JURY_${route}><ACTIF>${one.routes.includes(route) ? "Oui" : "Non"}</ACTIF></SI_JURY_${route}>`,
        ),
        element("DATE_DECISION", one.decidedOn),
        element("DATE_EFFET", one.effectiveOn),
        element("DATE_DERNIER_JO", one.publishedOn),
        element("DATE_FIN_ENREGISTREMENT", one.endsOn),
        "<CERTIFICATEURS><CERTIFICATEUR><NOM_CERTIFICATEUR>CERTIFICATEUR INVENTÉ</NOM_CERTIFICATEUR><SIRET_CERTIFICATEUR>90000000100017</SIRET_CERTIFICATEUR></CERTIFICATEUR></CERTIFICATEURS>",
        "<PARTENAIRES><PARTENAIRE><NOM_PARTENAIRE>CENTRE INVENTÉ</NOM_PARTENAIRE><SIRET_PARTENAIRE>90000000100017</SIRET_PARTENAIRE><HABILITATION_PARTENAIRE>HABILITATION_ORGA_FORM</HABILITATION_PARTENAIRE></PARTENAIRE></PARTENAIRES>",
        one.code.startsWith("RS")
          ? ""
          : `<BLOCS_COMPETENCES><BLOC_COMPETENCES><CODE>${one.code}BC01</CODE><LIBELLE>Préparer la production</LIBELLE></BLOC_COMPETENCES></BLOCS_COMPETENCES>`,
        element("ACTIF", one.active ? "Oui" : "Non"),
      ].join("\n"),
    );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<FICHES>\n<VERSION_FLUX>4.1</VERSION_FLUX>\n${sheets.map(fiche).join("\n")}\n</FICHES>\n`;
};

/** Lays files in a folder of their own, gone when the test ends, and answers its path. */
export const folderOf = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "opencqp-register-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};

export const zipOf = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
