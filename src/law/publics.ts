/** Who a person is on the day of entry: employee, job-seeker, young person, temporary worker. */
export const publics = ["employee", "jobseeker", "youth", "temporary-worker"] as const;
export type Public = (typeof publics)[number];

/** The ways that lead to a certification; each has a dated rule of law of its own. */
export const routes = [
  "professionalisation-contract",
  "company-plan",
  "individual-leave",
  "transition-project",
  "cpf",
  "work-study-requalification",
  "reconversion-period",
  "vae",
  "jobseeker-training",
  "temporary-work",
  "apprenticeship",
] as const;
export type Route = (typeof routes)[number];
