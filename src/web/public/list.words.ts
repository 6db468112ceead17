import type { ListedOutcome } from "../../certificate/index.ts";
import type { Words } from "../../language/index.ts";
import { words } from "../typeset.ts";

export const listWords = {
  title: words("Vérifier une liste de certificats", "Verify a list of certificates"),
  lead: words(
    "Jusqu'à 10 000 numéros en un fichier ; la réponse revient dans un fichier, ligne par ligne. Le fichier est lu puis oublié.",
    "Up to 10,000 numbers in one file; the answer comes back as a file, line by line. The file is read and then forgotten.",
  ),
  crumb: words("Une liste", "A list"),
  file: words("Fichier, en CSV ou XLSX", "File, as CSV or XLSX"),
  fileHint: words(
    "Une colonne « numero » ; si vous le voulez, « nom_naissance » pour confirmer le titulaire, et « reference » pour vous y retrouver.",
    'A column "numero"; if you wish, "nom_naissance" to confirm the holder, and "reference" for your own use.',
  ),
  model: words("Télécharger un modèle", "Download a template"),
  branch: words(
    "Votre branche, si vous voulez savoir si elle les reconnaît",
    "Your branch, to know whether it recognises them",
  ),
  noBranch: words("Sans cette question", "Without this question"),
  answer: words("Réponse", "Answer"),
  onScreen: words("À l'écran (500 lignes au plus)", "On screen (500 lines at most)"),
  asXlsx: words("Dans un fichier XLSX", "As an XLSX file"),
  asCsv: words("Dans un fichier CSV", "As a CSV file"),
  send: words("Vérifier la liste", "Verify the list"),
  names: words(
    "Un nom est confirmé, jamais donné : le fichier dit s'il est celui du titulaire. Un numéro répété n'est vérifié qu'une fois.",
    "A name is confirmed, never given: the file says whether it is the holder's. A repeated number is verified once.",
  ),
  tooMany: words(
    "Trop de listes à la suite : recommencez dans une heure.",
    "Too many lists in a row: try again in an hour.",
  ),
  toCorrect: words("Le fichier est à corriger", "The file is to be corrected"),
  noNumbers: words("Le fichier n'a pas de colonne « numero ».", 'The file has no column "numero".'),
  tooLong: words(
    "Le fichier a plus de 10 000 lignes : partagez-le.",
    "The file has more than 10,000 lines: split it.",
  ),
  noLine: words("Le fichier n'a aucune ligne sous ses titres.", "The file has no line below its heads."),
  columns: {
    line: words("Ligne", "Line"),
    reference: words("Votre référence", "Your reference"),
    number: words("Numéro", "Number"),
    state: words("État", "State"),
    title: words("Titre", "Title"),
    certifier: words("Certificateur", "Certifier"),
    issuedOn: words("Délivré le", "Issued on"),
    name: words("Nom de naissance", "Birth name"),
    recognised: words("Reconnu par votre branche", "Recognised by your branch"),
    why: words("Pourquoi", "Why"),
  },
  same: words("celui du titulaire", "the holder's"),
  differs: words("un autre", "another"),
  yes: words("oui", "yes"),
  no: words("non", "no"),
  unknown: words("inconnu", "unknown"),
} as const;

export const outcomeOf: Readonly<Record<ListedOutcome, Words>> = {
  issued: words("valable", "valid"),
  suspended: words("suspendu", "suspended"),
  revoked: words("retiré", "revoked"),
  "number-unknown": words("aucun certificat ne porte ce numéro", "no certificate bears this number"),
  "number-unreadable": words("ce n'est pas un numéro de certificat", "not a certificate's number"),
  "number-repeated": words("numéro déjà donné plus haut", "number given above"),
};
