import type { CandidacyCode } from "../../candidacy/index.ts";
import { type Words, words } from "../../language/index.ts";

/** Reasons met on the way in: what is asked beforehand, practice, tutor, VAE, length of a period. */
export const candidacyReasons: Readonly<Record<CandidacyCode, Words>> = {
  "prerequisites-not-asked": words(
    "Aucune condition d'entrée n'est demandée.",
    "No condition of entry is asked.",
  ),
  "prerequisite-held": words(
    "Condition d'entrée remplie[ : {months} mois][ et {hours} heures][, {of}][, avec un diplôme de niveau {level}].",
    "Condition of entry met[: {months} months][ and {hours} hours][, {of}][, with a diploma of level {level}].",
  ),
  "prerequisite-not-held": words(
    "Condition d'entrée non remplie[ : {months} mois][ et {hours} heures][, {of}][, part du temps de travail {share}][, avec un diplôme de niveau {level}].",
    "Condition of entry not met[: {months} months][ and {hours} hours][, {of}][, share of working time {share}][, with a diploma of level {level}].",
  ),
  "prerequisite-unknown": words(
    "Condition d'entrée à vérifier[ : {months} mois][ et {hours} heures][, {of}] ; les dates ou les heures manquent.",
    "Condition of entry to check[: {months} months][ and {hours} hours][, {of}]; days or hours are not given.",
  ),
  "age-reached": words("{age} ans, pour {needed} demandés.", "Aged {age}, for {needed} asked."),
  "age-reached-with": words(
    "{age} ans, admis dès {from} ans avec : {with}.",
    "Aged {age}, allowed from {from} with: {with}.",
  ),
  "age-not-reached": words(
    "[{age} ans ; ]il faut {needed} ans[, ou {from} ans avec : {with}].",
    "[Aged {age}; ]{needed} is needed[, or {from} with: {with}].",
  ),
  "age-unknown": words(
    "Il faut {needed} ans ; l'âge n'a pas été donné.",
    "An age of {needed} is needed; none was given.",
  ),
  "practice-not-asked": words(
    "Aucune pratique n'est demandée avant les évaluations.",
    "No practice is asked before assessment.",
  ),
  "practice-enough": words(
    "Pratique suffisante : {done} pour {needed} ({unit}).",
    "Enough practice: {done} for {needed} ({unit}).",
  ),
  "practice-too-short": words(
    "Pratique trop courte : {done} pour {needed} ({unit}).",
    "Practice too short: {done} for {needed} ({unit}).",
  ),
  "practice-unknown": words(
    "Il faut {needed} de pratique ({unit}) ; rien n'a été donné.",
    "{needed} of practice are needed ({unit}); none was given.",
  ),
  "gate-not-stated": words(
    "Le texte ne ferme pas l'accès au jury.",
    "The text shuts no one out from the jury.",
  ),
  "gate-open": words("Le dossier peut venir devant le jury.", "The file may come before the jury."),
  "gate-items-missing": words(
    "{acquired} parties acquises sur {items} : il les faut toutes avant le jury.",
    "{acquired} parts acquired of {items}: all are needed before the jury.",
  ),
  "gate-training-missing": words(
    "Toute la formation doit être suivie avant le jury.",
    "All the training must be followed before the jury.",
  ),
  "gate-conditions-missing": words(
    "Conditions d'accès au jury non remplies : {asks}.",
    "Conditions of access to the jury not met: {asks}.",
  ),
  "gate-left-to-a-person": words(
    "L'accès peut être refusé, une personne doit en décider : {asks}.",
    "Access may be refused, a person must decide: {asks}.",
  ),
  "tutor-not-asked": words("Aucun tuteur n'est exigé.", "No tutor is asked."),
  "tutor-named": words("Un tuteur est désigné.", "A tutor is named."),
  "tutor-missing": words("Un tuteur doit être désigné.", "A tutor must be named."),
  "tutor-experienced": words(
    "Tuteur expérimenté : {years} ans, pour {needed} demandés.",
    "Experienced tutor: {years} years, for {needed} asked.",
  ),
  "tutor-too-new": words(
    "Tuteur trop récent dans le métier : {years} ans, il en faut {needed}.",
    "The tutor is too new to the trade: {years} years, {needed} needed.",
  ),
  "tutor-experience-unknown": words(
    "Il faut au tuteur {needed} ans d'expérience ; ils ne sont pas donnés.",
    "The tutor needs {needed} years of experience; they are not given.",
  ),
  "tutor-free": words(
    "Le tuteur suit {trainees} personne(s), pour {most} au plus.",
    "The tutor follows {trainees} person(s), for {most} at most.",
  ),
  "tutor-follows-too-many": words(
    "Le tuteur suivrait {trainees} personnes ; il n'en suit pas plus de {most}.",
    "The tutor would follow {trainees} people; no more than {most}.",
  ),
  "tutor-may-be-employer": words(
    "Le chef d'entreprise peut être tuteur ici[ : {staff} salariés, moins de {under}].",
    "The head of the company may be tutor here[: {staff} staff, under {under}].",
  ),
  "tutor-is-employer": words(
    "Le chef d'entreprise ne peut pas être tuteur ici[ : {staff} salariés, il en faudrait moins de {under}].",
    "The head of the company may not be tutor here[: {staff} staff, it would take under {under}].",
  ),
  "tutor-staff-unknown": words(
    "Le chef d'entreprise n'est tuteur qu'avec moins de {under} salariés ; l'effectif n'est pas donné.",
    "The head is tutor only under {under} staff; the number is not given.",
  ),
  "tutor-trained": words("Le tuteur est formé.", "The tutor is trained."),
  "tutor-not-trained": words("Le tuteur doit être formé.", "The tutor must be trained."),
  "first-file-of-the-year": words(
    "Premier dossier de {year} pour cette certification.",
    "First file of {year} for this certification.",
  ),
  "second-file-of-the-year": words(
    "Un dossier a déjà été déposé en {year} pour cette certification : {most} par année civile.",
    "A file was already filed in {year} for this certification: {most} a calendar year.",
  ),
  "certificates-of-the-year": words(
    "{certificates} autre(s) dossier(s) dans l'année {year}, pour {most} au plus.",
    "{certificates} other file(s) in {year}, for {most} at most.",
  ),
  "too-many-certificates-of-the-year": words(
    "Déjà {certificates} dossiers pour d'autres certifications en {year} ; {most} au plus.",
    "Already {certificates} files for other certifications in {year}; {most} at most.",
  ),
  "no-wait-after-refusal": words("Aucun délai d'attente.", "No waiting time."),
  "wait-after-refusal-over": words(
    "Refus du {refusedOn} : l'attente a fini le {last}.",
    "Refused on {refusedOn}: the wait ended on {last}.",
  ),
  "wait-after-refusal-running": words(
    "Refus du {refusedOn} : pas de nouvelle demande jusqu'au {last}.",
    "Refused on {refusedOn}: no new request until {last}.",
  ),
  "file-complete": words("Dossier complet le {on}.", "File complete on {on}."),
  "file-not-complete": words(
    "Le dossier n'est pas complet : le délai ne court pas.",
    "The file is not complete: the clock does not run.",
  ),
  "answer-admits": words("Déclaré recevable le {on}.", "Declared admissible on {on}."),
  "answer-refuses": words("Déclaré non recevable le {on}.", "Declared not admissible on {on}."),
  "answer-awaited": words("Réponse attendue jusqu'au {due}.", "An answer is awaited until {due}."),
  "answer-after-silence": words(
    "La réponse du {on} vient après le silence, et n'y change rien.",
    "The answer of {on} comes after silence, and changes nothing.",
  ),
  "silence-admits": words(
    "Pas de réponse au {due} : recevable depuis le {since}.",
    "No answer by {due}: admissible since {since}.",
  ),
  "silence-not-stated": words(
    "Aucun texte ne dit ce que vaut le silence pour cette certification ce jour-là.",
    "No text says what silence means for this certification on that day.",
  ),
  "admissibility-runs": words(
    "Recevabilité valable jusqu'au {after} sans nouvelle étape.",
    "Admissibility good until {after} without a new step.",
  ),
  "admissibility-lapsed": words(
    "Recevabilité caduque : aucune étape jusqu'au {after}.",
    "Admissibility lapsed: no step until {after}.",
  ),
  "branch-vae-not-stated": words(
    "Le texte ne dit rien d'une VAE propre à la branche.",
    "The text says nothing of a VAE of the branch's own.",
  ),
  "branch-vae-open": words(
    "La VAE de la branche est ouverte à cette certification.",
    "The branch's VAE is open to this certification.",
  ),
  "branch-vae-needs-registration": words(
    "La VAE de la branche demande un enregistrement au RNCP.",
    "The branch's VAE asks for a registration in the RNCP.",
  ),
  "branch-vae-experience-enough": words(
    "{months} mois d'expérience, pour {needed} demandés par la branche.",
    "{months} months of experience, for {needed} asked by the branch.",
  ),
  "branch-vae-experience-too-short": words(
    "{months} mois d'expérience ; la branche en demande {needed}.",
    "{months} months of experience; the branch asks {needed}.",
  ),
  "branch-vae-experience-unknown": words(
    "La branche demande {needed} mois d'expérience ; la durée n'a pas été donnée.",
    "The branch asks {needed} months of experience; none was given.",
  ),
  "reconversion-not-in-force": words(
    "La période de reconversion n'existe pas le {on}.",
    "There is no période de reconversion on {on}.",
  ),
  "reconversion-hours-allowed": words(
    "{hours} heures, entre {least} et {most}.",
    "{hours} hours, between {least} and {most}.",
  ),
  "reconversion-hours-too-few": words(
    "{hours} heures ; il en faut {least}.",
    "{hours} hours; {least} are needed.",
  ),
  "reconversion-hours-too-many": words("{hours} heures ; {most} au plus.", "{hours} hours; {most} at most."),
  "reconversion-months-allowed": words(
    "{months} mois, pour {most} au plus.",
    "{months} months, for {most} at most.",
  ),
  "reconversion-months-too-many": words(
    "{months} mois ; {most} au plus.",
    "{months} months; {most} at most.",
  ),
};
