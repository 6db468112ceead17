import { words } from "./words.ts";

export const routeWords = {
  "professionalisation-contract": words("contrat de professionnalisation", "professionalisation contract"),
  "company-plan": words("plan de développement des compétences", "company training plan"),
  "individual-leave": words(
    "congé individuel de formation (jusqu'en 2018)",
    "individual training leave (until 2018)",
  ),
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

/** What an assessor saw of a criterion. */
export const seenWords = {
  met: words("Atteint", "Met"),
  "not-met": words("Non atteint", "Not met"),
  "not-observed": words("Non observé", "Not observed"),
} as const;

export const collegeWords = {
  employees: words("collège salariés", "employees' college"),
  employers: words("collège employeurs", "employers' college"),
  none: words("hors collège", "no college"),
} as const;

export const roleWords = {
  secretariat: words("secrétariat", "secretariat"),
  president: words("présidence", "president"),
  reader: words("lecture", "reader"),
  organiser: words("organisation territoriale", "territorial organiser"),
  "centre-manager": words("responsable de centre", "centre manager"),
  trainer: words("formateur", "trainer"),
  assessor: words("évaluateur", "assessor"),
  juror: words("juré", "juror"),
  candidate: words("candidat", "candidate"),
  employer: words("employeur", "employer"),
  regulator: words("autorité de contrôle", "regulator"),
  operator: words("exploitant de la plateforme", "platform operator"),
} as const;

export const stateWords = {
  planned: words("prévue", "planned"),
  open: words("ouverte", "open"),
  closed: words("close, procès-verbal à signer", "closed, minutes to sign"),
  "minutes-signed": words("procès-verbal signé, attribution à prononcer", "minutes signed, award to decide"),
  awarded: words("attribuée", "awarded"),
} as const;

/** Why a certificate was suspended, reinstated or revoked. */
export const stateReasonWords = {
  error: words("erreur", "error"),
  fraud: words("fraude", "fraud"),
  irregularity: words("irrégularité", "irregularity"),
  "holder-request": words("demande du titulaire", "the holder's request"),
  other: words("autre motif", "other reason"),
} as const;

export const decisionWords = {
  granted: words("Oui", "Yes"),
  refused: words("Non", "No"),
  undetermined: words("Inconnu", "Unknown"),
} as const;
