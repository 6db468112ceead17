import { list, type Say, words } from "./say.ts";

/** Reasons met when a file is awarded anew, its decision put right. */
export const awardAnewSaid = {
  "session-was-awarded": () => words("La session est attribuée.", "The session is awarded."),
  "session-not-awarded-yet": () =>
    words("La session n'est pas encore attribuée.", "The session is not awarded yet."),
  "decision-put-right": () =>
    words(
      "La décision de ce dossier a été rectifiée depuis l'attribution.",
      "The decision on this file was put right since the award.",
    ),
  "refusal-appeal-upheld": () =>
    words(
      "Un recours contre le refus de la commission est accueilli.",
      "An appeal against the commission's refusal is upheld.",
    ),
  "award-answers-decision": () =>
    words(
      "L'attribution répond déjà à la décision qui vaut.",
      "The award answers the decision that stands already.",
    ),
  "no-document-in-force": () =>
    words(
      "Aucun document de l'attribution d'avant n'est en cours.",
      "No document of the former award is in force.",
    ),
  "documents-in-force": (f) =>
    words(
      `Des documents de l'attribution d'avant sont en cours : ${list(f["numbers"])}. Retirez-les d'abord, à deux.`,
      `Documents of the former award are in force: ${list(f["numbers"])}. Revoke them first, by two persons.`,
    ),
} as const satisfies Readonly<Record<string, Say>>;
