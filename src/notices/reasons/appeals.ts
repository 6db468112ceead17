import type { AppealKeepingCode } from "../../jury/index.ts";
import { type Words, words } from "../../language/index.ts";

/** Reasons met when an appeal is recorded, and when its answer is. */
export const appealReasons: Readonly<Record<AppealKeepingCode, Words>> = {
  "result-is-told": words("Le résultat est annoncé.", "The result is told."),
  "result-not-told-yet": words(
    "Il n'y a encore rien à contester : le résultat est annoncé une fois le procès-verbal signé.",
    "There is nothing to contest yet: the result is told once the minutes are signed.",
  ),
  "appeal-day-has-come": words("Le jour du recours est venu.", "The day of the appeal has come."),
  "appeal-day-to-come": words("Le {filedOn} n'est pas encore venu.", "{filedOn} has not come yet."),
  "appeal-after-jury": words(
    "Le recours suit le jury du {heldOn}.",
    "The appeal follows the jury of {heldOn}.",
  ),
  "appeal-before-jury": words(
    "Le {filedOn} précède le jury du {heldOn}.",
    "{filedOn} comes before the jury of {heldOn}.",
  ),
  "told-day-fits": words("Résultat communiqué le {toldOn}.", "Result told on {toldOn}."),
  "told-day-to-come": words(
    "Le résultat n'a pas pu être communiqué le {toldOn} : ce jour n'est pas encore venu.",
    "The result cannot have been told on {toldOn}: that day has not come yet.",
  ),
  "told-before-jury": words(
    "Le résultat n'a pas pu être communiqué le {toldOn}, avant le jury du {heldOn}.",
    "The result cannot have been told on {toldOn}, before the jury of {heldOn}.",
  ),
  "appeal-before-its-body": words(
    "Le texte ouvre un recours devant {to}.",
    "The text opens an appeal before {to}.",
  ),
  "appeal-before-other-body": words(
    "Le texte n'ouvre pas de recours devant {to}, mais devant : {opened}.",
    "The text opens no appeal before {to}, but before: {opened}.",
  ),
  "appeal-not-held-yet": words("Ce recours n'est pas encore inscrit.", "This appeal is not recorded yet."),
  "appeal-held-already": words(
    "Ce recours devant {to} est déjà inscrit.",
    "This appeal before {to} is recorded already.",
  ),
  "appeal-says-why": words("Le recours dit pourquoi.", "The appeal says why."),
  "appeal-without-words": words(
    "Écrivez ce que le recours reproche à la décision.",
    "Write what the appeal holds against the decision.",
  ),
  "appeal-awaits-answer": words("Le recours attend sa réponse.", "The appeal awaits its answer."),
  "appeal-awaits-none": words(
    "Ce recours n'attend pas de réponse : il est irrecevable, ou il l'a déjà reçue.",
    "This appeal awaits no answer: it is not admissible, or was answered already.",
  ),
  "answer-day-fits": words("Réponse du {on}.", "Answer of {on}."),
  "answer-day-to-come": words("Le {on} n'est pas encore venu.", "{on} has not come yet."),
  "answer-before-appeal": words(
    "Le {on} précède le recours, formé le {filedOn}.",
    "{on} comes before the appeal, filed on {filedOn}.",
  ),
  "answer-gives-reason": words("La réponse dit pourquoi.", "The answer says why."),
  "answer-needs-no-reason": words(
    "Le texte n'oblige pas à donner de motif.",
    "The text does not ask for a reason.",
  ),
  "answer-needs-reason": words(
    "Donnez le motif : la personne le lira.",
    "Give the reason: the person will read it.",
  ),
};
