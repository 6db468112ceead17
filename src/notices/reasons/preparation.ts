import type { TutorCode } from "../../candidacy/index.ts";
import { type Words, words } from "../../language/index.ts";
import type { PositioningAskedCode, PreparationCode } from "../../preparation/index.ts";

/** Reasons met before assessment: positioning, individual plan, start of the cycle. */
export const preparationReasons: Readonly<
  Record<Exclude<PreparationCode, TutorCode> | PositioningAskedCode, Words>
> = {
  "path-of-training": words("Le dossier suit un parcours de formation.", "The file follows a training path."),
  "vae-has-own-steps": words(
    "Une VAE ne suit pas de parcours de formation : ses étapes sont celles de son dossier.",
    "A VAE follows no training path: its steps are those of its file.",
  ),
  "session-to-come": words("La session n'est pas close.", "The session is not closed."),
  "session-over-for-path": words(
    "La session est close : ce qui la précède ne change plus.",
    "The session is closed: what came before it changes no more.",
  ),
  "positioning-day-come": words(
    "Le jour du positionnement est venu.",
    "The day of the positioning has come.",
  ),
  "positioning-day-to-come": words(
    "Le positionnement du {on} n'a pas encore eu lieu : inscrivez-le ce jour-là.",
    "The positioning of {on} has not taken place yet: record it on that day.",
  ),
  "positioning-before-jury": words(
    "Le positionnement précède le jury.",
    "The positioning comes before the jury.",
  ),
  "positioning-after-jury": words(
    "Le positionnement du {on} vient après le jury du {heldOn}.",
    "The positioning of {on} comes after the jury of {heldOn}.",
  ),
  "positioning-before-start": words(
    "Le positionnement précède le début du cycle.",
    "The positioning comes before the start of the cycle.",
  ),
  "positioning-after-start": words(
    "Le positionnement du {on} vient après le début du cycle, le {startedOn}.",
    "The positioning of {on} comes after the start of the cycle, on {startedOn}.",
  ),
  "straight-with-note": words(
    "Rien ne manque, et la note dit pourquoi.",
    "Nothing is missing, and the note says why.",
  ),
  "straight-without-note": words(
    "Rien ne manque : il faut une note qui dit pourquoi aucune formation n'est nécessaire.",
    "Nothing is missing: a note is needed that says why no training is.",
  ),
  positioned: words("La personne est positionnée depuis le {on}.", "The person was positioned on {on}."),
  "not-positioned": words(
    "Inscrivez d'abord le positionnement : il dit ce qui manque.",
    "First record the positioning: it says what is missing.",
  ),
  "something-missing": words("Des compétences sont à acquérir.", "Some competences are to be acquired."),
  "nothing-missing": words(
    "Le positionnement n'a rien laissé à acquérir : la personne va droit à l'évaluation.",
    "The positioning left nothing to be acquired: the person goes straight to assessment.",
  ),
  "planned-not-missing": words(
    "Le plan porte sur ce que la personne tient déjà : {competences}.",
    "The plan bears on what the person already holds: {competences}.",
  ),
  "missing-planned": words("Le plan porte sur tout ce qui manque.", "The plan bears on all that is missing."),
  "missing-not-planned": words(
    "Le plan ne prévoit aucune heure pour : {competences}.",
    "The plan gives no hour to: {competences}.",
  ),
  "plan-after-positioning": words(
    "Le plan commence après le positionnement.",
    "The plan begins after the positioning.",
  ),
  "plan-before-positioning": words(
    "Le plan commence le {from}, avant le positionnement du {on}.",
    "The plan begins on {from}, before the positioning of {on}.",
  ),
  "plan-days-in-order": words("Le premier jour précède le dernier.", "The first day comes before the last."),
  "plan-days-reversed": words(
    "Le dernier jour, {until}, précède le premier, {from}.",
    "The last day, {until}, comes before the first, {from}.",
  ),
  "plan-ends-before-jury": words("Le plan finit avant le jury.", "The plan ends before the jury."),
  "plan-ends-after-jury": words(
    "Le plan finit le {until}, après le jury du {heldOn}.",
    "The plan ends on {until}, after the jury of {heldOn}.",
  ),
  "plan-holds-start": words("Le plan couvre le début déclaré.", "The plan covers the start declared."),
  "plan-without-start": words(
    "Le cycle a commencé le {startedOn}, hors des jours du plan, du {from} au {until}.",
    "The cycle started on {startedOn}, outside the days of the plan, from {from} to {until}.",
  ),
  "plan-not-written": words("Inscrivez d'abord le plan individuel.", "First record the individual plan."),
  "plan-follows": words("Le plan suit le positionnement.", "The plan follows the positioning."),
  "plan-overtaken": words(
    "Le positionnement a changé depuis le plan : inscrivez un nouveau plan.",
    "The positioning has changed since the plan: record a new plan.",
  ),
  "start-come": words("Le jour du début est venu.", "The day of the start has come."),
  "start-to-come": words(
    "Le début du {on} n'est pas encore venu : déclarez-le ce jour-là.",
    "The start of {on} has not come yet: declare it on that day.",
  ),
  "start-within-plan": words(
    "Le début tombe dans les jours du plan.",
    "The start falls within the plan's days.",
  ),
  "start-outside-plan": words(
    "Le début du {on} tombe hors des jours du plan, du {from} au {until}.",
    "The start of {on} falls outside the days of the plan, from {from} to {until}.",
  ),
  "positioning-not-stated": words(
    "Le texte ne dit rien du positionnement : il s'inscrit librement et n'arrête rien.",
    "The text says nothing of positioning: it is recorded freely and stops nothing.",
  ),
  "positioning-free": words(
    "Le texte n'impose pas le positionnement.",
    "The text does not impose positioning.",
  ),
  "positioning-not-for-public": words(
    "Le texte n'impose pas le positionnement pour ce statut.",
    "The text does not impose positioning for this status.",
  ),
  "positioning-if-experienced": words(
    "Par cette voie, le positionnement est exigé de qui a déjà une expérience : à vérifier[ ; par {by}].",
    "By this route, positioning is compulsory for who already has experience: to check[; by {by}].",
  ),
  "positioning-in-time": words(
    "Positionnement fait le {on}, avant la formation.",
    "Positioning done on {on}, before training.",
  ),
  "positioning-late": words(
    "Le positionnement est exigé avant la formation : fait le {on}, elle commençait le {startedOn}.",
    "Positioning is compulsory before training: done on {on}, when it began on {startedOn}.",
  ),
  "positioning-absent": words(
    "Le positionnement est exigé avant la formation, et n'est pas inscrit[ ; par {by}].",
    "Positioning is compulsory before training, and is not recorded[; by {by}].",
  ),
};
