import type { Words } from "../../language/index.ts";
import type { LawRule } from "../../law/index.ts";
import { words } from "../typeset.ts";

/** What each rule of law is about. A rule without a name does not compile. */
export const lawNames: Readonly<Record<LawRule, Words>> = {
  "vae.minimum-experience": words("VAE : expérience minimale", "VAE: minimum experience"),
  "vae.direct-link": words(
    "VAE : rapport direct avec la certification",
    "VAE: direct link with the certification",
  ),
  "vae.admissibility-months": words("VAE : réponse sur la recevabilité", "VAE: answer on admissibility"),
  "vae.result-days": words("VAE : annonce du résultat", "VAE: announcement of the result"),
  "vae.jury": words("VAE : jury", "VAE: jury"),
  "route.professionalisation-contract": words(
    "Voie : contrat de professionnalisation",
    "Route: professionalisation contract",
  ),
  "route.company-plan": words("Voie : plan de l'entreprise", "Route: company plan"),
  "route.individual-leave": words("Voie : congé individuel de formation", "Route: individual training leave"),
  "route.transition-project": words(
    "Voie : projet de transition professionnelle",
    "Route: career transition project",
  ),
  "route.cpf": words("Voie : compte personnel de formation", "Route: personal training account"),
  "route.work-study-requalification": words("Voie : Pro-A", "Route: Pro-A"),
  "route.reconversion-period": words("Voie : période de reconversion", "Route: reconversion period"),
  "route.vae": words("Voie : VAE", "Route: VAE"),
  "route.jobseeker-training": words("Voie : formation de demandeur d'emploi", "Route: job-seeker's training"),
  "route.temporary-work": words("Voie : travail temporaire", "Route: temporary work"),
  "route.apprenticeship": words("Voie : apprentissage", "Route: apprenticeship"),
  "cqp.recognised-in-its-branch": words("Reconnaissance dans la branche", "Recognition in the branch"),
  "registration.recognised-across-branches": words(
    "Reconnaissance au-delà de la branche",
    "Recognition beyond the branch",
  ),
  "registration.claim-by-entry": words(
    "Enregistrement invoqué par l'entrée",
    "Registration claimed by entry",
  ),
  "cqpi.recognised-by-signatories": words("Reconnaissance d'un CQPI", "Recognition of a CQPI"),
  "cpf-export.deadline-months": words(
    "Transmission à la Caisse des Dépôts",
    "Passing on to the Caisse des Dépôts",
  ),
  "cpf-export.nir": words("Numéro de sécurité sociale du titulaire", "The holder's social security number"),
  "cpf-export.correction-months": words(
    "Correction demandée par la Caisse des Dépôts",
    "Correction asked by the Caisse des Dépôts",
  ),
  "cpf-export.formal-notice-days": words(
    "Mise en demeure avant une sanction",
    "Formal notice before a sanction",
  ),
  "vae.targets": words("VAE : ce qu'elle peut viser", "VAE: what it may aim at"),
  "vae.lapses-after-months": words("VAE : caducité de la recevabilité", "VAE: lapse of admissibility"),
  "vae.files-a-year": words("VAE : dossiers dans l'année", "VAE: files in a year"),
  "vae.jury-within-months": words("VAE : délai du jury", "VAE: time for the jury to meet"),
  "vae.jury-gender-balance": words("VAE : femmes et hommes dans le jury", "VAE: women and men on the jury"),
  "vae.fraud": words("VAE : plagiat ou fraude", "VAE: plagiarism or fraud"),
  "vae.leave-hours": words("VAE : congé", "VAE: leave"),
  "vae.leave-paid-hours": words("VAE : congé payé", "VAE: paid leave"),
  "professionalisation-contract.months": words(
    "Contrat de professionnalisation : durée",
    "Professionalisation contract: length",
  ),
  "professionalisation-contract.training": words(
    "Contrat de professionnalisation : enseignements",
    "Professionalisation contract: teaching",
  ),
  "reconversion-period.length": words("Période de reconversion : durée", "Reconversion period: length"),
  "reconversion-period.targets": words(
    "Période de reconversion : ce qu'elle peut viser",
    "Reconversion period: what it may aim at",
  ),
  "cpf.targets": words("CPF : certifications ouvertes", "Personal training account: certifications open"),
  "cpf.rs-capped": words(
    "CPF : plafond au répertoire spécifique",
    "Personal training account: cap for the répertoire spécifique",
  ),
  "cqp.definition": words("Ce qu'est un CQP", "What a CQP is"),
  "cqp.registration": words("Enregistrement d'un CQP", "Registration of a CQP"),
  "registration.rncp-years": words("Durée au RNCP", "Years in the RNCP"),
  "registration.rs-years": words("Durée au répertoire spécifique", "Years in the répertoire spécifique"),
  "registration.emerging-job-years": words("Durée pour un métier émergent", "Years for an emerging job"),
  "registration.one-cohort-year-years": words(
    "Durée avec une seule année de données",
    "Years with data of one year only",
  ),
  "registration.blocks-compulsory": words("Blocs de compétences", "Blocks of competences"),
  "registration.frameworks": words("Référentiels d'une certification", "Frameworks of a certification"),
  "registration.vae-access": words("Accès par la VAE", "Access by VAE"),
  "registration.insertion-statistics-years": words(
    "Statistiques d'insertion",
    "Statistics on what became of holders",
  ),
  "registration.claim-by-cohort": words(
    "Enregistrement invoqué par les promotions",
    "Registration claimed by the cohorts",
  ),
  "levels.nomenclature": words("Niveaux de qualification", "Levels of qualification"),
  "accreditation.agreement-headings": words(
    "Convention d'habilitation",
    "Agreement between certifier and partner",
  ),
  "accreditation.assessor-enrols-own-trainees": words(
    "Inscription à l'examen de ceux qu'on a formés",
    "Enrolment in a session of those one trained",
  ),
  "accreditation.change-months": words(
    "Changement de la liste des partenaires",
    "Change of the list of partners",
  ),
};
