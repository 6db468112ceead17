import { smallest } from "../../statistics/index.ts";
import { words } from "../typeset.ts";

/** What stands in place of a number under the smallest published. */
export const fewText = words(`moins de ${smallest}`, `fewer than ${smallest}`);

export const statisticsWords = {
  crumb: words("Chiffres", "Figures"),
  none: words(
    "Aucune session attribuée ne compte assez de candidats pour être publiée",
    "No awarded session has enough candidates to be published",
  ),
  noneSays: words(
    "Les chiffres paraissent ici dès qu'une session est attribuée.",
    "Figures appear here once a session is awarded.",
  ),
  lead: words(
    "Chaque session compte dès que son attribution est prononcée, toutes branches réunies.",
    "Each session counts once its award is made, all branches together.",
  ),
  candidates: words("Candidats", "Candidates"),
  full: words("Certificat complet", "Whole certificate"),
  partial: words("Validation partielle", "Partial award"),
  kept: words("non publié", "not published"),
  certification: words("Certification", "Certification"),
  route: words("Voie", "Route"),
  byCertification: words("Résultats par certification", "Results by certification"),
  byRoute: words("Résultats par voie d'accès", "Results by route"),
  chart: words("Candidats et certificats complets", "Candidates and whole certificates"),
  plot: words("Graphique, défilement horizontal", "Chart, scrolls sideways"),
  notDrawn: words(
    "Les lignes dont l'effectif n'est pas publié ne sont pas tracées.",
    "Lines whose number is not published are not drawn.",
  ),
  table: words("Lire ces données en tableau", "Read these data as a table"),
  download: words("Télécharger ces chiffres (CSV)", "Download these figures (CSV)"),
  how: words("Comment nous comptons", "How we count"),
  counted: words("Qui est compté", "Who is counted"),
  countedSays: words(
    "Chaque dossier qu'un jury a examiné dans une session attribuée. Le reste d'une ligne : aucune validation, ou dossier ajourné.",
    "Each file that a jury met in an awarded session. What is left of a line: no award, or a file deferred.",
  ),
  small: words("Petits effectifs", "Small numbers"),
  smallSays: words(
    "Un nombre de moins de 5 personnes n'est jamais publié. Il en va de même de ce qui le donnerait par soustraction : « non publié ».",
    "A number of fewer than 5 persons is never published. Neither is what would give it by subtraction: “not published”.",
  ),
  csv: [
    words("par", "by"),
    words("identifiant", "identifier"),
    words("libelle", "label"),
    words("candidats", "candidates"),
    words("certificats_complets", "whole_certificates"),
    words("validations_partielles", "partial_awards"),
  ],
} as const;
