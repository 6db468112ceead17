import { valueName } from "./changes.ts";
import {
  collegeWords,
  decisionWords,
  outcomeWords,
  publicWords,
  roleWords,
  routeWords,
  seenWords,
} from "./labels.ts";
import { termWords } from "./rule-terms.ts";
import { settledName, wordSettled } from "./settled.ts";
import { dayText, hourText, type Language } from "./typography.ts";
import { type Words, words } from "./words.ts";

const notDone = words("refusé", "refused");

/** The closed lists from which a changed value is told, by the name of what changed. */
export const changeCodes: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  act: {
    made: words("faite ici", "made here"),
    imported: words("importée", "imported"),
    entrusted: words("confiée à un service de clés", "entrusted to a key service"),
  },
  admissibility: {
    granted: words("recevable", "admissible"),
    refused: words("non recevable", "not admissible"),
    undetermined: words("non tranchée", "left open"),
  },
  answer: {
    coming: words("viendra", "is coming"),
    "not-coming": words("ne viendra pas", "is not coming"),
  },
  college: collegeWords,
  criteria: seenWords,
  edition: {
    first: words("premier exemplaire", "first edition"),
    duplicate: words("duplicata", "duplicate"),
    corrected: words("identité corrigée", "identity put right"),
    renewed: words("signé de nouveau", "signed anew"),
  },
  factor: {
    app: words("application de codes", "code app"),
    passkey: words("clé d'accès", "passkey"),
  },
  ground: {
    procedure: words("la procédure", "the procedure"),
    result: words("le résultat", "the result"),
  },
  kind: {
    feasibility: words("avis sur la faisabilité", "opinion on feasibility"),
    complete: words("dossier complet", "file complete"),
    answered: words("réponse sur la recevabilité", "answer on admissibility"),
    "validation-file": words("dossier de validation reçu", "validation file received"),
    interview: words("entretien tenu", "interview held"),
    wording: words("rédaction", "wording"),
    identity: words("identité", "identity"),
    outcome: words("décision sur un dossier", "decision on a file"),
    access: words("accès", "access"),
    rectification: words("rectification", "rectification"),
    erasure: words("effacement", "erasure"),
    objection: words("opposition", "objection"),
  },
  matter: {
    nir: words("NIR", "NIR"),
    marks: words("notes des évaluateurs", "assessors' marks"),
    "file-without-certificate": words("identité sans certificat", "identity without a certificate"),
    letters: words("lettres", "letters"),
    "refused-enrolment": words("lettres d'inscription refusée", "letters of a refused enrolment"),
    minutes: words("procès-verbaux", "minutes"),
    "register-entry": words("inscription au registre", "entry of the register"),
    "jury-pool": words("vivier", "jury pool"),
  },
  means: {
    interview: words("entretien", "interview"),
    grid: words("grille", "grid"),
    test: words("test", "test"),
  },
  method: {
    ...termWords,
    "assessor-observation": words("observation de l'évaluateur", "the assessor's observation"),
  },
  nir: { replaced: words("remplacé", "replaced") },
  opinion: {
    "go-on": words("poursuivre la VAE", "go on with the VAE"),
    blocks: words("poursuivre pour des blocs", "go on for some blocks"),
    "other-route": words("prendre une autre voie", "take another route"),
  },
  outcome: {
    ...outcomeWords,
    ...decisionWords,
    refused: notDone,
    done: words("fait", "done"),
  },
  parts: {
    name: words("le nom", "the name"),
    blocks: words("les blocs", "the blocks"),
    "jury-day": words("le jour du jury", "the day of the jury"),
  },
  public: publicWords,
  role: roleWords,
  route: routeWords,
  sex: { F: words("féminin", "female"), M: words("masculin", "male") },
  state: {
    issued: words("délivré", "issued"),
    suspended: words("suspendu", "suspended"),
    revoked: words("révoqué", "revoked"),
  },
  to: termWords,
  use: {
    credential: words("signer les certificats numériques", "sign credentials"),
    token: words("signer les jetons", "sign tokens"),
    seal: words("sceller les PDF", "seal the PDFs"),
  },
};

/** What changed, as a reader takes it: its name, and its value in words. `values` are those told with it. */
export const changedText = (
  name: string,
  value: unknown,
  language: Language,
  values: Readonly<Record<string, unknown>> = {},
): string => {
  if (name === "rule") return settledName(String(value), language);
  const { rule } = values;
  if (name === "value" && typeof rule === "string") return wordSettled(rule, value, language);
  return textOf(name, value, language);
};

const textOf = (name: string, value: unknown, language: Language): string => {
  if (typeof value === "boolean") return language === "fr" ? (value ? "oui" : "non") : value ? "yes" : "no";
  if (Array.isArray(value)) return value.map((one) => textOf(name, one, language)).join(", ");
  if (value === null || value === undefined) return "–";
  if (typeof value === "object" && "acquired" in value)
    return language === "fr"
      ? `${value.acquired ? "" : "non "}acquise`
      : `${value.acquired ? "" : "not "}acquired`;
  if (typeof value === "object" && "points" in value) return `${value.points} point(s)`;
  if (typeof value === "object")
    return Object.entries(value)
      .filter(([, one]) => one !== undefined && one !== null)
      .map(([part, one]) => `${valueName(part)[language]} ${textOf(part, one, language)}`)
      .join(", ");
  const text = String(value);
  return changeCodes[name]?.[text]?.[language] ?? timeText(text, language) ?? text;
};

/** A day, or a moment as it was in Paris. */
const timeText = (text: string, language: Language): string | undefined => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayText(text, language);
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return undefined;
  const at = new Date(text);
  return `${dayText(parisDay.format(at), language)}, ${hourText(at, language)}`;
};

const parisDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" });
