export { type PerformerLink, performerLinks } from "./accounts.ts";
export { loadBranches, loadReferential } from "./branches.ts";
export { certifications, certifiers, performers } from "./cast.ts";
export type { DemonstrationMeans } from "./means.ts";
export { playDemonstration } from "./play.ts";
export { machiningSession } from "./programme.ts";
export { seedDemonstration } from "./seed.ts";
export type { PlayedStep, StepCode } from "./step.ts";
