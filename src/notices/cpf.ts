import type { CpfCode } from "../cpf/index.ts";
import type { Facts, Finding } from "../kernel/index.ts";
import { frenchSpacing, type Language, type Words } from "../language/index.ts";

const words = (fr: string, en: string): Words => ({ fr, en });

const fields: Readonly<Record<string, Words>> = {
  number: words("le numéro du certificat", "the certificate's number"),
  "birth-name": words("le nom de naissance", "the birth name"),
  "usage-name": words("le nom d'usage", "the usage name"),
  "first-name": words("un prénom", "a given name"),
  "birth-place": words("le lieu de naissance", "the place of birth"),
  "cpf-file": words("le numéro de dossier CPF", "the CPF file number"),
};
const field = (facts: Facts): Words => fields[String(facts.field)] ?? words("un champ", "a field");

/** What keeps a certificate or a file from leaving for the Caisse des Dépôts, and what to do. A code without words does not compile. */
const codes: Readonly<Record<CpfCode, (facts: Facts) => Words>> = {
  "certificate-not-registered": () =>
    words(
      "Ce certificat ne se réclame d'aucun enregistrement : il n'est pas à transmettre.",
      "This certificate claims no registration: it is not to be sent.",
    ),
  "certificate-not-in-force": (f) =>
    f.state === "suspended"
      ? words(
          "Ce certificat est suspendu. Attendez l'issue de l'examen.",
          "This certificate is suspended. Wait for the end of the review.",
        )
      : words(
          "Ce certificat a été retiré : il n'est pas à transmettre.",
          "This certificate was revoked: it is not to be sent.",
        ),
  "register-code-malformed": (f) =>
    words(
      `« ${f.code} » n'est pas un code RNCP ou RS. Corrigez la fiche de la certification.`,
      `"${f.code}" is not an RNCP or RS code. Correct the certification's sheet.`,
    ),
  "birth-name-missing": () =>
    words(
      "Le nom de naissance manque. Complétez l'état civil.",
      "The birth name is missing. Complete the civil status.",
    ),
  "first-name-missing": () =>
    words(
      "Le premier prénom manque. Complétez l'état civil.",
      "The first given name is missing. Complete the civil status.",
    ),
  "birth-year-missing": () =>
    words(
      "L'année de naissance manque. Complétez l'état civil.",
      "The year of birth is missing. Complete the civil status.",
    ),
  "sex-missing": () =>
    words("Le sexe manque. Complétez l'état civil.", "The sex is missing. Complete the civil status."),
  "text-too-long": (f) =>
    words(
      `Un texte est trop long pour le fichier, ${field(f).fr} : ${f.longest} caractères au plus. Raccourcissez-le.`,
      `A text is too long for the file, ${field(f).en}: ${f.longest} characters at most. Shorten it.`,
    ),
  "text-not-writable": (f) =>
    words(
      `Un caractère ne peut pas être écrit dans le fichier : ${field(f).fr}. Retapez-le à la main.`,
      `A character cannot be written in the file: ${field(f).en}. Type it again by hand.`,
    ),
  "certifier-unknown": () => words("Ce certificateur n'existe pas ici.", "There is no such certifier here."),
  "certifier-identifiers-missing": () =>
    words(
      "La Caisse des Dépôts donne au certificateur un identifiant client et un numéro de contrat : ils ne sont pas enregistrés. Demandez-les-lui, puis inscrivez-les.",
      "The Caisse des Dépôts gives the certifier a client identifier and a contract number: they are not held. Ask it for them, then enter them.",
    ),
  "certifier-identifiers-malformed": () =>
    words(
      "L'identifiant client a 8 caractères et le numéro de contrat 20 au plus, lettres et chiffres seuls. Corrigez-les.",
      "The client identifier has 8 characters and the contract number 20 at most, letters and digits only. Correct them.",
    ),
  "nothing-to-send": () =>
    words(
      "Aucun passage à envoyer : tout est accepté, en attente de réponse, ou retenu.",
      "No passage to send: all are accepted, waiting for an answer, or held back.",
    ),
  "flow-unknown": () =>
    words(
      "Ce rapport répond à un fichier qui n'a pas été fait ici. Vérifiez que c'est le bon.",
      "This report answers a file that was not made here. Check that it is the right one.",
    ),
  "flow-of-another-certifier": () =>
    words(
      "Ce rapport répond au fichier d'un autre certificateur.",
      "This report answers another certifier's file.",
    ),
  "flow-read-back": () =>
    words(
      "Ce fichier a déjà reçu son rapport : il ne peut plus être mis de côté.",
      "This file already has its report: it can no longer be set aside.",
    ),
  "passage-complete": () =>
    words(
      "Rien ne manque : le titulaire peut être envoyé à la Caisse des Dépôts.",
      "Nothing is missing: the holder may be sent to the Caisse des Dépôts.",
    ),
  "report-applied": (facts) =>
    words(
      `Sur ${facts.sent} passages, ${facts.accepted} acceptés, qui ne repartent pas, et ${facts.refused} refusés, à renvoyer seuls.`,
      `Of ${facts.sent} passages, ${facts.accepted} accepted, which never leave again, and ${facts.refused} refused, to be sent alone.`,
    ),
};

export const isCpfCode = (code: string): code is CpfCode => Object.hasOwn(codes, code);

/** A reason of the accrochage as a sentence. */
export const wordCpfCode = (
  { code, facts }: Pick<Finding<CpfCode>, "code" | "facts">,
  language: Language,
): string => {
  const said = codes[code](facts)[language];
  return language === "fr" ? frenchSpacing(said) : said;
};

export const passageStateWords = {
  due: words("à envoyer", "to be sent"),
  batched: words("envoyé, réponse attendue", "sent, answer awaited"),
  accepted: words("accepté", "accepted"),
  refused: words("refusé, à renvoyer", "refused, to be sent again"),
} as const;

/** Messages of the Caisse des Dépôts that are known, and what to do about each. */
const remedies: readonly (readonly [RegExp, Words])[] = [
  [
    /crit[eè]res obligatoires/i,
    words(
      "Personne ne répond au nom de naissance, au prénom, au sexe et à l'année : vérifiez-les avec le titulaire.",
      "Nobody matches birth name, given name, sex and year: check them with the holder.",
    ),
  ],
  [
    /jour et du mois/i,
    words(
      "Le jour ou le mois de naissance ne concorde pas : vérifiez la date.",
      "The day or month of birth does not agree: check the date.",
    ),
  ],
  [
    /crit[eè]res de r[eé]conciliation/i,
    words(
      "Le lieu de naissance ne concorde pas : vérifiez le code de la commune et son orthographe.",
      "The place of birth does not agree: check the commune's code and its spelling.",
    ),
  ],
  [
    /plusieurs titulaires/i,
    words(
      "Plusieurs personnes répondent : ajoutez la commune de naissance, les autres prénoms ou le NIR.",
      "Several persons match: add the commune of birth, the other given names or the NIR.",
    ),
  ],
];

/** What to do about a refusal of the Caisse des Dépôts; undefined for a message not known. */
export const refusalRemedy = (message: string, language: Language): string | undefined => {
  const remedy = remedies.find(([known]) => known.test(message))?.[1][language];
  return remedy !== undefined && language === "fr" ? frenchSpacing(remedy) : remedy;
};
