import type { JuryDutyCode } from "../../jury/index.ts";
import { type Words, words } from "../../language/index.ts";

/** Reasons of delays, appeals and jurors' duties. */
export const juryReasons: Readonly<Record<JuryDutyCode, Words>> = {
  "sending-stated": words(
    "Le texte nomme à qui transmettre : {to}.",
    "The text names to whom to send: {to}.",
  ),
  "sending-not-stated": words(
    "Le texte ne dit pas à qui le procès-verbal se transmet.",
    "The text does not say to whom the minutes are sent.",
  ),
  "minutes-signed-first": words(
    "Le procès-verbal se transmet une fois signé.",
    "The minutes are sent once they are signed.",
  ),
  "sent-before-jury": words(
    "Ce jour précède le jury du {on} : écrivez celui de la transmission.",
    "This day is before the jury of {on}: write the day of the sending.",
  ),
  "sent-tomorrow": words(
    "Le {on} n'est pas encore venu : inscrivez la transmission ce jour-là.",
    "{on} has not come yet: note the sending on that day.",
  ),
  "deadline-kept": words(
    "Fait le {day}, dans le délai qui va jusqu'au {dueOn}.",
    "Done on {day}, in time until {dueOn}.",
  ),
  "deadline-running": words("Le délai court jusqu'au {dueOn}.", "The time runs until {dueOn}."),
  "deadline-missed": words(
    "Trop tard le {day} : le délai allait jusqu'au {dueOn}.",
    "Too late on {day}: the time ran until {dueOn}.",
  ),
  "deadline-not-stated": words(
    "Aucun texte ne fixe ce délai ce jour-là.",
    "No text sets this time on that day.",
  ),
  "deadline-start-not-stated": words(
    "Le texte donne un délai sans dire d'où il court.",
    "The text gives a time without its start.",
  ),
  "deadline-start-unknown": words(
    "Le jour d'où court le délai n'est pas connu ({start}).",
    "The day the time starts from is not known ({start}).",
  ),
  "appeal-not-stated": words("Le texte ne dit rien d'un recours.", "The text says nothing of an appeal."),
  "appeal-excluded": words("Le texte exclut tout recours.", "The text excludes any appeal."),
  "appeal-open": words("Recours ouvert[ à : {by}], devant : {to}.", "Appeal open[ to: {by}], before: {to}."),
  "appeal-ground-heard": words("Motif que le texte admet : {ground}.", "A ground the text admits: {ground}."),
  "appeal-ground-not-heard": words(
    "Le texte n'admet qu'un motif : {only}.",
    "The text admits one ground alone: {only}.",
  ),
  "appeal-ground-unknown": words(
    "Le texte n'admet qu'un motif ({only}) ; celui du recours n'est pas connu.",
    "The text admits one ground alone ({only}); this appeal's is not known.",
  ),
  "appeal-in-time": words(
    "Formé le {filedOn}, dans le délai qui va jusqu'au {until}.",
    "Filed on {filedOn}, in time until {until}.",
  ),
  "appeal-too-late": words("Formé le {filedOn}, après le {until}.", "Filed on {filedOn}, after {until}."),
  "appeal-without-deadline": words("Le texte ne fixe pas de délai.", "The text sets no time."),
  "appeal-start-unknown": words(
    "Le jour d'où court le délai n'est pas connu ({from}).",
    "The day the time starts from is not known ({from}).",
  ),
  "appeal-first-step-done": words("Démarche préalable faite : {first}.", "First step done: {first}."),
  "appeal-first-step-missing": words("Il faut d'abord : {first}.", "First is needed: {first}."),
  "appeal-judge-free": words("Étranger à ce que vise le recours.", "Free of what the appeal is about."),
  "appeal-judge-involved": words(
    "Impliqué dans ce que vise le recours : à remplacer ({recused}).",
    "Involved in what the appeal is about: to be replaced ({recused}).",
  ),
  "recusal-not-stated": words(
    "Le texte ne dit pas qui est écarté de l'examen du recours.",
    "The text does not say who is kept from hearing the appeal.",
  ),
  "juror-notice-not-stated": words(
    "Le texte ne fixe pas de prévenance du juré.",
    "The text sets no juror's notice.",
  ),
  "juror-notice-kept": words(
    "Employeur prévenu {days} jours avant, pour {needed} demandés : il laisse partir le juré.",
    "Employer told {days} days before, for {needed} asked: the juror is released.",
  ),
  "juror-notice-too-short": words(
    "Employeur prévenu {days} jours avant ; il en faut {needed} : il peut refuser.",
    "Employer told {days} days before; {needed} needed: the employer may refuse.",
  ),
  "juror-notice-lifted": words(
    "Convoqué le {convenedOn}, trop tard : le délai ne peut pas être opposé au juré.",
    "Convened on {convenedOn}, too late: the notice cannot be held against the juror.",
  ),
  "substitutes-not-stated": words("Le texte ne prévoit pas de suppléant.", "The text has no substitutes."),
  "substitute-listed": words("Suppléant pris de la liste : {from}.", "A substitute from the list: {from}."),
  "substitute-ex-officio": words("Sur la liste de plein droit : {who}.", "On the list as of right: {who}."),
  "substitute-not-listed": words(
    "Le suppléant n'est pas de la liste : {from}.",
    "The substitute is not on the list: {from}.",
  ),
};
