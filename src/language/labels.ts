import type { Language } from "./typography.ts";

export type Words = Readonly<Record<Language, string>>;
const words = (fr: string, en: string): Words => ({ fr, en });

export const routeWords = {
  "professionalisation-contract": words("contrat de professionnalisation", "professionalisation contract"),
  "company-plan": words("plan de développement des compétences", "company training plan"),
  "individual-leave": words("congé individuel de formation (jusqu'en 2018)", "individual training leave (until 2018)"),
  "transition-project": words("projet de transition professionnelle", "career transition project"),
  cpf: words("compte personnel de formation (CPF)", "personal training account (CPF)"),
  "work-study-requalification": words("Pro-A (jusqu'en 2025)", "Pro-A (until 2025)"),
  "reconversion-period": words("période de reconversion", "reconversion period"),
  vae: words("validation des acquis de l'expérience (VAE)", "validation of experience (VAE)"),
  "jobseeker-training": words("formation de demandeur d'emploi", "job-seeker's training"),
  "temporary-work": words("formation par le travail temporaire", "training through temporary work"),
  apprenticeship: words("contrat d'apprentissage", "apprenticeship contract"),
} as const;

export const publicWords = {
  employee: words("salarié", "employee"),
  jobseeker: words("demandeur d'emploi", "job-seeker"),
  youth: words("jeune", "young person"),
  "temporary-worker": words("intérimaire", "temporary worker"),
} as const;

export const outcomeWords = {
  full: words("Validation totale", "Full award"),
  partial: words("Validation partielle", "Partial award"),
  none: words("Aucune validation", "No award"),
  deferred: words("Ajourné", "Deferred"),
} as const;

export const collegeWords = {
  employees: words("collège salariés", "employees' college"),
  employers: words("collège employeurs", "employers' college"),
  none: words("hors collège", "no college"),
} as const;

export const roleWords = {
  secretariat: words("secrétariat", "secretariat"),
  centre: words("centre", "centre"),
  assessor: words("évaluateur", "assessor"),
  juror: words("juré", "juror"),
  candidate: words("candidat", "candidate"),
} as const;

export const stateWords = {
  planned: words("prévue", "planned"),
  open: words("ouverte", "open"),
  closed: words("close, procès-verbal à signer", "closed, minutes to sign"),
  "minutes-signed": words("procès-verbal signé, attribution à prononcer", "minutes signed, award to decide"),
  awarded: words("attribuée", "awarded"),
} as const;

export const decisionWords = {
  granted: words("Oui", "Yes"),
  refused: words("Non", "No"),
  undetermined: words("Inconnu", "Unknown"),
} as const;

export const ruleWords = {
  "organs.owner": words("Certificateur", "Certifier"),
  "routes.open": words("Voies ouvertes", "Routes open"),
  "vae.minimum-experience": words("Expérience minimale pour une VAE", "Minimum experience for a VAE"),
  "enrolment.practice-months": words("Pratique avant les évaluations", "Practice before assessment"),
  "jury.seats": words("Sièges du jury", "Seats of the jury"),
  "jury.parity": words("Parité des collèges", "Parity of colleges"),
  "jury.quorum": words("Quorum", "Quorum"),
  "jury.president": words("Présidence", "Presidency"),
  "jury.union-notice-days": words("Délai de demande aux syndicats", "Notice to unions"),
  "jury.juror-notice-days": words("Délai de prévenance du juré", "Juror's notice"),
  "jury.majority": words("Majorité", "Majority"),
  "jury.tie": words("Partage des voix", "Tied vote"),
  "jury.trainer-of-candidate": words("Formateur du candidat au jury", "Candidate's trainer on the jury"),
  "assessment.items": words("Ce qui est évalué", "What is assessed"),
  "assessment.scale": words("Échelle", "Scale"),
  "assessment.aggregation": words("Condition d'obtention", "Condition of award"),
  "assessment.eliminatory": words("Note éliminatoire", "Eliminatory mark"),
  "assessment.methods": words("Modalités d'évaluation", "Assessment methods"),
  "credit.retention": words("Ce qui reste acquis", "What is kept"),
  "award.policy": words("Qui attribue", "Who awards"),
  "award.organ": words("Organe qui attribue", "Awarding organ"),
  "minutes.signatories": words("Signataires du procès-verbal", "Signatories of the minutes"),
  "appeal.path": words("Recours", "Appeal"),
  "certificate.kind-label": words("Nom du certificat", "Name of the certificate"),
  "registration.ran-at-entry": words("Enregistrement en cours à l'entrée", "Registration running at entry"),
} as const;
