import type { AssessmentCode } from "../../assessment/index.ts";
import { type Words, words } from "../../language/index.ts";

/** Reasons met when assessing and when keeping what was won. */
export const assessmentReasons: Readonly<Record<AssessmentCode, Words>> = {
  "assessor-independent": words(
    "Aucun lien déclaré entre l'évaluateur et le candidat.",
    "No link declared between assessor and candidate.",
  ),
  "assessor-linked": words(
    "Lien qui écarte l'évaluateur : {link}.",
    "A link that keeps the assessor away: {link}.",
  ),
  "assessor-link-allowed": words("Lien que le texte admet : {link}.", "A link the text allows: {link}."),
  "assessor-links-not-stated": words(
    "Lien déclaré ({link}), et le texte ne dit pas s'il écarte l'évaluateur.",
    "A link is declared ({link}), and the text does not say whether it keeps the assessor away.",
  ),
  "assessor-trained": words("L'évaluateur est formé.", "The assessor is trained."),
  "assessor-not-trained": words(
    "L'évaluateur doit avoir suivi la formation demandée.",
    "The assessor must have followed the training asked.",
  ),
  "assessor-practised": words(
    "Expérience suffisante de l'évaluateur.",
    "The assessor has enough experience.",
  ),
  "assessor-practised-too-little": words(
    "Expérience insuffisante : {needed} ans demandés, dans le métier ou dans sa formation.",
    "Not enough experience: {needed} years asked, in the job or in training it.",
  ),
  "assessor-practice-unknown": words(
    "Il faut {needed} ans d'expérience ; elle n'a pas été donnée.",
    "{needed} years of experience are needed; none was given.",
  ),
  "assessor-recent": words(
    "En activité, ou partie depuis assez peu de temps.",
    "Active, or gone recently enough.",
  ),
  "assessor-left-too-long-ago": words(
    "A quitté la branche le {leftOn}, avant le {since}.",
    "Left the branch on {leftOn}, before {since}.",
  ),
  "assessor-accredited": words("L'évaluateur est habilité.", "The assessor is accredited."),
  "assessor-not-accredited": words("L'évaluateur n'est pas habilité.", "The assessor is not accredited."),
  "opinions-concur": words("Les deux avis concordent.", "The two opinions agree."),
  "opinions-differ": words(
    "Les deux avis divergent : le jury examine le dossier et tranche.",
    "The two opinions differ: the jury looks at the file and decides.",
  ),
  "two-opinions-not-stated": words(
    "Le texte ne dit pas ce que valent deux avis.",
    "The text does not say what two opinions make.",
  ),
  "mark-final": words("Note retenue, sur {marks} donnée(s).", "Mark retained, of {marks} given."),
  "second-mark-replaces": words(
    "La dernière note remplace la précédente ; les {marks} restent lisibles.",
    "The last mark replaces the one before; all {marks} stay readable.",
  ),
  "second-mark-not-stated": words(
    "Deux notes du même évaluateur, et le texte ne dit pas laquelle compte.",
    "Two marks by the same assessor, and the text does not say which counts.",
  ),
  "composite-not-stated": words(
    "Le texte ne compose pas cette note.",
    "The text does not make this mark of others.",
  ),
  "composite-of-parts": words(
    "Moyenne sans coefficient de {parts} : {mean}.",
    "Mean without weights of {parts}: {mean}.",
  ),
  "composite-without-parts": words("Aucune note à composer.", "No mark to put together."),
  "no-mark": words("Aucune note.", "No mark."),
  "honours-not-stated": words("Le texte ne prévoit pas de mention.", "The text has no honours."),
  "honours-earned": words(
    "Mention méritée : {tests} épreuve(s) excellente(s) sur {ofTests}, {opinions} avis sur {ofOpinions}.",
    "Honours earned: {tests} excellent test(s) of {ofTests}, {opinions} opinion(s) of {ofOpinions}.",
  ),
  "honours-not-earned": words(
    "Pas de mention : {tests} épreuve(s) excellente(s) sur {ofTests}, {opinions} avis sur {ofOpinions}.",
    "No honours: {tests} excellent test(s) of {ofTests}, {opinions} opinion(s) of {ofOpinions}.",
  ),
  "honours-need-a-jury": words("Aucune mention sans jury.", "No honours without a jury."),
  "honours-left-to": words("La mention est laissée à : {by}.", "Honours are left to: {by}."),
  "honours-awaited-from": words(
    "La mention attend la décision de : {by}.",
    "Honours await the decision of: {by}.",
  ),
  "resit-not-stated": words(
    "Le texte ne dit rien d'une nouvelle présentation.",
    "The text says nothing of sitting again.",
  ),
  "resit-open": words("Une nouvelle présentation est possible.", "Sitting again is possible."),
  "resit-of-missing-parts": words(
    "Seules les parties manquantes sont évaluées à nouveau.",
    "Only the missing parts are assessed again.",
  ),
  "resit-of-what-is-held": words(
    "Ce qui est acquis ne peut pas être évalué à nouveau.",
    "What is held may not be assessed again.",
  ),
  "resit-waits": words("Pas de nouvelle présentation jusqu'au {last}.", "No new sitting until {last}."),
  "resit-wait-over": words("L'attente a fini le {last}.", "The wait ended on {last}."),
  "resit-start-unknown": words(
    "Le délai court d'un jour qui n'est pas connu, ou que le texte ne donne pas.",
    "The delay runs from a day that is not known, or that the text does not give.",
  ),
  "resits-left": words(
    "{resits} nouvelle(s) présentation(s), pour {most} au plus.",
    "{resits} new sitting(s), for {most} at most.",
  ),
  "resits-used-up": words(
    "Déjà {resits} nouvelle(s) présentation(s) ; {most} au plus.",
    "Already {resits} new sitting(s); {most} at most.",
  ),
  "resit-in-time": words("Dans le délai, qui court jusqu'au {deadlineOn}.", "In time, until {deadlineOn}."),
  "resit-too-late": words("Le délai a fini le {deadlineOn}.", "The time ended on {deadlineOn}."),
  "resit-deadline-not-set": words(
    "Aucun délai n'a été fixé ; il appartient à : {by}.",
    "No time was set; it is for: {by}.",
  ),
  "credit-not-stated": words(
    "Le texte ne dit pas ce qui reste acquis.",
    "The text does not say what is kept.",
  ),
  "credit-kept": words("{code} : acquis, jusqu'à : {until}.", "{code}: kept, until: {until}."),
  "nothing-kept": words("Rien n'est conservé ici.", "Nothing is kept here."),
  "credit-alive": words("Encore valable le {on} : jusqu'au {until}.", "Still good on {on}: until {until}."),
  "credit-for-life": words("Acquis sans limite de durée.", "Kept for life."),
  "credit-expired": words("Échu depuis le {until}.", "Expired since {until}."),
  "credit-start-not-stated": words(
    "Le texte ne dit pas d'où court la durée : échéance au plus tôt le {earliest}[, au plus tard le {latest}].",
    "The text does not say where the time starts: end at the earliest on {earliest}[, at the latest on {latest}].",
  ),
  "credit-start-to-come": words(
    "La durée court d'un jour qui n'est pas encore connu.",
    "The time runs from a day not yet known.",
  ),
  "credit-condition-unknown": words(
    "Cela dépend d'un fait qui n'est pas connu : {asks}.",
    "It depends on a fact that is not known: {asks}.",
  ),
  "credit-for-this-certification": words(
    "Pour la certification visée d'abord.",
    "For the certification first aimed at.",
  ),
  "credit-serves-others": words(
    "Vaut aussi pour une autre certification.",
    "Serves another certification too.",
  ),
  "credit-block-declared-common": words(
    "Partie déclarée commune aux deux certifications.",
    "A part declared common to both certifications.",
  ),
  "credit-of-another-certification": words(
    "Acquis pour une autre certification : il n'y sert pas.",
    "Won for another certification: it does not serve here.",
  ),
  "credit-for-not-stated": words(
    "Le texte ne dit pas si cela vaut pour une autre certification.",
    "The text does not say whether it serves another certification.",
  ),
  "registration-end-beside": words(
    "Fin de l'enregistrement, à montrer à côté : {endsOn}.",
    "End of the registration, shown beside: {endsOn}.",
  ),
  "left-to-assess": words("{item} : à évaluer.", "{item}: to be assessed."),
  "held-by-credit": words("{item} : déjà acquis.", "{item}: already acquired."),
  "held-by-certificate": words(
    "{item} : couvert par un CQPI que la branche a signé.",
    "{item}: covered by a CQPI that the branch signed.",
  ),
  "cqpi-of-no-signatory": words(
    "{item} : la branche n'a pas signé ce CQPI, à évaluer.",
    "{item}: the branch did not sign this CQPI, to be assessed.",
  ),
  "nothing-left": words("Il ne reste rien à évaluer.", "Nothing is left to assess."),
  "other-certificate-not-stated": words(
    "Le texte ne dit pas si un autre certificat peut être accordé.",
    "The text does not say whether another certificate may be granted.",
  ),
  "other-certificate-excluded": words(
    "Aucun autre certificat ne peut être accordé.",
    "No other certificate may be granted.",
  ),
  "other-certificate-complete": words(
    "Tous les blocs sont acquis pour : {certifications}.",
    "All blocks are held for: {certifications}.",
  ),
  "no-other-certificate-complete": words(
    "Aucun autre certificat n'a tous ses blocs acquis.",
    "No other certificate has all its blocks held.",
  ),
  "pieces-not-stated": words("Le texte ne donne pas cette liste.", "The text does not give this list."),
  "piece-given": words("Présent : {piece}.", "Present: {piece}."),
  "piece-missing": words("Manque : {piece}.", "Missing: {piece}."),
  "piece-missing-allowed": words(
    "Absent, sans que le texte l'exige : {piece}.",
    "Absent, which the text allows: {piece}.",
  ),
};
