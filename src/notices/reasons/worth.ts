import type { CentreCode } from "../../centre/index.ts";
import { type Words, words } from "../../language/index.ts";
import type { WorthCode } from "../../recognition/index.ts";
import type { FrameworkCode } from "../../referential/index.ts";

/** Reasons about centres, versions and lives of certifications, and what a certificate is worth. */
export const worthReasons: Readonly<Record<CentreCode | FrameworkCode | WorthCode, Words>> = {
  "terms-not-stated": words(
    "Le texte ne dit rien de cette habilitation ({subject}).",
    "The text says nothing of this accreditation ({subject}).",
  ),
  "term-free": words(
    "Le texte ne fixe pas de durée : jusqu'au {until}.",
    "The text sets no length: until {until}.",
  ),
  "term-allowed": words(
    "Durée que le texte admet : jusqu'au {until}.",
    "A length the text allows: until {until}.",
  ),
  "term-too-short": words(
    "Durée trop courte : elle finirait le {until}, il faut aller jusqu'au {least}.",
    "Too short: it would end on {until}, it must reach {least}.",
  ),
  "term-too-long": words(
    "Durée trop longue : elle finirait le {until}, pas plus tard que le {most}.",
    "Too long: it would end on {until}, no later than {most}.",
  ),
  "term-not-the-one-set": words("La durée fixée va jusqu'au {exact}.", "The length set runs until {exact}."),
  "accreditation-runs": words("Habilitation en cours le {on}.", "Accreditation in force on {on}."),
  "accreditation-not-begun": words(
    "L'habilitation commence le {from}.",
    "The accreditation begins on {from}.",
  ),
  "accreditation-over": words("L'habilitation a fini le {until}.", "The accreditation ended on {until}."),
  "accreditation-taken-back": words(
    "Habilitation retirée le {withdrawnOn}.",
    "Accreditation withdrawn on {withdrawnOn}.",
  ),
  "accreditation-used": words(
    "Dernière activité connue le {since} : sans autre, elle tombe après le {last}.",
    "Last activity known on {since}: without another it lapses after {last}.",
  ),
  "accreditation-lapsed-unused": words(
    "Aucune formation ni évaluation depuis le {since} : tombée d'elle-même après le {last}.",
    "No training or assessment since {since}: lapsed by itself after {last}.",
  ),
  "accreditation-reviewed": words(
    "À réexaminer avant le {due}, ce jour compris.",
    "To be reviewed by {due}, that day included.",
  ),
  "accreditation-review-awaited": words(
    "Le réexamen était dû le {due} : il est attendu.",
    "A review was due on {due}: it is awaited.",
  ),
  "accreditation-missing": words(
    "Sans habilitation, la formation ne mène pas au certificat.",
    "Without accreditation the training does not lead to the certificate.",
  ),
  "representative-not-asked": words(
    "Aucun représentant du centre n'est exigé pour {files} dossier(s).",
    "No representative of the centre is asked for {files} file(s).",
  ),
  "representative-present": words(
    "Le centre, qui présente {files} dossiers, est représenté.",
    "The centre, which presents {files} files, is represented.",
  ),
  "representative-absent": words(
    "Le centre présente {files} dossiers : dès {from}, il doit envoyer un représentant.",
    "The centre presents {files} files: from {from} on, it must send a representative.",
  ),
  "representative-has-no-vote": words(
    "Le représentant du centre n'a pas voix délibérative.",
    "The centre's representative has no vote.",
  ),
  "version-by-start": words(
    "Version en vigueur au départ, le {startedOn} : {atStart}.",
    "Version in force at the start, on {startedOn}: {atStart}.",
  ),
  "version-by-entry-into-force": words(
    "La nouvelle version vaut pour tous dès son entrée en vigueur : {today}.",
    "The new version holds for all from its entry into force: {today}.",
  ),
  "version-in-grace": words(
    "L'ancienne version peut encore être suivie par qui part jusqu'au {last}.",
    "The former version may still be followed by who starts until {last}.",
  ),
  "version-unchanged": words(
    "La version n'a pas changé depuis le départ, le {startedOn}.",
    "The version has not changed since the start, on {startedOn}.",
  ),
  "version-switch-not-stated": words(
    "La version a changé en cours de route, et le texte ne dit pas laquelle suivre.",
    "The version changed on the way, and the text does not say which to follow.",
  ),
  "no-version-that-day": words(
    "Aucune version n'est en vigueur ce jour-là.",
    "No version is in force that day.",
  ),
  "certification-active": words("La certification existe le {on}.", "The certification exists on {on}."),
  "suppressed-after-start": words(
    "Supprimée le {suppressedOn}, après un départ le {startedOn} : le parcours va à son terme.",
    "Suppressed on {suppressedOn}, after a start on {startedOn}: the path goes to its end.",
  ),
  "suppressed-before-start": words(
    "Supprimée le {suppressedOn} : on n'y entre plus le {startedOn}.",
    "Suppressed on {suppressedOn}: no one enters on {startedOn}.",
  ),
  "suppression-stops-everyone": words(
    "Supprimée le {suppressedOn}, même pour les parcours commencés.",
    "Suppressed on {suppressedOn}, even for paths begun.",
  ),
  "suppression-not-stated": words(
    "Supprimée le {suppressedOn}, et le texte ne dit pas ce que deviennent les parcours commencés.",
    "Suppressed on {suppressedOn}, and the text does not say what becomes of paths begun.",
  ),
  "life-not-stated": words(
    "Le texte ne dit pas combien de temps vit la certification.",
    "The text does not say how long the certification lives.",
  ),
  "life-not-begun": words(
    "La certification est créée le {createdOn}.",
    "The certification is created on {createdOn}.",
  ),
  "life-indefinite": words("Créée pour une durée indéterminée.", "Created without a term."),
  "life-in-probation": words("En période probatoire jusqu'au {end}.", "On probation until {end}."),
  "life-after-probation": words(
    "Confirmée après la période probatoire, finie le {end}.",
    "Confirmed after its probation, over on {end}.",
  ),
  "life-probation-to-decide": words(
    "La période probatoire a fini le {end} : il faut décider de la suite.",
    "The probation ended on {end}: what follows must be decided.",
  ),
  "life-in-term": words("Dans sa première durée, jusqu'au {until}.", "In its first term, until {until}."),
  "life-tacitly-renewed": words(
    "Reconduite tacitement {renewed} fois, jusqu'au {until}.",
    "Tacitly renewed {renewed} time(s), until {until}.",
  ),
  "life-renewed": words(
    "Reconduite {renewed} fois, jusqu'au {until}.",
    "Renewed {renewed} time(s), until {until}.",
  ),
  "life-over": words(
    "Sa durée a fini le {until}, sans reconduction.",
    "Its term ended on {until}, without renewal.",
  ),
  "life-bound": words("Vit tant que demeure : {to}.", "Lives as long as: {to}."),
  "life-bound-unknown": words(
    "Vit tant que demeure ({to}), ce qui n'est pas connu.",
    "Lives as long as ({to}), which is not known.",
  ),
  "life-bound-over": words("N'est plus, faute de : {to}.", "Is no more, for want of: {to}."),
  "life-suppressed": words("Supprimée le {suppressedOn}.", "Suppressed on {suppressedOn}."),
  "classification-not-stated": words(
    "Le texte ne classe pas les titulaires.",
    "The text does not grade holders.",
  ),
  "classification-granted": words(
    "Classement : {grade}, depuis le {since}.",
    "Grade: {grade}, since {since}.",
  ),
  "classification-to-come": words(
    "Classement {grade} à venir, le {from}.",
    "Grade {grade} to come, on {from}.",
  ),
  "classification-start-not-stated": words(
    "Le texte ne dit pas d'où court la durée : {grade}, ou déjà {perhaps}.",
    "The text does not say where the time starts: {grade}, or already {perhaps}.",
  ),
  "classification-need-met": words("Condition remplie : {need}.", "Condition met: {need}."),
  "classification-need-unmet": words("Condition non remplie : {need}.", "Condition not met: {need}."),
  "classification-need-unknown": words("Condition à vérifier : {need}.", "Condition to check: {need}."),
  "classification-clause-unknown": words(
    "On ne sait pas si cette clause s'applique : un fait manque.",
    "It is not known whether this clause applies: a fact is missing.",
  ),
  "classification-of-no-clause": words("Aucune clause ne vise ce cas.", "No clause covers this case."),
  "bonus-not-stated": words("Le texte ne prévoit pas de prime.", "The text has no bonus."),
  "bonus-due": words("Une prime est due.", "A bonus is due."),
  "bonus-condition-unmet": words(
    "La condition de la prime n'est pas remplie.",
    "The bonus's condition is not met.",
  ),
  "bonus-condition-unknown": words(
    "On ne sait pas si la condition de la prime est remplie.",
    "It is not known whether the bonus's condition is met.",
  ),
  "bonus-of-no-clause": words("Aucune prime pour ce certificat.", "No bonus for this certificate."),
  "equivalence-not-stated": words(
    "Le texte ne donne pas de correspondance.",
    "The text gives no equivalence.",
  ),
  "equivalence-of-nothing": words("Rien n'ouvre droit à : {wants}.", "Nothing gives: {wants}."),
  "equivalence-held": words("{of} donne {wants}.", "{of} gives {wants}."),
  "equivalence-incomplete": words("Pour {wants}, il manque : {lacking}.", "For {wants}, missing: {lacking}."),
  "equivalence-to-be-asked": words("{wants} s'obtient sur demande.", "{wants} is given on request."),
};
