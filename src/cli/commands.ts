import type { Command } from "./context.ts";

type Entry = { readonly summary: string; readonly load: () => Promise<{ readonly run: Command }> };

/** Each command and the file that runs it, read only when it is called. */
export const commands: Readonly<Record<string, Entry>> = {
  serve: { summary: "ouvre le site et ses travaux de fond", load: () => import("./serve.ts") },
  demo: {
    summary: "demo --out DOSSIER [--json] : tout le parcours, du référentiel à la preuve",
    load: () => import("./demo.ts"),
  },
  verify: {
    summary:
      "verify FICHIER… | CODE… [--trust F] [--status F] [--on JOUR] [--json] : contrôle un certificat, ou le code lu sur le papier",
    load: () => import("./verify.ts"),
  },
  recognise: {
    summary: "recognise --certification ID --idcc N --on JOUR [--json]",
    load: () => import("./recognise.ts"),
  },
  decide: {
    summary: "decide CAS.yaml… [--json] : décide des cas d'école, et dit ce qui diffère de l'attendu",
    load: () => import("./decide.ts"),
  },
  replay: {
    summary: "replay [--json] : reprend chaque décision enregistrée avec les textes d'aujourd'hui",
    load: () => import("./replay.ts"),
  },
  issue: {
    summary: "issue --session RÉFÉRENCE : délivre, imprime et scelle les documents d'une session",
    load: () => import("./issue.ts"),
  },
  import: {
    summary: "import rncp FICHIER | import candidates FICHIER --session ID | import receipt FICHIER",
    load: () => import("./import.ts"),
  },
  export: { summary: "export cpf --certifier ID --out FICHIER", load: () => import("./export.ts") },
  rulebook: {
    summary:
      "rulebook check FICHIER… [--read] : relit un règlement ; rulebook what-if PROJET : ce qu'il aurait changé",
    load: () => import("./rulebook.ts"),
  },
  log: {
    summary:
      "log check [--tiles DOSSIER | --url ADRESSE] [--trust F] [--since TÊTE] [--credential F] [--status F] | log export --out DOSSIER | log witness [CLÉ | --remove NOM]",
    load: () => import("./log.ts"),
  },
  account: {
    summary: "account forget-factors ADRESSE : retire les seconds facteurs de qui les a perdus",
    load: () => import("./account.ts"),
  },
  audit: {
    summary:
      "audit check [--expect CHAÎNE:NOMBRE:EMPREINTE] [--json] : suit l'historique des actes, de maillon en maillon",
    load: () => import("./audit.ts"),
  },
  settings: { summary: "les réglages, leur sens et leur valeur", load: () => import("./settings.ts") },
  migrate: { summary: "met la base à jour", load: () => import("./migrate.ts") },
};
